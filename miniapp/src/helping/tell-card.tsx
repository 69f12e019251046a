import type { CaseView } from '@huying/shared/case/case-view'
import { helpingText } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { useCommand } from '../case/use-command'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Failure } from '../kit/failure'
import { Field, TextArea } from '../kit/field'
import { Buttons } from '../kit/row'
import { Heading, Paragraph } from '../kit/words'

const text = helpingText.tell

/** A helper who went to tell the person how it stands says so here. */
export function TellCard({ view, reload }: { view: CaseView; reload: () => Promise<void> }) {
	const command = useCommand(view.case)
	const [words, setWords] = useState('')
	if (!view.moves.includes('toldAtDoor')) return null
	const tell = async () => {
		const said = words.trim()
		const done = await command.send({ type: 'toldAtDoor', ...(said && { words: said }) })
		await reload()
		if (done) setWords('')
	}
	return (
		<Card>
			<Heading>{text.title}</Heading>
			<Paragraph>{text.words}</Paragraph>
			<Field label={text.said} hint={text.saidHint}>
				<TextArea label={text.said} value={words} onInput={setWords} />
			</Field>
			{command.failure && <Failure words={command.failure.message} />}
			<Buttons>
				<Button words={text.done} look="plain" busy={command.busy === 'toldAtDoor'} onTap={tell} />
			</Buttons>
		</Card>
	)
}
