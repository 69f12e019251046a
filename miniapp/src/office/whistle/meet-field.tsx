import { isOfficeTime } from '@huying/shared/calendar/working-day'
import { calendarOf } from '@huying/shared/rule/calendar-of'
import type { RulesView } from '@huying/shared/rule/rules-view'
import { when } from '@huying/shared/text/zh-CN/office-form'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { call as words } from '@huying/shared/text/zh-CN/whistle'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field, TextInput } from '../../kit/field'
import { Quiet } from '../../kit/words'
import { instantOf, writtenOf } from '../case/instant'
import { Chips } from '../chips'
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
	const [other, setOther] = useState(false)
	const [written, setWritten] = useState(() => writtenOf(chosen ?? now))
	const [unread, setUnread] = useState(false)
	const write = (change: Partial<typeof written>) => {
		const next = { ...written, ...change }
		setWritten(next)
		const at = instantOf(next.day, next.time)
		setUnread(at === undefined)
		onChoose(at)
	}
	const open = rules && chosen !== undefined && isOfficeTime(calendarOf(rules), chosen)
	return (
		<>
			<Field label={words.meetAt} error={error}>
				<Chips
					options={[
						...choices.map((at) => ({
							value: String(at),
							words: at === usual ? words.inTwoHours(sayTime(at, now)) : sayTime(at, now),
						})),
						{ value: 'other', words: words.otherTime },
					]}
					chosen={other ? 'other' : chosen === undefined ? undefined : String(chosen)}
					onChoose={(value) => {
						setOther(value === 'other')
						setUnread(false)
						onChoose(value === 'other' ? instantOf(written.day, written.time) : Number(value))
					}}
				/>
				{open !== undefined && (
					<View className="apart">
						<Quiet>{open ? words.officeTime : words.notOfficeTime}</Quiet>
					</View>
				)}
			</Field>
			{other && (
				<>
					<Field label={when.day} hint={when.dayHint}>
						<TextInput label={when.day} most={10} value={written.day} onInput={(day) => write({ day })} />
					</Field>
					<Field label={when.time} hint={when.timeHint} error={unread ? when.unread : undefined}>
						<TextInput label={when.time} most={5} value={written.time} onInput={(time) => write({ time })} />
					</Field>
				</>
			)}
		</>
	)
}
