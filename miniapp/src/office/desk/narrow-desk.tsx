import type { Queue } from '@huying/shared/case/status'
import { holdsCases } from '@huying/shared/desk/queue-filter'
import * as words from '@huying/shared/text/zh-CN/desk'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '../../kit/icon'
import { Page } from '../../kit/page'
import { Tap } from '../../kit/tap'
import { Heading } from '../../kit/words'
import { FollowWork } from '../../notice/follow-button'
import { goTo } from '../../route/route'
import { Chips } from '../chips'
import { DutyLine } from '../roster/duty-line'
import type { Desk } from './desks'
import { FilterBar } from './filter-bar'
import { FilterSheet } from './filter-sheet'
import { MineList } from './mine-list'
import { narrows } from './narrows'
import { QueueList } from './queue-list'
import { QueueTabs } from './queue-tabs'
import { useFilterOptions } from './use-filter-options'
import type { WorkDesk } from './use-work-desk'
import { MINE, type Shelf } from './view'
import './narrow-desk.scss'

/** The same desk on a phone: what is mine or one of its queues, a case on a page of its own. */
export function NarrowDesk({ work, desk, shelf }: { work: WorkDesk; desk: Desk; shelf: Shelf }) {
	const { tenant, now, desks, counts, reloadDesk } = work
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
					<DutyLine unit={desk.unit} posts={work.profile?.posts ?? []} />
				</View>
				<QueueTabs desk={desk} shelf={shelf} counts={counts} onOpen={work.open} />
				{shelf === MINE ? (
					<MineList
						mine={work.mine}
						tenant={tenant}
						now={now}
						onReload={reloadDesk}
						onMoved={work.followMove}
					/>
				) : (
					<OneQueue work={work} desk={desk} queue={shelf} />
				)}
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

function OneQueue({ work, desk, queue }: { work: WorkDesk; desk: Desk; queue: Queue }) {
	const { tenant, now, filter, queue: looked } = work
	const [choosing, setChoosing] = useState(false)
	const options = useFilterOptions(tenant, now)
	return (
		<>
			{narrows(desk, queue) && (
				<FilterBar
					filter={filter}
					options={options}
					wide={false}
					whole={holdsCases(queue)}
					onNarrow={work.narrow}
					onOpen={() => setChoosing(true)}
				/>
			)}
			<QueueList
				desk={desk}
				queue={queue}
				looked={looked}
				cases={looked.value?.cases}
				narrowed={work.narrowed}
				tenant={tenant}
				now={now}
				chosen={undefined}
				onChoose={(id) => goTo('office/case', { id })}
				onReload={work.reloadDesk}
			/>
			{choosing && (
				<FilterSheet
					filter={filter}
					options={options}
					wide={false}
					onNarrow={work.narrow}
					onClose={() => setChoosing(false)}
				/>
			)}
		</>
	)
}
