import type { Summary } from '@huying/shared/case/case-view'
import type { Queue } from '@huying/shared/case/status'
import type { Tenant } from '@huying/shared/tenant/tenant'
import * as words from '@huying/shared/text/zh-CN/desk'
import * as filterWords from '@huying/shared/text/zh-CN/desk-filter'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Waiting } from '../../kit/waiting'
import { sayFailure } from '../say-failure'
import { CaseLine } from './case-line'
import type { Desk } from './desks'
import type { Batch } from './use-batch'
import type { Further, Looked } from './use-queue'
import './queue-list.scss'

type Props = {
	desk: Desk
	queue: Queue
	looked: Further<Looked>
	/** The cases to show: those that were looked at, without what is known to have left. */
	cases: readonly Summary[] | undefined
	narrowed: boolean
	tenant: Tenant | undefined
	now: number
	chosen: string | undefined
	/** Where several can be ticked. */
	batch?: Batch
	onChoose: (id: string) => void
	onReload: () => void
}

/** The cases of one queue, or why there are none to see. */
export function QueueList(props: Props) {
	const { desk, queue, looked, cases = [], narrowed, tenant, now, chosen, batch, onChoose, onReload } = props
	const { value, failure, more, readingMore } = looked
	if (value === undefined)
		return failure === undefined ? (
			<Waiting words={words.waiting} />
		) : (
			<View className="queue-list__moment">
				<Failure words={sayFailure(failure)} onRetry={onReload} />
			</View>
		)
	const goesOn = value.next !== undefined
	const ticks = (id: string) =>
		batch === undefined || batch.moves.length === 0
			? {}
			: {
					ticked: batch.ticked.some((one) => one.case === id),
					problem: problemOf(batch, id),
					onTick: () => batch.tick(id),
				}
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
			{cases.length === 0 && <Empty words={sayNothing(desk, queue, narrowed, goesOn)} />}
			{cases.map((summary) => (
				<CaseLine
					key={summary.case}
					summary={summary}
					tenant={tenant}
					now={now}
					chosen={summary.case === chosen}
					onTap={() => onChoose(summary.case)}
					{...ticks(summary.case)}
				/>
			))}
			{goesOn && (
				<View className="queue-list__more">
					<Button
						words={cases.length === 0 ? filterWords.lookOn : words.more}
						look="calm"
						busy={readingMore}
						onTap={more}
					/>
				</View>
			)}
		</View>
	)
}

function sayNothing(desk: Desk, queue: Queue, narrowed: boolean, goesOn: boolean): string {
	if (desk.kind === 'grid') return words.emptyGrid
	if (narrowed) return goesOn ? filterWords.notYet : filterWords.emptyHere
	return words.empty[queue] ?? words.emptyGrid
}

function problemOf({ outcomes }: Batch, id: string): string | undefined {
	const outcome = outcomes[id]
	return outcome?.at === 'refused' ? outcome.words : undefined
}
