import { caseActions } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Failure } from '../../kit/failure'
import { Field, TextArea } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import type { SheetProps } from './sheet-props'

const text = caseActions.reopen

/** After closing: not solved after all. What is wrong has to be said, so that it can be put right. */
export function ReopenSheet({ open, command, send, onClose }: SheetProps) {
	const [words, setWords] = useState('')
	return (
		<Sheet open={open} title={text.title} onClose={onClose}>
			<Field label={text.text}>
				<TextArea
					label={text.text}
					placeholder={text.placeholder}
					value={words}
					onInput={setWords}
					most={-1}
				/>
			</Field>
			{command.failure && <Failure words={command.failure.message} />}
			<Buttons>
				<Button
					words={text.yes}
					busy={command.busy === 'reopen'}
					disabled={words.trim() === ''}
					onTap={() => send({ type: 'reopen', words: words.trim() })}
				/>
			</Buttons>
		</Sheet>
	)
}
