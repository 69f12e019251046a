import type { Queue } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/desk'

import type { Post } from '@huying/shared/user/post'
import { View } from '@tarojs/components'
import { Tap } from '../../kit/tap'
import { goTo } from '../../route/route'
import { DutyLine } from '../roster/duty-line'
import { type Desk, pagesOf, queuesShown } from './desks'
import './rail.scss'

type Props = {
	county: string
	desks: readonly Desk[]
	desk: Desk
	queue: Queue | undefined
	counts: Readonly<Record<string, number>>
	posts: readonly Post[]
	onSit: (desk: string) => void
	onOpen: (queue: Queue) => void
	onSignOut: () => void
}

/** The dark column of a wide screen: where one sits, what waits there, and how much of it. */
export function Rail({ county, desks, desk, queue, counts, posts, onSit, onOpen, onSignOut }: Props) {
	const pages = pagesOf(desk)
	return (
		<View className="rail">
			<View className="rail__brand">{words.brand(county)}</View>
			{desks.length === 1 ? (
				<View className="rail__desk">{desk.name}</View>
			) : (
				<View className="rail__desks">
					{desks.map((one) => (
						<Tap
							key={one.key}
							role="radio"
							checked={one.key === desk.key}
							className={one.key === desk.key ? 'rail__sit rail__sit--now' : 'rail__sit'}
							onTap={() => onSit(one.key)}
						>
							{one.looking ? `${one.name}（${words.looking}）` : one.name}
						</Tap>
					))}
				</View>
			)}
			<DutyLine unit={desk.unit} posts={posts} />
			{queuesShown(desk.kind, counts, queue).map((group) => (
				<View key={group.key} className="rail__group">
					{group.queues.map((one) => (
						<Tap
							key={one}
							role="tab"
							checked={one === queue}
							label={words.count(words.queue[one], counts[one] ?? 0)}
							className={one === queue ? 'rail__queue rail__queue--now' : 'rail__queue'}
							onTap={() => onOpen(one)}
						>
							<View>{words.queue[one]}</View>
							<View className="rail__count">{counts[one] ?? 0}</View>
						</Tap>
					))}
				</View>
			))}
			{pages.length > 0 && (
				<View className="rail__group">
					{pages.map(({ name, words: title, count }) => (
						<Tap
							key={name}
							role="link"
							label={count === undefined ? title : words.count(title, counts[count] ?? 0)}
							className="rail__queue"
							onTap={() => goTo(name)}
						>
							<View>{title}</View>
							{count !== undefined && <View className="rail__count">{counts[count] ?? 0}</View>}
						</Tap>
					))}
				</View>
			)}
			<View className="rail__end">
				<Tap className="rail__queue" onTap={onSignOut}>
					{words.signOut}
				</Tap>
			</View>
		</View>
	)
}
