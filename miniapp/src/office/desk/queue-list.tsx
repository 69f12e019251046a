import type { Status } from '@huying/shared/case/status'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/desk'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import type { Answer } from '../../api/use-answer'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Waiting } from '../../kit/waiting'
import { sayFailure } from '../say-failure'
import { CaseLine } from './case-line'
import type { Desk } from './desks'
import type { Queue } from './use-queue'
import './queue-list.scss'

type Props = {
	desk: Desk
	status: Status
	queue: Answer<Queue> & { more: () => Promise<void>; readingMore: boolean }
	tenant: Tenant | undefined
	now: number
	chosen: string | undefined
	onChoose: (id: string) => void
	onReload: () => void
}

/** The cases of one queue, or why there are none to see. */
export function QueueList({ desk, status, queue, tenant, now, chosen, onChoose, onReload }: Props) {
	const { value, failure, more, readingMore } = queue
	if (value === undefined)
		return failure === undefined ? (
			<Waiting words={words.waiting} />
		) : (
			<View className="queue-list__moment">
				<Failure words={sayFailure(failure)} onRetry={onReload} />
			</View>
		)
	const empty = desk.kind === 'grid' ? words.emptyGrid : (words.empty[status] ?? words.emptyGrid)
	return (
		<View>
			{failure !== undefined && (
				<View className="queue-list__stale">
					<NoticeBar
						words={words.stale(sayTime(value.at, now))}
						action={{ words: words.refresh, onTap: onReload }}
					/>
				</View>
			)}
			{value.cases.length === 0 && <Empty words={empty} />}
			{value.cases.map((summary) => (
				<CaseLine
					key={summary.case}
					summary={summary}
					tenant={tenant}
					now={now}
					chosen={summary.case === chosen}
					onTap={() => onChoose(summary.case)}
				/>
			))}
			{value.next !== undefined && (
				<View className="queue-list__more">
					<Button words={words.more} look="calm" busy={readingMore} onTap={more} />
				</View>
			)}
		</View>
	)
}
