import type { Status } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/desk'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { ScrollView, View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { goTo } from '../../route/route'
import { type Desk, pagesOf, statusesOf } from './desks'
import './queue-tabs.scss'

type Props = {
	desk: Desk
	status: Status | undefined
	counts: Readonly<Record<string, number>>
	onOpen: (status: Status) => void
}

/** The queues of a desk on a phone: one row that scrolls sideways. */
export function QueueTabs({ desk, status, counts, onOpen }: Props) {
	const statuses = statusesOf(desk.kind)
	if (statuses.length < 2) return null
	return (
		<ScrollView className="queue-tabs" scrollX scrollIntoView={status ? `queue-${status}` : ''}>
			<View className="queue-tabs__row">
				{statuses.map((one) => (
					<View key={one} id={`queue-${one}`} className="queue-tabs__cell">
						<Tap
							role="tab"
							checked={one === status}
							label={words.count(caseText.status[one], counts[one] ?? 0)}
							className={one === status ? 'queue-tabs__tab queue-tabs__tab--now' : 'queue-tabs__tab'}
							onTap={() => onOpen(one)}
						>
							<View>{caseText.status[one]}</View>
							<View className="queue-tabs__count">{counts[one] ?? 0}</View>
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
