import { when as words } from '@huying/shared/text/zh-CN/office-form'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { useState } from 'react'
import { Field, TextInput } from '../../kit/field'
import { Chips } from '../chips'
import type { InstantKey } from './form'
import { choicesOf, instantOf, writtenOf } from './instant'

type Props = {
	of: InstantKey
	chosen: number | undefined
	now: number
	onChoose: (at: number | undefined) => void
}

/** An instant: a tap for the usual ones, or a day and a time as they are written. */
export function WhenField({ of, chosen, now, onChoose }: Props) {
	const choices = choicesOf(of, now)
	const [other, setOther] = useState(chosen !== undefined && !choices.includes(chosen))
	const [written, setWritten] = useState(() => writtenOf(chosen ?? choices[0] ?? now))
	const [unread, setUnread] = useState(false)
	const write = (change: Partial<typeof written>) => {
		const next = { ...written, ...change }
		setWritten(next)
		const at = instantOf(next.day, next.time)
		setUnread(at === undefined)
		onChoose(at)
	}
	return (
		<>
			<Field label={words[of]}>
				<Chips
					options={[
						...choices.map((at) => ({ value: String(at), words: sayTime(at, now) })),
						{ value: 'other', words: words.other },
					]}
					chosen={other ? 'other' : chosen === undefined ? undefined : String(chosen)}
					onChoose={(value) => {
						setOther(value === 'other')
						setUnread(false)
						onChoose(value === 'other' ? instantOf(written.day, written.time) : Number(value))
					}}
				/>
			</Field>
			{other && (
				<>
					<Field label={words.day} hint={words.dayHint}>
						<TextInput label={words.day} most={10} value={written.day} onInput={(day) => write({ day })} />
					</Field>
					<Field label={words.time} hint={words.timeHint} error={unread ? words.unread : undefined}>
						<TextInput label={words.time} most={5} value={written.time} onInput={(time) => write({ time })} />
					</Field>
				</>
			)}
		</>
	)
}
