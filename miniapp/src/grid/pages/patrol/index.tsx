import { waiting, patrol as words } from '@huying/shared/text/zh-CN/grid-day'
import { defaultPatrolRules } from '@huying/shared/trace/patrol-rules'
import { useEffect, useState } from 'react'
import { Button } from '../../../kit/button'
import { Empty } from '../../../kit/empty'
import { Buttons } from '../../../kit/row'
import { Heading, Paragraph, Quiet } from '../../../kit/words'
import { useNow } from '../../../office/now'
import { whereHere } from '../../../place/where-here'
import { replaceWith } from '../../../route/route'
import { keep } from '../../../trace/queue'
import { followPatrol } from '../../../trace/recorder'
import { useDay } from '../../../trace/use-day'
import { WalkEnd } from '../../walk-end'
import { WalkNow } from '../../walk-now'
import { WorkerPage } from '../../worker-page'

const TICK = 10_000

/** A patrol from its first step to its last; its track is taken only in between. */
export default function Patrol() {
	const now = useNow(TICK)
	const { standing, today } = useDay(now)
	const [busy, setBusy] = useState(false)
	const [full, setFull] = useState(false)
	const walking = standing.patrol?.patrol
	useEffect(() => {
		followPatrol(walking)
	}, [walking])
	const start = async () => {
		setBusy(true)
		try {
			const here = await whereHere()
			await keep({ type: 'patrolBegan', ...(here && { place: { ...here } }) })
		} catch {
			setFull(true)
		} finally {
			setBusy(false)
		}
	}
	const days = today?.keepTrackDays ?? defaultPatrolRules.keepTrackDays
	return (
		<WorkerPage title={words.title}>
			{!standing.duty && (
				<Empty
					words={words.offDuty}
					icon="map-pin"
					action={{ words: words.toDay, onTap: () => replaceWith('grid/day') }}
				/>
			)}
			{standing.duty && !standing.patrol && (
				<>
					<Heading level={1}>{words.ready}</Heading>
					<Paragraph>{words.readyWords(days)}</Paragraph>
					{process.env.TARO_ENV === 'weapp' && <Quiet>{words.screen}</Quiet>}
					{full && <Paragraph>{waiting.full}</Paragraph>}
					<Buttons>
						<Button words={words.start} icon="play" busy={busy} onTap={start} />
					</Buttons>
				</>
			)}
			{standing.patrol && (
				<>
					<WalkNow since={standing.patrol.since} now={now} />
					<WalkEnd patrol={standing.patrol.patrol} />
				</>
			)}
		</WorkerPage>
	)
}
