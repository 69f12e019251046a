import { caseActions, kit } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph } from '../../kit/words'
import type { SheetProps } from './sheet-props'

const text = caseActions.withdraw

/** Asks once, and says what withdrawing means. */
export function WithdrawSheet({ open, command, send, onClose }: SheetProps) {
	const [why, setWhy] = useState('')
	const words = why.trim()
	return (
		<Sheet open={open} title={text.title} onClose={onClose}>
			<Paragraph>{text.words}</Paragraph>
			<Field label={text.why} hint={text.whyHint}>
				<TextArea label={text.why} value={why} onInput={setWhy} />
			</Field>
			{command.failure && <Failure words={command.failure.message} />}
			<Buttons>
				<Button words={kit.cancel} look="calm" onTap={onClose} />
				<Button
					words={text.yes}
					busy={command.busy === 'withdraw'}
					onTap={() => send({ type: 'withdraw', ...(words && { words }) })}
				/>
			</Buttons>
		</Sheet>
	)
}
