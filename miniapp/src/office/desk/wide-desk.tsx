import type { Queue } from '@huying/shared/case/status'
import { holdsCases } from '@huying/shared/desk/queue-filter'
import * as words from '@huying/shared/text/zh-CN/desk'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Empty } from '../../kit/empty'
import { Page } from '../../kit/page'
import { Split } from '../../kit/split'
import { goTo, replaceWith } from '../../route/route'
import { signOut } from '../../session/sign-out'
import { BatchBar } from './batch-bar'
import { BatchSheet } from './batch-sheet'
import { BesideDetail } from './beside-detail'
import type { Desk } from './desks'
import { FilterBar } from './filter-bar'
import { FilterSheet } from './filter-sheet'
import { KeysSheet } from './keys-sheet'
import { narrows } from './narrows'
import { QueueHead } from './queue-head'
import { QueueList } from './queue-list'
import { Rail } from './rail'
import { useBatch } from './use-batch'
import { useBeside } from './use-beside'
import { useDeskKeys } from './use-desk-keys'
import { useFilterOptions } from './use-filter-options'
import { useRefresh } from './use-refresh'
import { useDetailFromTop, useListInSight } from './use-sight'
import type { WorkDesk } from './use-work-desk'
import { listKey } from './view'
import './wide-desk.scss'

type Props = { work: WorkDesk; desk: Desk; queue: Queue; shown: boolean }
type Sheet = 'filter' | 'keys'

/** Queues, the list of one, and the case chosen from it, side by side. */
export function WideDesk({ work, desk, queue, shown }: Props) {
	const { queue: looked, tenant, now, profile, desks, counts, filter, reloadDesk } = work
	const list = listKey(desk.key, queue, filter)
	const [sheet, setSheet] = useState<Sheet>()
	const close = () => setSheet(undefined)
	const beside = useBeside({
		list,
		queue,
		cases: looked.value?.cases,
		shown,
		open: work.openCase,
		onOpen: work.keepCase,
		followMove: work.followMove,
	})
	const { one, cases, chosen } = beside
	const batch = useBatch(list, queue, cases, desk.looking, work.followMove)
	const options = useFilterOptions(tenant, now)

	// Somebody else moved it: only then is it asked for again, since its pictures get new addresses each time.
	const listed = looked.value?.cases.find(({ case: id }) => id === work.openCase)
	const outdated = one.value !== undefined && listed !== undefined && listed.changedAt > one.value.changedAt
	const { reload } = one
	useEffect(() => {
		if (outdated) reload()
	}, [outdated, reload])
	useDetailFromTop(`${work.openCase} ${one.notice}`)
	useListInSight(list, chosen)

	const free = shown && sheet === undefined && batch.sending === undefined && one.moving.move === undefined
	useRefresh(free, reloadDesk)
	useDeskKeys(free, one.value, one.moving.begin, batch, {
		down: () => beside.go(1),
		up: () => beside.go(-1),
		open: beside.enter,
		tick: () => chosen !== undefined && batch.tick(chosen),
		filter: () => narrows(desk, queue) && holdsCases(queue) && setSheet('filter'),
		find: () => desk.kind !== 'grid' && goTo('office/find'),
		help: () => setSheet('keys'),
		leave: batch.untick,
	})
	return (
		<Page dense full title={words.title}>
			<Split
				rail={
					<Rail
						county={profile?.tenantName ?? ''}
						desks={desks}
						desk={desk}
						queue={queue}
						counts={counts}
						posts={profile?.posts ?? []}
						onSit={work.sitAt}
						onOpen={work.open}
						onSignOut={() => {
							signOut().then(() => replaceWith('office/sign-in'))
						}}
					/>
				}
				list={
					<View className="wide-desk__list">
						<View className="wide-desk__top">
							<QueueHead desk={desk} queue={queue} onKeys={() => setSheet('keys')} />
							{narrows(desk, queue) && (
								<FilterBar
									filter={filter}
									options={options}
									wide
									whole={holdsCases(queue)}
									onNarrow={work.narrow}
									onOpen={() => setSheet('filter')}
								/>
							)}
						</View>
						<View className="wide-desk__cases">
							<QueueList
								desk={desk}
								queue={queue}
								looked={looked}
								cases={cases}
								narrowed={work.narrowed}
								tenant={tenant}
								now={now}
								chosen={chosen}
								batch={batch}
								onChoose={beside.choose}
								onReload={reloadDesk}
							/>
						</View>
						<BatchBar batch={batch} queue={queue} />
					</View>
				}
				detail={
					work.openCase === undefined ? undefined : <BesideDetail beside={beside} tenant={tenant} now={now} />
				}
				nothing={<Empty words={words.nothingChosen} />}
			/>
			{sheet === 'keys' && <KeysSheet view={one.value} onClose={close} />}
			{sheet === 'filter' && (
				<FilterSheet filter={filter} options={options} wide onNarrow={work.narrow} onClose={close} />
			)}
			{batch.sending !== undefined && <BatchSheet batch={batch} queue={queue} />}
		</Page>
	)
}
