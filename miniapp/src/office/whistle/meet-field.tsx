import { isOfficeTime } from '@huying/shared/calendar/working-day'
import { calendarOf } from '@huying/shared/rule/calendar-of'
import type { RulesView } from '@huying/shared/rule/rules-view'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { call as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Quiet } from '../../kit/words'
import { InstantChoice } from '../case/instant-choice'
import { meetChoices } from './meeting'

type Props = {
	chosen: number | undefined
	now: number
	/** Says what the office's hours are, where it is known. */
	rules: RulesView['rules'] | undefined
	error: string | undefined
	onChoose: (at: number | undefined) => void
}

/** When all are to be there: a tap for the usual times, or a day and a time as they are written. */
export function MeetField({ chosen, now, rules, error, onChoose }: Props) {
	// The list stays as it was when the page was opened, so that nothing moves under a thumb.
	const [choices] = useState(() => {
		const all = meetChoices(now)
		return chosen === undefined || all.includes(chosen) ? all : [chosen, ...all]
	})
	const [usual] = useState(() => meetChoices(now)[0])
	const open = rules && chosen !== undefined && isOfficeTime(calendarOf(rules), chosen)
	return (
		<InstantChoice
			label={words.meetAt}
			error={error}
			choices={choices.map((at) => ({
				at,
				words: at === usual ? words.inTwoHours(sayTime(at, now)) : sayTime(at, now),
			}))}
			other={words.otherTime}
			chosen={chosen}
			begin={chosen ?? now}
			onChoose={onChoose}
		>
			{open !== undefined && (
				<View className="apart">
					<Quiet>{open ? words.officeTime : words.notOfficeTime}</Quiet>
				</View>
			)}
		</InstantChoice>
	)
}
