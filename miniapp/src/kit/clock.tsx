import { sayClock, unpublished as sayUnpublished } from '@huying/shared/text/zh-CN/clock'
import { type ClockStanding, standingOf } from '@huying/shared/time/clock'
import { View } from '@tarojs/components'
import './clock.scss'
import { Icon, type IconColour, type IconName } from './icon'

type Props = {
	/** What must be done by then: 「签收」. */
	what: string
	/** When it ends, in epoch milliseconds. */
	at: number
	now: number
	/** When it began, if known: then the last quarter of it is called soon. */
	from?: number | undefined
	/** What happens when it ends: 「逾期发督办单」. */
	afterwards?: string | undefined
	/** It stands still, at the latest until then. */
	pausedUntil?: number | undefined
	/** The first year on its way whose holidays are not published yet. */
	unpublished?: number | undefined
}

const marks: Record<ClockStanding, readonly [IconName, IconColour]> = {
	ample: ['clock', 'quiet'],
	soon: ['hourglass', 'amber'],
	late: ['circle-alert', 'accent'],
	paused: ['circle-pause', 'quiet'],
}

/** A deadline: what it is, when it ends and what happens then. Told by its words and its shape before its colour. */
export function Clock({ what, at, now, from, afterwards, pausedUntil, unpublished }: Props) {
	const clock = { at, from, pausedUntil }
	const stands = standingOf(clock, now)
	const { main, rest } = sayClock(what, clock, afterwards, now)
	const [icon, colour] = marks[stands]
	return (
		<View className={`clock clock--${stands}`}>
			<View className="clock__shape">
				<Icon name={icon} colour={colour} />
			</View>
			<View className="clock__words">
				<View className="clock__main">{main}</View>
				<View className="clock__rest">{rest}</View>
				{unpublished !== undefined && <View className="clock__unsure">{sayUnpublished(unpublished)}</View>}
			</View>
		</View>
	)
}
