import * as words from '@huying/shared/text/zh-CN/office-case'
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { useTenant } from '../../../region/tenant'
import { CaseActions } from '../../case/case-actions'
import { asksNothing } from '../../case/form'
import { arrange, officeMovesOf } from '../../case/moves'
import { OfficeCase } from '../../case/office-case'
import { useOfficeCase } from '../../case/use-office-case'
import { useNow } from '../../now'
import { sayFailure } from '../../say-failure'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'

const MINUTE = 60_000

/** One case on a page of its own, for the office. */
export default function OfficeCasePage() {
	const { session } = useStaff()
	const { id, move: asked } = useRouter<{ id: string; move?: string }>().params
	const signedIn = process.env.TARO_ENV === 'weapp' || session !== undefined
	const {
		value: view,
		failure,
		moving,
		notice,
		reload,
	} = useOfficeCase(signedIn ? id : undefined, () => undefined)
	const { value: tenant } = useTenant()
	const now = useNow(MINUTE)
	useShown(() => {
		reload()
	})
	useEffect(() => {
		// What is told stands at the top of the page.
		if (notice !== undefined) Taro.pageScrollTo({ scrollTop: 0 }).catch(() => undefined)
	}, [notice])
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	// From a list the next step is one tap: its form opens with the page, once.
	const begun = useRef(false)
	useEffect(() => {
		if (view === undefined || begun.current) return
		begun.current = true
		const next = officeMovesOf(view).find((move) => move === asked)
		if (next !== undefined && !asksNothing(next)) moving.begin(next)
	}, [view, asked, moving])
	const acts = view !== undefined && arrange(view).primary !== undefined
	return (
		<Page
			title={words.title}
			foot={acts ? <CaseActions view={view} moving={moving} keys={false} which="primary" /> : undefined}
		>
			{view === undefined && failure === undefined && <Waiting words={words.waiting} />}
			{view === undefined && failure !== undefined && (
				<Failure words={sayFailure(failure)} onRetry={reload} />
			)}
			{view !== undefined && (
				<OfficeCase
					view={view}
					moving={moving}
					tenant={tenant}
					now={now}
					wide={false}
					stale={failure !== undefined}
					notice={notice}
					onReload={reload}
				/>
			)}
		</Page>
	)
}
