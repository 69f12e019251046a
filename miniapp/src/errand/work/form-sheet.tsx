import Taro from '@tarojs/taro'
import { type PropsWithChildren, useState } from 'react'
import { explain } from '../../api/explain'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph } from '../../kit/words'

type Props = PropsWithChildren<{
	title: string
	words?: string | undefined
	send: string
	/** Said once it is done. */
	done: string
	/** What is not filled in yet, asked when one sends. */
	lacks?: (() => string | undefined) | undefined
	/** Does it. @returns whether it was done; why not is in `trouble` */
	onSend: () => Promise<boolean>
	/** Why the step was refused. */
	trouble: string | undefined
	busy?: boolean
	onClose: () => void
}>

/** One step's form: what to fill in, one button, and what went wrong. It closes when the step was taken. */
export function FormSheet({
	title,
	words,
	send,
	done,
	lacks,
	onSend,
	trouble,
	busy,
	onClose,
	children,
}: Props) {
	const [problem, setProblem] = useState<string>()
	const [sending, setSending] = useState(false)
	const go = async () => {
		const missing = lacks?.()
		setProblem(missing)
		if (missing !== undefined) return
		setSending(true)
		try {
			if (!(await onSend())) return
			onClose()
			await Taro.showToast({ title: done, icon: 'none' })
		} catch (failure) {
			setProblem(explain(failure))
		} finally {
			setSending(false)
		}
	}
	const said = problem ?? trouble
	return (
		<Sheet
			open
			title={title}
			onClose={onClose}
			foot={
				<Buttons>
					<Button words={send} busy={sending || busy === true} onTap={go} />
				</Buttons>
			}
		>
			{words !== undefined && <Paragraph>{words}</Paragraph>}
			{children}
			{said !== undefined && <Failure words={said} />}
		</Sheet>
	)
}
