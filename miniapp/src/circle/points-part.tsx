import { type PointClass, pointClasses } from '@huying/shared/circle/kind'
import { middleOf, nearest } from '@huying/shared/circle/near'
import type { Point } from '@huying/shared/circle/point'
import { classes } from '@huying/shared/text/zh-CN/circle'
import * as text from '@huying/shared/text/zh-CN/circle-page'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Empty } from '../kit/empty'
import { NoticeBar } from '../kit/notice-bar'
import { Picks } from '../kit/picks'
import { Buttons, Stack } from '../kit/row'
import { Quiet } from '../kit/words'
import { type Here, whereHere } from '../place/where-here'
import { PointLine } from './point-line'
import { PointMap } from './point-map'

type Shown = PointClass | 'all'
const options = [
	{ value: 'all' as Shown, words: text.all },
	...pointClasses.map((one) => ({ value: one as Shown, words: classes[one] })),
]

/** Service points: of one class or of all, the nearest first, as a list or on a map. */
export function PointsPart({ points, village }: { points: readonly Point[]; village: string }) {
	const [shown, setShown] = useState<Shown>('all')
	const [onMap, setOnMap] = useState(false)
	const [here, setHere] = useState<Here>()
	const [lost, setLost] = useState(false)
	if (points.length === 0) return <Empty words={text.none} icon="map-pin" />
	const from = here ?? middleOf(points, village)
	const near = nearest(points, from, shown === 'all' ? undefined : shown)
	const locate = async () => {
		const found = await whereHere()
		setHere(found)
		setLost(found === undefined)
	}
	return (
		<Stack gap="middle">
			<Picks options={options} chosen={shown} onChoose={setShown} />
			<Buttons>
				<Button
					words={onMap ? text.list : text.map}
					look="calm"
					icon={onMap ? 'list' : 'map-pin'}
					fit
					onTap={() => setOnMap(!onMap)}
				/>
				{here === undefined && <Button words={text.byMe} look="calm" fit onTap={locate} />}
			</Buttons>
			{lost && <NoticeBar words={text.noPlace} icon="map-pin" />}
			{near.length === 0 && <Quiet>{text.noneOfKind}</Quiet>}
			{onMap && near.length > 0 && <PointMap near={near} from={from} />}
			{near.map((one, at) => (
				<PointLine key={one.point.id} near={one} place={onMap ? at + 1 : undefined} now={Date.now()} />
			))}
			<Quiet>{text.holidays}</Quiet>
		</Stack>
	)
}
