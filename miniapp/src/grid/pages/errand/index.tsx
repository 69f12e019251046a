import { work } from '@huying/shared/text/zh-CN/errand-work'
import { caseActions, kit } from '@huying/shared/text/zh-CN/index'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { api } from '../../../api/client'
import { useAnswer } from '../../../api/use-answer'
import { useNow } from '../../../case/use-now'
import { placeOf } from '../../../errand/place-of'
import { WorkErrand } from '../../../errand/work/work-errand'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { replaceWith, useQuery } from '../../../route/route'

/** An errand as the grid worker has it who runs it, or may take it on. Query: `id`, the case. */
export default function WorkedErrand() {
	const { id = '' } = useQuery()
	const { value, failure, reload, refresh } = useAnswer(id, () => api.oneCase({ params: { case: id } }))
	const now = useNow()
	useDidShow(() => {
		refresh()
	})
	const elsewhere = value && placeOf(value) !== 'grid/errand' ? placeOf(value) : undefined
	useEffect(() => {
		if (elsewhere) replaceWith(elsewhere, { id }).catch(() => undefined)
	}, [elsewhere, id])
	return (
		<Page title={work.title}>
			{!value && failure && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{!value && !failure && <Waiting words={work.waiting} />}
			{value && failure && (
				<NoticeBar words={caseActions.offline} action={{ words: caseActions.again, onTap: reload }} />
			)}
			{value?.errand && !elsewhere && (
				<WorkErrand view={value} errand={value.errand} now={now} reload={reload} />
			)}
		</Page>
	)
}
