import { gaps, type RosterDay } from '@huying/shared/roster/roster'
import { dayStart, dutyAt, type Shift } from '@huying/shared/roster/shift'
import * as words from '@huying/shared/text/zh-CN/roster'
import { beijing } from '@huying/shared/time/day'
import { View } from '@tarojs/components'
import { Icon } from '../../kit/icon'
import { daysFrom, WEEK } from './week'

/** Gaps told in words; the others are counted. */
const TOLD = 4

type Props = { days: readonly RosterDay[]; shifts: readonly Shift[]; now: number }

/** What is missing in the coming seven days, said ahead. */
export function GapList({ days, shifts, now }: Props) {
	const today = dutyAt(now, shifts)?.day
	const found = today === undefined ? [] : gaps(days, daysFrom(today, WEEK), now, shifts)
	if (found.length === 0)
		return (
			<View className="gaps gaps--none">
				<Icon name="check" colour="leaf" />
				<View>{words.noGaps}</View>
			</View>
		)
	return (
		<View className="gaps">
			<Icon name="circle-alert" colour="amber" />
			<View>
				{found.slice(0, TOLD).map(({ day, shift, lacks }) => {
					const { month, day: date } = beijing(dayStart(day) ?? 0)
					return <View key={`${day} ${shift}`}>{words.gap(month, date, shift, lacks)}</View>
				})}
				{found.length > TOLD && <View>{words.moreGaps(found.length - TOLD)}</View>}
			</View>
		</View>
	)
}
