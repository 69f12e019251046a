import { take as text } from '@huying/shared/text/zh-CN/own-data'
import { useState } from 'react'
import { api } from '../../api/client'
import { explain } from '../../api/explain'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Failure } from '../../kit/failure'
import { Buttons, Stack } from '../../kit/row'
import { Heading, Paragraph } from '../../kit/words'
import { handOut } from './hand-out'

/** Everything in one file, to keep. */
export function TakePart() {
	const [busy, setBusy] = useState(false)
	const [made, setMade] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const take = async () => {
		setBusy(true)
		setTrouble(undefined)
		try {
			await handOut(await api.takeOwnData())
			setMade(true)
		} catch (failure) {
			setTrouble(explain(failure))
		} finally {
			setBusy(false)
		}
	}
	return (
		<Card>
			<Stack>
				<Heading>{text.title}</Heading>
				<Paragraph>{text.words}</Paragraph>
				{made && <Paragraph>{text.made}</Paragraph>}
				{trouble !== undefined && <Failure words={trouble} onRetry={take} />}
				<Buttons>
					<Button words={text.button} look="plain" busy={busy} onTap={take} />
				</Buttons>
			</Stack>
		</Card>
	)
}
