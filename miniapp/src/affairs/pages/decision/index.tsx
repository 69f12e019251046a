import * as words from '@huying/shared/text/zh-CN/decision'
import { kit } from '@huying/shared/text/zh-CN/index'
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { openApi } from '../../../api/open'
import { useAnswer } from '../../../api/use-answer'
import { useNow } from '../../../case/use-now'
import { DecisionWhole } from '../../../decision/decision-whole'
import { VoicePart } from '../../../decision/voice-part'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { address } from '../../../route/address'
import { useQuery } from '../../../route/route'

/** A village's decision, stage by stage, for anybody, signed in or not. Query: `id`. */
export default function DecisionPage() {
	const { id = '' } = useQuery()
	const now = useNow()
	const { value, failure, reload, refresh } = useAnswer(id, () =>
		openApi.oneDecision({ params: { decision: id } }),
	)
	useDidShow(() => {
		refresh()
	})
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	useShareAppMessage(() => ({
		title: words.one.share(value?.decision.title ?? words.title),
		path: address('affairs/decision', { id }),
	}))
	return (
		<Page title={words.one.title}>
			{value === undefined && failure === undefined && <Waiting words={words.one.waiting} />}
			{value === undefined && failure !== undefined && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{value !== undefined && (
				<DecisionWhole answer={value} now={now}>
					<VoicePart decision={value.decision} onVoiced={reload} />
				</DecisionWhole>
			)}
		</Page>
	)
}
