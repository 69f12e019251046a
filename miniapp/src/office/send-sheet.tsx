import type { PropsWithChildren } from 'react'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'
import { Sheet } from '../kit/sheet'
import { Problem } from './case/problem'

type Props = PropsWithChildren<{
	title: string
	/** What the button says. */
	send: string
	/** What turning back is called; without it there is the sheet's own cross. */
	cancel?: string
	busy: boolean
	/** Whether all that is needed has been said. */
	ready?: boolean
	/** Why it was not done. */
	problem: string | undefined
	tall?: boolean
	onSend: () => void
	onClose: () => void
}>

/** One thing to do, with what must be said for it: the button, and why it did not do it, stay in sight. */
export function SendSheet(props: Props) {
	const { title, send, cancel, busy, ready = true, problem, tall = false, onSend, onClose, children } = props
	return (
		<Sheet
			open
			tall={tall}
			title={title}
			onClose={onClose}
			foot={
				<>
					<Problem words={problem} />
					<Buttons>
						{cancel !== undefined && <Button words={cancel} look="calm" disabled={busy} onTap={onClose} />}
						<Button words={send} busy={busy} disabled={!ready} onTap={onSend} />
					</Buttons>
				</>
			}
		>
			{children}
		</Sheet>
	)
}
