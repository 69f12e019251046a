import * as words from '@huying/shared/text/zh-CN/decision'
import { kit } from '@huying/shared/text/zh-CN/index'
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro'
import { openApi } from '../../../api/open'
import { useAnswer } from '../../../api/use-answer'
import { useNow } from '../../../case/use-now'
import { DecisionWhole } from '../../../decision/decision-whole'
import { VillageDecisions } from '../../../decision/village-decisions'
import { VoicePart } from '../../../decision/voice-part'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { Page } from '../../../kit/page'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { useTenant } from '../../../region/tenant'
import { sayVillage } from '../../../region/villages'
import { address } from '../../../route/address'
import { goTo, useQuery } from '../../../route/route'

/** What a village decides, for anybody, signed in or not. Query: `id` of one decision, or `village` for all of them. */
export default function DecisionPage() {
	const { id, village = '' } = useQuery()
	const { value: tenant } = useTenant()
	const now = useNow()
	const name = sayVillage(tenant, village)
	const { value, failure, reload, refresh } = useAnswer(id, () =>
		openApi.oneDecision({ params: { decision: id ?? '' } }),
	)
	useDidShow(() => {
		refresh()
	})
	usePullDownRefresh(() => {
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	useShareAppMessage(() => ({
		title: words.one.share(value?.decision.title ?? name ?? words.title),
		path: address('affairs/decision', id === undefined ? { village } : { id }),
	}))
	if (id === undefined)
		return (
			<Page title={words.title}>
				<Heading level={1}>{name ?? words.title}</Heading>
				<Quiet>{words.explain}</Quiet>
				<VillageDecisions village={village} now={now} />
			</Page>
		)
	return (
		<Page title={words.one.title}>
			{value === undefined && failure === undefined && <Waiting words={words.one.waiting} />}
			{value === undefined && failure !== undefined && (
				<Failure title={kit.failure.notFetched} words={failure.message} onRetry={reload} />
			)}
			{value !== undefined && (
				<>
					<DecisionWhole answer={value} now={now}>
						<VoicePart decision={value.decision} onVoiced={reload} />
					</DecisionWhole>
					<Button
						words={words.toList}
						look="calm"
						onTap={() => goTo('affairs/decision', { village: value.decision.village })}
					/>
				</>
			)}
		</Page>
	)
}
