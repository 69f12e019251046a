import { patrol as words } from '@huying/shared/text/zh-CN/grid-day'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { useState } from 'react'
import { Button } from '../kit/button'
import { Buttons } from '../kit/row'
import type { DayLine } from '../trace/day-lines'
import { TrackSheet } from './track-sheet'

/** The day's patrols that have come, each with its track by a tap. None: nothing is shown. */
export function TracksPart({ lines, now }: { lines: readonly DayLine[]; now: number }) {
	const [shown, setShown] = useState<string>()
	const patrols = lines.filter(({ type, cameAt }) => type === 'patrolBegan' && cameAt !== undefined)
	if (patrols.length === 0) return null
	return (
		<>
			<Buttons>
				{patrols.map(({ id, doneAt }) => (
					<Button
						key={id}
						words={words.look(sayTime(doneAt, now))}
						look="calm"
						icon="map-pin"
						onTap={() => setShown(id)}
					/>
				))}
			</Buttons>
			<TrackSheet patrol={shown} onClose={() => setShown(undefined)} />
		</>
	)
}
