import { mayStillChange } from '@huying/shared/roster/roster'
import type { ShiftName } from '@huying/shared/roster/shift'
import { dayAfter } from '@huying/shared/roster/shift'
import * as words from '@huying/shared/text/zh-CN/roster'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld } from '@huying/shared/user/post'
import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../kit/button'
import { Failure } from '../../../kit/failure'
import { NoticeBar } from '../../../kit/notice-bar'
import { Buttons } from '../../../kit/row'
import { Waiting } from '../../../kit/waiting'
import { useWide } from '../../../kit/wide'
import { Quiet } from '../../../kit/words'
import { useQuery } from '../../../route/route'
import { Problem } from '../../case/problem'
import { UnitField } from '../../case/unit-field'
import { useNow } from '../../now'
import { CrewSheet } from '../../roster/crew-sheet'
import { GapList } from '../../roster/gap-list'
import { RosterWeek } from '../../roster/roster-week'
import { useRoster } from '../../roster/use-roster'
import { daysFrom, mondayOf, sayWeek, WEEK } from '../../roster/week'
import { sayFailure } from '../../say-failure'
import { useStaff } from '../../staff'
import { WorkPage } from '../../work-page'
import './index.scss'

const MINUTE = 60_000

/** A unit's duty roster, week by week: who is there by day and by night, written by the unit itself. */
export default function Roster() {
	const { profile } = useStaff()
	const wide = useWide()
	const now = useNow(MINUTE)
	const asked = useQuery().unit
	const [picked, setPicked] = useState<string>()
	const posts = profile?.posts.filter((post) => isHeld(post, now)) ?? []
	const unit = picked ?? asked ?? posts[0]?.unit
	const looksAround = posts.some(
		({ unit: own, role }) => own === CENTRE || role === 'leader' || role === 'inspector',
	)
	const [weeks, setWeeks] = useState(0)
	const first = dayAfter(mondayOf(now), weeks * WEEK)
	const [open, setOpen] = useState<{ day: string; shift: ShiftName }>()
	const roster = useRoster(profile && unit, first)
	const { value, failure, days, changed, busy, problem, told } = roster
	usePullDownRefresh(() => {
		roster.reload().finally(() => Taro.stopPullDownRefresh())
	})
	const week = daysFrom(first, WEEK)
	// on a phone what is over would stand before today
	const listed = weeks === 0 && !wide ? week.filter((day) => mayStillChange(day, now, value?.shifts)) : week
	const crew = days.find((one) => one.day === open?.day)?.shifts[open?.shift ?? 'day']
	return (
		<WorkPage title={words.title} explain={words.explain} back={words.back}>
			{looksAround && (
				<UnitField
					label={words.unit}
					hint={words.unitHint}
					chosen={unit}
					village={undefined}
					onChoose={(chosen) => {
						roster.undo()
						setPicked(chosen)
					}}
				/>
			)}
			<View className="roster-page__nav">
				<Button words={words.earlier} look="calm" fit onTap={() => setWeeks(weeks - 1)} />
				<View className="roster-page__week">{sayWeek(first)}</View>
				<Button words={words.later} look="calm" fit onTap={() => setWeeks(weeks + 1)} />
				{weeks !== 0 && <Button words={words.thisWeek} look="calm" fit onTap={() => setWeeks(0)} />}
			</View>
			{value === undefined ? (
				failure === undefined ? (
					<Waiting words={words.waiting} />
				) : (
					<Failure words={sayFailure(failure)} onRetry={roster.reload} />
				)
			) : (
				<>
					{weeks === 0 && <GapList days={days} shifts={value.shifts} now={now} />}
					<RosterWeek
						week={listed}
						days={days}
						people={value.people}
						shifts={value.shifts}
						changed={changed}
						now={now}
						onEdit={value.mayEdit ? (day, shift) => setOpen({ day, shift }) : undefined}
					/>
					{!value.mayEdit && <Quiet>{words.readOnly}</Quiet>}
					<View className="roster-page__told">
						{told !== undefined && <NoticeBar words={told} icon="check" />}
						{changed.length > 0 && <Quiet>{words.unsaved(changed.length)}</Quiet>}
						<Problem words={problem} />
					</View>
					{value.mayEdit && (
						<Buttons>
							{changed.length > 0 && <Button words={words.save} busy={busy} onTap={roster.save} />}
							{changed.length > 0 && <Button words={words.undo} look="plain" onTap={roster.undo} />}
							<Button words={words.copyLast} look="calm" onTap={() => roster.copy('last')} />
							<Button words={words.copyMonth} look="calm" onTap={() => roster.copy('month')} />
						</Buttons>
					)}
					{open !== undefined && (
						<CrewSheet
							day={open.day}
							shift={open.shift}
							crew={crew ?? { people: [] }}
							people={value.people}
							onChange={(next) => roster.change(open.day, open.shift, next)}
							onClose={() => setOpen(undefined)}
						/>
					)}
				</>
			)}
		</WorkPage>
	)
}
