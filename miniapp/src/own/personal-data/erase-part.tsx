import type { AskErasure, AskedErasure, OwnData } from '@huying/shared/personal-data/own-data'
import { errors, unreachable } from '@huying/shared/text/zh-CN/error'
import { erase as text } from '@huying/shared/text/zh-CN/own-data'
import { useState } from 'react'
import { api } from '../../api/client'
import { explain } from '../../api/explain'
import { useSend } from '../../api/use-send'
import { forgetCases } from '../../case/kept-cases'
import { throwAwayDraft } from '../../draft/draft-store'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons, Stack } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Heading, Paragraph, Strong } from '../../kit/words'
import { forgetRemembered } from '../../remembered/forget'
import { dropSession } from '../../session/store'

type Props = { data: OwnData; onChanged: () => void; onGone: () => void }

/** Having everything erased: said plainly first, done with a second tap. */
export function ErasePart({ data, onChanged, onGone }: Props) {
	const [open, setOpen] = useState(false)
	const { erasure } = data
	return (
		<Card>
			<Stack>
				<Heading>{text.title}</Heading>
				{erasure ? (
					<Wish words={text.states[erasure.state](data.open)} onKept={onChanged} />
				) : (
					<>
						<Paragraph>{data.onDuty ? errors.stillOnDuty : text.words}</Paragraph>
						{!data.onDuty && (
							<Buttons>
								<Button words={text.button} look="calm" onTap={() => setOpen(true)} />
							</Buttons>
						)}
					</>
				)}
			</Stack>
			<EraseSheet
				open={open}
				cases={data.open}
				onClose={() => setOpen(false)}
				onAsked={(state) => {
					setOpen(false)
					if (state === 'asked') return onChanged()
					forgetHere()
					onGone()
				}}
			/>
		</Card>
	)
}

/** What this phone keeps goes too. */
function forgetHere(): void {
	dropSession()
	forgetCases()
	forgetRemembered()
	throwAwayDraft().catch(() => undefined)
}

/** A wish that waits for the last case can be taken back. */
function Wish({ words, onKept }: { words: string; onKept: () => void }) {
	const [trouble, setTrouble] = useState<string>()
	const keep = () => api.keepOwnData().then(onKept, (failure: unknown) => setTrouble(explain(failure)))
	return (
		<>
			<Strong>{words}</Strong>
			{trouble !== undefined && <Failure words={trouble} />}
			<Buttons>
				<Button words={text.keep} look="plain" onTap={keep} />
			</Buttons>
		</>
	)
}

type Asked = { open: boolean; cases: number; onClose: () => void; onAsked: (state: string) => void }

function EraseSheet({ open, cases, onClose, onAsked }: Asked) {
	const { busy, problem, send } = useSend<Omit<AskErasure, 'id'>, AskedErasure>(
		(body: AskErasure) => api.askErasure({ body }),
		({ state }) => onAsked(state),
		unreachable,
	)
	const ask = (withdraw: boolean) => send({ sure: true, withdraw })
	return (
		<Sheet open={open} title={text.sheet.title} onClose={onClose}>
			<Stack gap="middle">
				<Paragraph>{text.sheet.goes}</Paragraph>
				<Paragraph>{text.sheet.stays}</Paragraph>
				<Paragraph>{text.sheet.after}</Paragraph>
				{cases > 0 && (
					<>
						<Strong>{text.sheet.open(cases)}</Strong>
						<Paragraph>{text.sheet.waitHint}</Paragraph>
						<Paragraph>{text.sheet.withdrawHint}</Paragraph>
					</>
				)}
				{problem !== undefined && <Failure words={problem} />}
				<Buttons>
					<Button words={text.sheet.leave} look="plain" onTap={onClose} />
					{cases > 0 && (
						<Button words={text.sheet.withdraw} look="calm" busy={busy} onTap={() => ask(true)} />
					)}
					<Button words={cases > 0 ? text.sheet.wait : text.sheet.now} busy={busy} onTap={() => ask(false)} />
				</Buttons>
			</Stack>
		</Sheet>
	)
}

/** Nobody is signed in any more. */
export function EraseGone() {
	return (
		<Card tone="good">
			<Paragraph>{text.gone}</Paragraph>
		</Card>
	)
}
