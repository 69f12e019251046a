import type { ErrandLine } from '@huying/shared/errand/errand-lists'
import { list } from '@huying/shared/text/zh-CN/errand-work'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Card } from '../../kit/card'
import { Icon } from '../../kit/icon'
import { Grow, Row } from '../../kit/row'
import { Tap } from '../../kit/tap'
import { Heading, Paragraph, Quiet } from '../../kit/words'
import { goTo } from '../../route/route'
import { marksOf, sayFor, whenOf } from './say-line'
import './line-card.scss'

type Props = PropsWithChildren<{
	line: ErrandLine
	/** As the service list calls it. */
	name: string
	/** 「周庄村」 */
	village: string | undefined
	now: number
	/** While several are ticked for one trip: whether this one is. */
	ticked?: boolean | undefined
	onTick?: (() => void) | undefined
}>

/** One errand in a grid worker's list: what, for whom, when, and what must not be forgotten. A tap opens it. */
export function LineCard({ line, name, village, now, ticked, onTick, children }: Props) {
	const when = whenOf(line, now)
	const about = [sayFor(line), village].filter((words) => words !== undefined).join(' · ')
	const marks = marksOf(line)
	const words = (
		<>
			<Heading>{name}</Heading>
			<Quiet>{about}</Quiet>
			{when !== undefined && <Paragraph>{when}</Paragraph>}
			{marks.length > 0 && <Quiet>{marks.join(' · ')}</Quiet>}
		</>
	)
	if (onTick)
		return (
			<Tap
				role="checkbox"
				checked={ticked ?? false}
				label={list.trip.pick(name)}
				className={ticked ? 'card card--good errand-line' : 'card card--plain errand-line'}
				onTap={onTick}
			>
				<Row>
					<View className={ticked ? 'errand-line__box errand-line__box--on' : 'errand-line__box'}>
						{ticked && <Icon name="check" colour="white" />}
					</View>
					<Grow>{words}</Grow>
				</Row>
			</Tap>
		)
	if (children)
		return (
			<Card>
				{words}
				{children}
			</Card>
		)
	return (
		<Card label={[name, about, when].join('，')} onTap={() => goTo('grid/errand', { id: line.case })}>
			{words}
		</Card>
	)
}
