import { point as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Buttons } from '../../kit/row'
import { Quiet } from '../../kit/words'
import { choosePlace, hasMap } from '../../place/choose-place'
import { type Here, whereHere } from '../../place/where-here'

type Props = {
	point: { readonly longitude?: number | undefined; readonly latitude?: number | undefined } | undefined
	/** `name` is what the map calls it. */
	onPoint: (point: Here | undefined, name?: string) => void
}

/** Marks where to meet: where the phone is, or where a finger says on WeChat's map. Asked for by a tap only. */
export function PointButtons({ point, onPoint }: Props) {
	const [asking, setAsking] = useState(false)
	const [none, setNone] = useState(false)
	const here = async () => {
		setAsking(true)
		const found = await whereHere()
		setAsking(false)
		setNone(found === undefined)
		if (found) onPoint(found)
	}
	const onMap = async () => {
		const chosen = await choosePlace()
		setNone(chosen === 'denied')
		if (typeof chosen !== 'string')
			onPoint({ longitude: chosen.longitude, latitude: chosen.latitude }, chosen.name)
	}
	return (
		<>
			<Buttons>
				<Button words={words.here} icon="map-pin" look="calm" busy={asking} fit onTap={here} />
				{hasMap && <Button words={point ? words.change : words.onMap} look="calm" fit onTap={onMap} />}
				{point && <Button words={words.clear} icon="x" look="calm" fit onTap={() => onPoint(undefined)} />}
			</Buttons>
			{point && (
				<View className="apart">
					<Quiet>{words.marked}</Quiet>
				</View>
			)}
			{none && (
				<View className="apart">
					<Quiet>{words.none}</Quiet>
				</View>
			)}
		</>
	)
}
