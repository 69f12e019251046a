import { place as words } from '@huying/shared/text/zh-CN/office-form'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { whereHere } from '../../place/where-here'
import type { Answers, Change } from './form'

type Props = { chosen: Answers['place']; change: (change: Change) => void }

/** Where the phone is now: asked for by a tap, never by itself. */
export function PlaceField({ chosen, change }: Props) {
	const [asking, setAsking] = useState(false)
	const [denied, setDenied] = useState(false)
	const ask = async () => {
		setAsking(true)
		const found = await whereHere()
		setAsking(false)
		setDenied(found === undefined)
		if (found) change({ place: found })
	}
	return (
		<Field label={words.title} hint={words.hint} error={denied ? words.denied : undefined}>
			{chosen !== undefined && <Quiet>{words.taken}</Quiet>}
			<Buttons>
				<Button
					words={chosen === undefined ? words.take : words.again}
					icon="map-pin"
					look="calm"
					busy={asking}
					fit
					onTap={ask}
				/>
			</Buttons>
		</Field>
	)
}
