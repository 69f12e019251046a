import { ask as text } from '@huying/shared/text/zh-CN/errand-ask'
import { kit } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'
import { Sheet } from '../kit/sheet'
import { Paragraph } from '../kit/words'
import { goBack } from '../route/route'
import { throwAwayErrand } from './errand-store'

/** The only way to lose what was filled in, and it asks first. */
export function ThrowAway() {
	const [asking, setAsking] = useState(false)
	const throwAway = async () => {
		setAsking(false)
		await goBack()
		await throwAwayErrand()
	}
	return (
		<>
			<Buttons>
				<Button words={text.throwAway} icon="trash-2" look="calm" onTap={() => setAsking(true)} />
			</Buttons>
			<Sheet open={asking} title={text.throwAwayTitle} onClose={() => setAsking(false)}>
				<Paragraph>{text.throwAwayWords}</Paragraph>
				<Buttons>
					<Button words={kit.cancel} look="calm" onTap={() => setAsking(false)} />
					<Button words={text.throwAwayYes} onTap={throwAway} />
				</Buttons>
			</Sheet>
		</>
	)
}
