import type { Tenant } from '@huying/shared/tenant/tenant'
import { lookAgain, told as sayTold } from '@huying/shared/text/zh-CN/mine'
import { waiting } from '@huying/shared/text/zh-CN/office-case'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Waiting } from '../../kit/waiting'
import { OfficeCase } from '../case/office-case'
import { sayFailure } from '../say-failure'
import type { Beside } from './use-beside'

type Props = { beside: Beside; tenant: Tenant | undefined; now: number }

/** The case beside the list; above it what was done with the one before, which has left the list. */
export function BesideDetail({ beside, tenant, now }: Props) {
	const { one, told, choose } = beside
	const { value: view, failure, moving, notice, reload } = one
	return (
		<>
			{told !== undefined && (
				<NoticeBar
					icon="check"
					words={sayTold(told.title, told.words)}
					action={{ words: lookAgain, onTap: () => choose(told.case) }}
				/>
			)}
			{view === undefined && failure === undefined && <Waiting words={waiting} />}
			{view === undefined && failure !== undefined && (
				<Failure words={sayFailure(failure)} onRetry={reload} />
			)}
			{view !== undefined && (
				<OfficeCase
					view={view}
					moving={moving}
					tenant={tenant}
					now={now}
					wide
					stale={failure !== undefined}
					notice={notice}
					onReload={reload}
				/>
			)}
		</>
	)
}
