import type { Status } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/desk'
import { waiting as waitingForCase } from '@huying/shared/text/zh-CN/office-case'
import { useEffect } from 'react'
import { Empty } from '../../kit/empty'
import { Failure } from '../../kit/failure'
import { Page } from '../../kit/page'
import { Split } from '../../kit/split'
import { Waiting } from '../../kit/waiting'
import { replaceWith } from '../../route/route'
import { signOut } from '../../session/sign-out'
import { moveOfKey } from '../case/moves'
import { OfficeCase } from '../case/office-case'
import { useOfficeCase } from '../case/use-office-case'
import { useKeyboard } from '../keyboard'
import { sayFailure } from '../say-failure'
import type { Desk } from './desks'
import { QueueHead } from './queue-head'
import { QueueList } from './queue-list'
import { Rail } from './rail'
import { useChosen } from './use-chosen'
import { useRefresh } from './use-refresh'
import type { WorkDesk } from './use-work-desk'

type Props = { work: WorkDesk; desk: Desk; status: Status; shown: boolean }

/** Another case, or something to tell about this one: the pane beside the list shows it from its beginning. */
function useDetailFromTop(what: string): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: this is about what is shown
	useEffect(() => {
		if (process.env.TARO_ENV === 'h5') document.querySelector('.split__detail')?.scrollTo(0, 0)
	}, [what])
}

/** Queues, the list of one, and the case chosen from it, side by side. */
export function WideDesk({ work, desk, status, shown }: Props) {
	const { queue, tenant, now, profile, desks, counts, reloadDesk } = work
	const ids = queue.value?.cases.map((one) => one.case)
	const chosen = useChosen(`${desk.key} ${status}`, ids, shown)
	const one = useOfficeCase(chosen.open, work.followMove)
	const { value: view, moving } = one
	// Somebody else moved it: only then is it asked for again, since its pictures get new addresses each time.
	const listed = queue.value?.cases.find(({ case: id }) => id === chosen.open)
	const outdated = view !== undefined && listed !== undefined && listed.changedAt > view.changedAt
	const { reload } = one
	useEffect(() => {
		if (outdated) reload()
	}, [outdated, reload])
	useDetailFromTop(`${chosen.open} ${one.notice}`)
	useRefresh(shown && moving.move === undefined, reloadDesk)
	useKeyboard(shown && moving.move === undefined, (key) => {
		const move = view && moveOfKey(key, view)
		if (move !== undefined) moving.begin(move)
		return move !== undefined
	})
	return (
		<Page dense full title={words.title}>
			<Split
				rail={
					<Rail
						county={profile?.tenantName ?? ''}
						desks={desks}
						desk={desk}
						status={status}
						counts={counts}
						onSit={work.sitAt}
						onOpen={work.open}
						onSignOut={() => {
							signOut().then(() => replaceWith('office/sign-in'))
						}}
					/>
				}
				list={
					<>
						<QueueHead desk={desk} status={status} />
						<QueueList
							desk={desk}
							status={status}
							queue={queue}
							tenant={tenant}
							now={now}
							chosen={chosen.chosen}
							onChoose={chosen.choose}
							onReload={reloadDesk}
						/>
					</>
				}
				detail={
					chosen.open === undefined ? undefined : view === undefined ? (
						one.failure === undefined ? (
							<Waiting words={waitingForCase} />
						) : (
							<Failure words={sayFailure(one.failure)} onRetry={one.reload} />
						)
					) : (
						<OfficeCase
							view={view}
							moving={moving}
							tenant={tenant}
							now={now}
							wide
							stale={one.failure !== undefined}
							notice={one.notice}
							onReload={one.reload}
						/>
					)
				}
				nothing={<Empty words={words.nothingChosen} />}
			/>
		</Page>
	)
}
