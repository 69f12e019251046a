import { own } from '@huying/shared/text/zh-CN/errand-own'
import { caseActions, kit } from '@huying/shared/text/zh-CN/index'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { useNow } from '../../../case/use-now'
import { OwnErrand } from '../../../errand/own/own-errand'
import { placeOf } from '../../../errand/place-of'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { replaceWith, useQuery } from '../../../route/route'

/** An errand that one asked for, or that is run for oneself. Query: `id`, the case. */
export default function ErrandPage() {
	const { id = '' } = useQuery()
	const { value, failure, reload, refresh } = useAnswer(id, () => api.oneCase({ params: { case: id } }))
	const now = useNow()
	useDidShow(() => {
		refresh()
	})
	const elsewhere = value && placeOf(value) !== 'errands/errand' ? placeOf(value) : undefined
	useEffect(() => {
		// Whoever works on it sees it on the page they work on, whatever link brought them.
		if (elsewhere) replaceWith(elsewhere, { id }).catch(() => undefined)
	}, [elsewhere, id])
	return (
		<Page title={own.title}>
			{!value && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{!value && !failure && <Waiting words={own.waiting} />}
			{value && failure && (
				<NoticeBar words={caseActions.offline} action={{ words: caseActions.again, onTap: reload }} />
			)}
			{value?.errand && !elsewhere && (
				<OwnErrand view={value} errand={value.errand} now={now} reload={reload} />
			)}
		</Page>
	)
}
