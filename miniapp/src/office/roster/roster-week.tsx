import { mayStillChange, type RosterDay } from '@huying/shared/roster/roster'
import type { Holder } from '@huying/shared/roster/roster-view'
import { dutyAt, type Shift, type ShiftName } from '@huying/shared/roster/shift'
import * as words from '@huying/shared/text/zh-CN/roster'
import { View } from '@tarojs/components'
import { Icon } from '../../kit/icon'
import { Tap } from '../../kit/tap'
import { sayCrew } from './names'
import './roster-week.scss'
import { sayDate } from './week'

type Props = {
	week: readonly string[]
	days: readonly RosterDay[]
	people: readonly Holder[]
	shifts: readonly Shift[]
	/** Days that are not stored yet. */
	changed: readonly string[]
	now: number
	/** Undefined for those who only look. */
	onEdit: ((day: string, shift: ShiftName) => void) | undefined
}

/** Seven days, each with who is on duty by day and by night. */
export function RosterWeek({ week, days, people, shifts, changed, now, onEdit }: Props) {
	return (
		<View className="roster">
			{week.map((day) => {
				const over = !mayStillChange(day, now, shifts)
				const crews = days.find((one) => one.day === day)?.shifts
				return (
					<View key={day} className={over ? 'roster__day roster__day--over' : 'roster__day'}>
						<View className="roster__date">
							<View>{sayDate(day)}</View>
							{dutyAt(now, shifts)?.day === day && <View className="roster__mark">{words.today}</View>}
							{changed.includes(day) && <Icon name="pencil" colour="accent" />}
						</View>
						{shifts.map((shift) => (
							<Cell
								key={shift.shift}
								day={day}
								shift={shift}
								said={sayCrew(people, crews?.[shift.shift])}
								onEdit={over ? undefined : onEdit}
							/>
						))}
					</View>
				)
			})}
		</View>
	)
}

type CellProps = { day: string; shift: Shift; said: readonly string[]; onEdit: Props['onEdit'] }

function Cell({ day, shift: { shift, from, until }, said, onEdit }: CellProps) {
	const inside = (
		<>
			<View className="roster__shift">
				{words.shift[shift]} <View className="roster__hours">{words.hours(from, until)}</View>
			</View>
			{said.length === 0 ? (
				<View className="roster__nobody">{words.nobody}</View>
			) : (
				<View className="roster__crew">{said.join('、')}</View>
			)}
		</>
	)
	if (onEdit === undefined) return <View className="roster__cell">{inside}</View>
	const who = said.length === 0 ? words.nobody : said.join('、')
	return (
		<Tap
			className="roster__cell roster__cell--open"
			label={`${words.edit} ${words.editShift(sayDate(day), words.shift[shift])} ${who}`}
			onTap={() => onEdit(day, shift)}
		>
			{inside}
		</Tap>
	)
}
