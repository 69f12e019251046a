import type { Status } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/desk'
import { View } from '@tarojs/components'
import { Icon } from '../../kit/icon'
import { Page } from '../../kit/page'
import { Tap } from '../../kit/tap'
import { Heading } from '../../kit/words'
import { FollowWork } from '../../notice/follow-button'
import { goTo } from '../../route/route'
import { Chips } from '../chips'
import type { Desk } from './desks'
import { QueueList } from './queue-list'
import { QueueTabs } from './queue-tabs'
import type { WorkDesk } from './use-work-desk'
import './narrow-desk.scss'

/** The same desk on a phone: queues in a row, the list under it, a case on a page of its own. */
export function NarrowDesk({ work, desk, status }: { work: WorkDesk; desk: Desk; status: Status }) {
	const { queue, tenant, now, desks, counts, reloadDesk } = work
	return (
		<Page title={words.title}>
			<View className="narrow-desk">
				<View className="narrow-desk__head">
					{desks.length > 1 ? (
						<Chips
							options={desks.map(({ key, name, looking }) => ({
								value: key,
								words: looking ? `${name}（${words.looking}）` : name,
							}))}
							chosen={desk.key}
							onChoose={work.sitAt}
						/>
					) : (
						<Heading>{desk.looking ? `${desk.name}（${words.looking}）` : desk.name}</Heading>
					)}
				</View>
				<QueueTabs desk={desk} status={status} counts={counts} onOpen={work.open} />
				<QueueList
					desk={desk}
					status={status}
					queue={queue}
					tenant={tenant}
					now={now}
					chosen={undefined}
					onChoose={(id) => goTo('office/case', { id })}
					onReload={reloadDesk}
				/>
				{!desk.looking && desk.kind !== 'grid' && (
					<View className="narrow-desk__follow">
						<FollowWork />
					</View>
				)}
				{process.env.TARO_ENV === 'weapp' && (
					<Tap className="narrow-desk__confirm" onTap={() => goTo('office/confirm')}>
						<Icon name="qr-code" colour="quiet" />
						<View>{words.toConfirm}</View>
					</Tap>
				)}
			</View>
		</Page>
	)
}
