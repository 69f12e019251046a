import type { CountersignView, Decide, Decided } from '@huying/shared/countersign/countersign-view'
import * as words from '@huying/shared/text/zh-CN/countersign'
import { role as roleName } from '@huying/shared/text/zh-CN/post'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { type ReactNode, useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextArea } from '../../kit/field'
import { Buttons, Stack } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { Problem } from '../case/problem'

type Props = {
	countersign: CountersignView
	now: number
	/** What would change. */
	children: ReactNode
	onDecided: (words: string) => void
	/** What was seen is not so any more. */
	onMoved: () => void
}
type Asking = 'confirm' | 'refuse' | undefined
type Said = Decide extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never

const signed = ({ name, role }: CountersignView['askedBy']) =>
	`${name ?? words.nameless}${role === undefined ? '' : `（${roleName[role]}）`}`

/**
 * One grave change: what it is, who asked, until when, and for another person the two buttons; to confirm it only while
 * whoever asked is in office.
 */
export function CountersignCard({ countersign, now, children, onDecided, onMoved }: Props) {
	const { id, order, state, askedBy, askedAt, until, decidedBy, decidedAt, mine, mayDecide } = countersign
	const { askerLeft } = countersign
	const [asking, setAsking] = useState<Asking>()
	const [why, setWhy] = useState('')
	const { busy, problem, send } = useSend<Said, Decided>(
		(body) => api.decideCountersign({ params: { countersign: id }, body: body as Decide }),
		({ state: after }) => {
			setAsking(undefined)
			onDecided(after === 'confirmed' ? words.confirmed : words.refused)
		},
		words.unreachable,
		onMoved,
	)
	return (
		<Card tone={mayDecide ? 'ask' : 'plain'}>
			<Stack>
				<Heading>{words.kind[order.kind]}</Heading>
				{children}
				<Quiet>{words.askedBy(signed(askedBy), sayTime(askedAt, now))}</Quiet>
				{state === 'asked' && <Quiet>{words.until(sayTime(until, now))}</Quiet>}
				{state !== 'asked' && (
					<Quiet>
						{decidedBy === undefined || decidedAt === undefined
							? words.state[state]
							: `${words.state[state]}，${words.decidedBy(signed(decidedBy), sayTime(decidedAt, now))}`}
					</Quiet>
				)}
				{countersign.words !== undefined && <Paragraph>{words.becauseOf(countersign.words)}</Paragraph>}
				{mine && state === 'asked' && <Quiet>{words.mine}</Quiet>}
				{mayDecide && askerLeft && <Paragraph>{words.askerLeft}</Paragraph>}
				{mayDecide && (
					<Buttons>
						<Button words={words.refuse} look="calm" onTap={() => setAsking('refuse')} />
						{!askerLeft && <Button words={words.confirm} look="plain" onTap={() => setAsking('confirm')} />}
					</Buttons>
				)}
			</Stack>
			<Sheet
				open={asking !== undefined}
				title={words.kind[order.kind]}
				onClose={() => setAsking(undefined)}
				foot={
					<Buttons>
						{asking === 'confirm' ? (
							<Button words={words.confirm} busy={busy} onTap={() => send({ decision: 'confirm' })} />
						) : (
							<Button
								words={words.refuse}
								busy={busy}
								disabled={why.trim() === ''}
								onTap={() => send({ decision: 'refuse', words: why.trim() })}
							/>
						)}
					</Buttons>
				}
			>
				{asking === 'confirm' ? (
					<Stack>
						{children}
						<Quiet>{words.confirmSure}</Quiet>
					</Stack>
				) : (
					<Field label={words.why} hint={words.whyHint}>
						<TextArea label={words.why} value={why} onInput={setWhy} most={500} />
					</Field>
				)}
				<Problem words={problem} />
			</Sheet>
		</Card>
	)
}
