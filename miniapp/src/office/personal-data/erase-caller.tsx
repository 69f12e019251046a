import { finished } from '@huying/shared/case/status'
import type { Waiting } from '@huying/shared/countersign/countersign'
import type { EraseCaller } from '@huying/shared/personal-data/own-data'
import * as text from '@huying/shared/text/zh-CN/erase-caller'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { useState } from 'react'
import { api } from '../../api/client'
import { useSend } from '../../api/use-send'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { Buttons, Stack } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import type { Seen } from '../case/use-case'

/** What people send from their own phone they erase themselves. */
const ownPhone: readonly Seen['source'][] = ['miniProgram', 'patrol', 'board']

/** For the centre, on an ended case that it filed for somebody: their data goes once a second person agrees. */
export function EraseCallerCard({ view, now }: { view: Seen; now: number }) {
	const [open, setOpen] = useState(false)
	const [words, setWords] = useState('')
	const [waiting, setWaiting] = useState<Waiting>()
	const { busy, problem, send } = useSend<Omit<EraseCaller, 'id'>, Waiting>(
		(body: EraseCaller) => api.eraseCaller({ params: { case: view.case }, body }),
		(answer) => {
			setWaiting(answer)
			setOpen(false)
		},
		text.unreachable,
	)
	const ended = view.status !== 'merged' && (finished as readonly string[]).includes(view.status)
	if (view.relation !== 'centre' || !ended || ownPhone.includes(view.source)) return null
	return (
		<Card>
			<Stack>
				<Heading>{text.title}</Heading>
				<Quiet>{text.words}</Quiet>
				{waiting ? (
					<Paragraph>{text.asked(sayTime(waiting.until, now))}</Paragraph>
				) : (
					<Buttons>
						<Button words={text.ask} look="calm" onTap={() => setOpen(true)} />
					</Buttons>
				)}
			</Stack>
			<Sheet
				open={open}
				title={text.title}
				onClose={() => setOpen(false)}
				foot={<Button words={text.send} busy={busy} onTap={() => send({ words })} />}
			>
				<Field label={text.why} hint={text.whyHint}>
					<TextArea label={text.why} value={words} most={200} onInput={setWords} />
				</Field>
				{problem !== undefined && <Failure words={problem} />}
			</Sheet>
		</Card>
	)
}
