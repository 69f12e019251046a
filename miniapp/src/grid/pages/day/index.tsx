import { title, today as words } from '@huying/shared/text/zh-CN/grid-day'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import { Empty } from '../../../kit/empty'
import { NoticeBar } from '../../../kit/notice-bar'
import { Waiting } from '../../../kit/waiting'
import { Heading, Quiet } from '../../../kit/words'
import { useNow } from '../../../office/now'
import { useShown } from '../../../office/shown'
import { countsOf } from '../../../trace/day-lines'
import { sendRecords } from '../../../trace/queue'
import { followPatrol } from '../../../trace/recorder'
import { useDay } from '../../../trace/use-day'
import { Actions } from '../../actions'
import { DayList } from '../../day-list'
import { DutyCard } from '../../duty-card'
import { Links } from '../../links'
import { RefusedCard } from '../../refused-card'
import { TracksPart } from '../../tracks-part'
import { useAhead } from '../../use-ahead'
import { WaitingBar } from '../../waiting-bar'
import { WorkerPage } from '../../worker-page'

const MINUTE = 60_000

/** A grid worker's home (我的一天): on duty or not, four large buttons, what waits to be sent, what was done. */
export default function Day() {
	const now = useNow(MINUTE)
	const day = useDay(now)
	const { standing, lines, kept, reload } = day
	useShown(() => {
		sendRecords()
		reload()
	})
	usePullDownRefresh(() => {
		sendRecords()
		reload().finally(() => Taro.stopPullDownRefresh())
	})
	useAhead()
	const walking = standing.patrol?.patrol
	useEffect(() => {
		followPatrol(walking)
	}, [walking])
	const counts = countsOf(lines)
	return (
		<WorkerPage title={title}>
			<DutyCard standing={standing} now={now} />
			<WaitingBar kept={kept} />
			<RefusedCard kept={kept} now={now} />
			<Actions />
			<Links />
			<View className="worker-page__part">
				<Heading>{words.title}</Heading>
			</View>
			{day.stale !== undefined && <NoticeBar words={words.stale(sayTime(day.stale, now))} />}
			{day.waiting && <Waiting />}
			{!day.waiting && lines.length === 0 && <Empty words={words.empty} icon="list" />}
			{lines.length > 0 && (
				<Quiet>{words.counts(counts.found, counts.settled, counts.visits, counts.patrols)}</Quiet>
			)}
			<DayList lines={lines} now={now} />
			<TracksPart lines={lines} now={now} />
		</WorkerPage>
	)
}
