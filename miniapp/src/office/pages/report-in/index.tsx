import { defaultRules } from '@huying/shared/rule/rules'
import { refresh, waiting } from '@huying/shared/text/zh-CN/desk'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { back, arrival as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { Empty } from '../../../kit/empty'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Waiting } from '../../../kit/waiting'
import { useParcels } from '../../../outbox/outbox-store'
import { isArrival } from '../../../outbox/parcel'
import { useTenant } from '../../../region/tenant'
import { useRemembered } from '../../../remembered/use-remembered'
import { useNow } from '../../now'
import { useRules } from '../../rules/use-rules'
import { useShown } from '../../shown'
import { useStaff } from '../../staff'
import { goersOf } from '../../whistle/callers'
import { MeetCard } from '../../whistle/meet-card'
import { useMeets } from '../../whistle/use-meets'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000

/** Where one's unit was whistled to: at the place a picture and a tap. What was known last does without signal. */
export default function ReportIn() {
	const { profile, failure: noProfile } = useStaff()
	const own = profile && goersOf(profile.posts, Date.now())
	const answer = useMeets(own)
	const known = useRemembered('meets', answer.value)
	const failure = answer.failure ?? noProfile
	const { reload } = answer
	// Whoever has just been reported in is not awaited any more.
	const arrived = useParcels(isArrival).filter(({ state }) => state === 'sent').length
	const counted = useRef(arrived)
	useEffect(() => {
		if (arrived > counted.current) reload()
		counted.current = arrived
	}, [arrived, reload])
	const rules = useRemembered('rules', useRules(true).value?.rules) ?? defaultRules
	const { value: tenant } = useTenant()
	const now = useNow(MINUTE)
	useShown(() => {
		answer.reload()
	})
	usePullDownRefresh(() => {
		answer.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const isNobody = own?.length === 0
	return (
		<WorkPage title={words.title} explain={words.explain} back={back}>
			<View className="report-in">
				{known === undefined && !isNobody && failure === undefined && <Waiting words={waiting} />}
				{known === undefined && failure !== undefined && (
					<Failure words={words.unreachable} onRetry={answer.reload} />
				)}
				{known && failure !== undefined && (
					<NoticeBar
						words={words.stale(sayTime(known.at, now))}
						action={{ words: refresh, onTap: answer.reload }}
					/>
				)}
				{(isNobody || known?.meets.length === 0) && <Empty words={words.empty} icon="map-pin" />}
				{known?.meets.map((meet) => (
					<MeetCard
						key={meet.case}
						meet={meet}
						tenant={tenant}
						within={rules.reportIn.within}
						since={known.at}
						now={now}
					/>
				))}
			</View>
		</WorkPage>
	)
}
