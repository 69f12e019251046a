import type { DecisionAnswer } from '@huying/shared/decision/decision-view'
import type { Process } from '@huying/shared/decision/stage'
import * as words from '@huying/shared/text/zh-CN/decision'
import { View } from '@tarojs/components'
import { type PropsWithChildren, useState } from 'react'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { Heading, Quiet } from '../kit/words'
import { EntryPart } from './entry-part'
import './stage-card.scss'
import type { StageLine } from './stage-lines'

type Props = PropsWithChildren<{
	line: StageLine
	/** From 1. */
	place: number
	process: Process
	pictures: DecisionAnswer['pictures']
	now: number
}>

/** One stage: what counts of it, and what stood there before it was corrected. The children are what may be done. */
export function StageCard({ line, place, process, pictures, now, children }: Props) {
	const [open, setOpen] = useState(false)
	const { stage, entry, before } = line
	const name = `${place}. ${words.stageName(process, stage)}`
	if (entry === undefined)
		return (
			<View className="stage-later">
				<View>{name}</View>
				<Quiet>{words.one.later}</Quiet>
			</View>
		)
	return (
		<Card>
			<Heading>{name}</Heading>
			<EntryPart view={entry} pictures={pictures} now={now} />
			{before.length > 0 && (
				<Button
					words={open ? words.one.hide : words.one.before}
					look="calm"
					fit
					onTap={() => setOpen(!open)}
				/>
			)}
			{open &&
				before.map((one) => (
					<View key={one.number} className="stage-before">
						<Quiet>{words.one.corrected}</Quiet>
						<EntryPart view={one} pictures={pictures} now={now} />
					</View>
				))}
			{children}
		</Card>
	)
}
