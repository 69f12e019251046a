import { kit } from '@huying/shared/text/zh-CN/index'
import { call as words } from '@huying/shared/text/zh-CN/whistle'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Paragraph } from '../../kit/words'
import { openSummons, throwAwaySummons } from './summons-store'

/** The only way to lose a call that was begun, and it asks first. */
export function ThrowAwaySummons({ unit }: { unit: string | undefined }) {
	const [asking, setAsking] = useState(false)
	const throwAway = async () => {
		setAsking(false)
		await throwAwaySummons()
		await openSummons(unit)
	}
	return (
		<>
			<Buttons>
				<Button words={words.throwAway} look="calm" icon="x" fit onTap={() => setAsking(true)} />
			</Buttons>
			<Sheet open={asking} title={words.throwAway} onClose={() => setAsking(false)}>
				<Paragraph>{words.throwAwayWords}</Paragraph>
				<Buttons>
					<Button words={kit.cancel} look="calm" onTap={() => setAsking(false)} />
					<Button words={words.throwAway} onTap={throwAway} />
				</Buttons>
			</Sheet>
		</>
	)
}
