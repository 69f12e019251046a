import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import * as words from '@huying/shared/text/zh-CN/office-room'
import { sayAllowance, sayTime } from '@huying/shared/text/zh-CN/time'
import { View } from '@tarojs/components'
import { Clock } from '../../kit/clock'
import { StateMark } from '../../kit/state-mark'
import { clockOf, distanceOf, phaseShape } from './room'
import type { Seen } from './use-case'
import { useOwnUnits } from './use-own-units'

type Props = { view: Seen; part: ResponsibilityView; now: number }

/** One unit's part: its role and how far it is, its clock, whether it showed up, who answers for it, its marks. */
export function RoomPart({ view, part, now }: Props) {
	const { unit, unitName, lead, phase } = part
	const clock = clockOf(part, view)
	const notes = [
		...(useOwnUnits().includes(unit) ? [words.role.own] : []),
		...(unit === view.callingUnit?.unit ? [words.role.calling] : []),
	]
	return (
		<View className="room__part">
			<View className="room__head">
				<View className={lead ? 'room__role room__role--lead' : 'room__role'}>
					{lead ? words.role.lead : words.role.support}
				</View>
				<View className="room__name">{notes.length > 0 ? words.noted(unitName, notes) : unitName}</View>
				<StateMark shape={phaseShape(phase)} words={words.phase[phase]} />
			</View>
			{clock !== undefined && (
				<View className="room__clock">
					<Clock {...clock} now={now} />
				</View>
			)}
			{factsOf(view, part, now).map((fact) => (
				<View key={fact} className="room__fact">
					{fact}
				</View>
			))}
		</View>
	)
}

/** What else is to be known of a part, a line each. */
function factsOf(view: Seen, part: ResponsibilityView, now: number): string[] {
	const { unit, phase, reportedInAt, doneAt, late, extended, asked, answerable, marks, inHand } = part
	const metres = distanceOf(view, unit)
	const arrived =
		reportedInAt === undefined
			? words.notReportedIn
			: [
					words.reportedIn(sayTime(reportedInAt, now)),
					...(metres === undefined ? [] : [words.reportedFar(metres)]),
				].join('，')
	return [
		...(view.whistle !== undefined && phase !== 'released' ? [arrived] : []),
		...(doneAt === undefined ? [] : [words.doneAt(sayTime(doneAt, now))]),
		...(inHand === undefined ? [] : [words.inHand[inHand]]),
		...(late ? [words.late] : []),
		...(extended > 0 ? [words.extended(extended)] : []),
		...(asked === undefined ? [] : [words.asked(sayAllowance(asked.extension))]),
		...(answerable === undefined
			? []
			: [words.answerable(answerable.first, answerable.leader, answerable.person)]),
		...marks.map(({ fromName, speed, quality }) => words.mark(fromName || words.caller, speed, quality)),
	]
}
