import * as words from '@huying/shared/text/zh-CN/desk'
import { title as mineTitle } from '@huying/shared/text/zh-CN/mine'

import { ScrollView, View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { goTo } from '../../route/route'
import { type Desk, pagesOf, queuesShown, shelvesOf, totalOf } from './desks'
import { mineQueues } from './mine'
import { MINE, type Shelf } from './view'
import './queue-tabs.scss'

type Props = {
	desk: Desk
	shelf: Shelf | undefined
	counts: Readonly<Record<string, number>>
	onOpen: (shelf: Shelf) => void
}

/** The queues of a desk on a phone: one row that scrolls sideways. */
export function QueueTabs({ desk, shelf, counts, onOpen }: Props) {
	const shown = new Set<Shelf>([
		MINE,
		...queuesShown(desk.kind, counts, shelf).flatMap(({ queues }) => queues),
	])
	const shelves = shelvesOf(desk, false).filter((one) => shown.has(one))
	if (shelves.length < 2 && pagesOf(desk).length === 0) return null
	const countOf = (one: Shelf) =>
		one === MINE
			? totalOf(
					counts,
					mineQueues.map(({ queue }) => queue),
				)
			: (counts[one] ?? 0)
	const nameOf = (one: Shelf) => (one === MINE ? mineTitle : words.queue[one])
	return (
		<ScrollView className="queue-tabs" scrollX scrollIntoView={shelf ? `queue-${shelf}` : ''}>
			<View className="queue-tabs__row">
				{shelves.map((one) => (
					<View key={one} id={`queue-${one}`} className="queue-tabs__cell">
						<Tap
							role="tab"
							checked={one === shelf}
							label={words.count(nameOf(one), countOf(one))}
							className={one === shelf ? 'queue-tabs__tab queue-tabs__tab--now' : 'queue-tabs__tab'}
							onTap={() => onOpen(one)}
						>
							<View>{nameOf(one)}</View>
							<View className="queue-tabs__count">{countOf(one)}</View>
						</Tap>
					</View>
				))}
				{pagesOf(desk).map(({ name, words: title, count }) => (
					<View key={name} className="queue-tabs__cell">
						<Tap
							role="link"
							label={count === undefined ? title : words.count(title, counts[count] ?? 0)}
							className="queue-tabs__tab"
							onTap={() => goTo(name)}
						>
							<View>{title}</View>
							{count !== undefined && <View className="queue-tabs__count">{counts[count] ?? 0}</View>}
						</Tap>
					</View>
				))}
			</View>
		</ScrollView>
	)
}
