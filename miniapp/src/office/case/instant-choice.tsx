import { when as words } from '@huying/shared/text/zh-CN/office-form'
import { type PropsWithChildren, useState } from 'react'
import { Field, TextInput } from '../../kit/field'
import { Chips } from '../chips'
import { instantOf, writtenOf } from './instant'

type Props = PropsWithChildren<{
	label: string
	error?: string | undefined
	/** The usual instants in epoch milliseconds, each as it is called. */
	choices: readonly { at: number; words: string }[]
	/** What another time is called. */
	other: string
	chosen: number | undefined
	/** What the boxes say before anything is written in them. */
	begin: number
	onChoose: (at: number | undefined) => void
}>

/** An instant: a tap for the usual ones, or a day and a time as they are written. */
export function InstantChoice(props: Props) {
	const { label, error, choices, other, chosen, begin, onChoose, children } = props
	const [writing, setWriting] = useState(chosen !== undefined && !choices.some(({ at }) => at === chosen))
	const [written, setWritten] = useState(() => writtenOf(begin))
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
			<Field label={label} error={error}>
				<Chips
					options={[
						...choices.map(({ at, words: name }) => ({ value: String(at), words: name })),
						{ value: 'other', words: other },
					]}
					chosen={writing ? 'other' : chosen === undefined ? undefined : String(chosen)}
					onChoose={(value) => {
						setWriting(value === 'other')
						setUnread(false)
						onChoose(value === 'other' ? instantOf(written.day, written.time) : Number(value))
					}}
				/>
				{children}
			</Field>
			{writing && (
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
