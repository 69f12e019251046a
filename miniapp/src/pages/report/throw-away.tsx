import { kit, reportPage } from '@huying/shared/text/zh-CN/index'
import { useState } from 'react'
import { throwAwayDraft } from '../../draft/draft-store'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph } from '../../kit/words'
import { goBack } from '../../route/route'

/** The only way to lose a draft, and it asks first. */
export function ThrowAway() {
	const [asking, setAsking] = useState(false)
	const { title, words, yes } = reportPage.throwAwaySheet
	const throwAway = async () => {
		setAsking(false)
		await goBack()
		await throwAwayDraft()
	}
	return (
		<>
			<Buttons>
				<Button words={reportPage.throwAway} icon="trash-2" look="calm" onTap={() => setAsking(true)} />
			</Buttons>
			<Sheet open={asking} title={title} onClose={() => setAsking(false)}>
				<Paragraph>{words}</Paragraph>
				<Buttons>
					<Button words={kit.cancel} look="calm" onTap={() => setAsking(false)} />
					<Button words={yes} onTap={throwAway} />
				</Buttons>
			</Sheet>
		</>
	)
}
