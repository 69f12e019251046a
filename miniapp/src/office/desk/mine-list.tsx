import type { Tenant } from '@huying/shared/tenant/tenant'
import { more, refresh, stale, waiting } from '@huying/shared/text/zh-CN/desk'
import * as words from '@huying/shared/text/zh-CN/mine'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Waiting } from '../../kit/waiting'
import { Quiet } from '../../kit/words'
import { sayFailure } from '../say-failure'
import { MineCard } from './mine-card'
import type { Mine } from './use-mine'
import { useNextStep } from './use-next-step'
import type { Further } from './use-queue'
import './queue-list.scss'

type Props = {
	mine: Further<Mine>
	tenant: Tenant | undefined
	now: number
	onReload: () => void
	onMoved: () => void
}

/** What is mine, the most urgent first, each with its next step. */
export function MineList({ mine, tenant, now, onReload, onMoved }: Props) {
	const step = useNextStep(onMoved)
	const { value, failure } = mine
	if (value === undefined)
		return failure === undefined ? (
			<Waiting words={waiting} />
		) : (
			<View className="queue-list__moment">
				<Failure words={sayFailure(failure)} onRetry={onReload} />
			</View>
		)
	return (
		<View>
			{failure !== undefined && (
				<View className="queue-list__stale">
					<NoticeBar words={stale(sayTime(value.at, now))} action={{ words: refresh, onTap: onReload }} />
				</View>
			)}
			{step.told !== undefined && (
				<View className="queue-list__stale">
					<NoticeBar icon="check" words={step.told} />
				</View>
			)}
			{value.items.length === 0 && !value.more ? (
				<Empty words={words.empty} />
			) : (
				<View className="queue-list__order">
					<Quiet>{words.order}</Quiet>
				</View>
			)}
			{value.items.map((item) => (
				<MineCard
					key={`${item.queue} ${item.summary.case}`}
					item={item}
					step={step}
					tenant={tenant}
					now={now}
				/>
			))}
			{value.more && (
				<View className="queue-list__more">
					<Button words={more} look="calm" busy={mine.readingMore} onTap={mine.more} />
				</View>
			)}
		</View>
	)
}
