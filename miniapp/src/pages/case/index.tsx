import { caseActions, kit } from '@huying/shared/text/zh-CN/index'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { useNow } from '../../case/use-now'
import { placeOf } from '../../errand/place-of'
import { Failure } from '../../kit/failure'
import { NoticeBar } from '../../kit/notice-bar'
import { Page } from '../../kit/page'
import { Waiting } from '../../kit/waiting'
import { replaceWith } from '../../route/route'
import { OwnCase } from './own-case'
import { PublicCase } from './public-case'

/** One of one's own cases, or a public one that one follows. Query: `id`. Nothing here can be shared. */
export default function CasePage() {
	const { id = '' } = useRouter().params
	const { value, failure, reload, refresh } = useAnswer(id, () => api.oneCase({ params: { case: id } }))
	const now = useNow()
	useDidShow(() => {
		refresh()
	})
	const place = value && placeOf(value)
	const elsewhere = place === 'case' ? undefined : place
	useEffect(() => {
		// Staff see a case as the office does, and an errand has a page of its own, whatever link brought them.
		if (elsewhere) replaceWith(elsewhere, { id }).catch(() => undefined)
	}, [elsewhere, id])
	const Shown = value?.relation === 'public' ? PublicCase : OwnCase
	return (
		<Page title={caseActions.pageTitle}>
			{!value && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{!value && !failure && <Waiting words={caseActions.waiting} />}
			{value && failure && (
				<NoticeBar words={caseActions.offline} action={{ words: caseActions.again, onTap: reload }} />
			)}
			{value && !elsewhere && <Shown view={value} now={now} reload={reload} />}
		</Page>
	)
}
