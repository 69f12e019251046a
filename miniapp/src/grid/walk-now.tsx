import { patrol as words } from '@huying/shared/text/zh-CN/grid-day'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Card } from '../kit/card'
import { NoticeBar } from '../kit/notice-bar'
import { StateMark } from '../kit/state-mark'
import { Heading, Quiet } from '../kit/words'
import { useWalk } from '../trace/recorder'

const MINUTE = 60_000

/** The patrol that is being walked: since when, how long, how far as this phone reckons. */
export function WalkNow({ since, now }: { since: number; now: number }) {
	const walk = useWalk()
	return (
		<>
			<Card tone="good">
				<StateMark shape="doing" words={words.going} />
				<Heading level={1}>{words.minutes(Math.max(0, Math.floor((now - since) / MINUTE)))}</Heading>
				<Quiet>{words.since(sayTime(since, now))}</Quiet>
				{walk && walk.points > 0 && (
					<Quiet>{`${words.metres(walk.metres)}，${words.points(walk.points)}`}</Quiet>
				)}
			</Card>
			{walk?.blind && <NoticeBar words={words.noPlace} icon="map-pin" />}
			{process.env.TARO_ENV === 'weapp' && (
				<View className="apart">
					<Quiet>{words.screen}</Quiet>
				</View>
			)}
		</>
	)
}
