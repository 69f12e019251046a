import type { PersonView } from '@huying/shared/appointment/people-view'
import { rolesOf } from '@huying/shared/appointment/roles'
import * as words from '@huying/shared/text/zh-CN/people-page'
import type { Post, Role } from '@huying/shared/user/post'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Field, TextInput } from '../../kit/field'
import { Quiet } from '../../kit/words'
import { UnitField } from '../case/unit-field'
import { useUnits } from '../case/use-units'
import { Chips } from '../chips'
import { SendSheet } from '../send-sheet'
import { HangingLines, SuccessorField, successorIn } from './leave-form'
import { noPost, PostFields, postIn } from './post-fields'
import { useCommand } from './use-command'

type Hanging = PersonView['hangs'][number]
type Props = {
	user: string
	name: string
	post: Post
	hanging: Hanging
	onDone: (told: string) => void
	onClose: () => void
}

/** Somebody leaves a post: what hangs on it, who goes on, and what it means. */
export function LeaveSheet({ user, name, post, hanging, onDone, onClose }: Props) {
	const [chosen, setChosen] = useState<string>()
	const { busy, problem, send } = useCommand(user, () => onDone(words.leave.done(name)))
	const ready = chosen !== undefined
	return (
		<SendSheet
			title={words.leave.title(name)}
			send={words.leave.confirm}
			busy={busy}
			ready={ready}
			problem={problem}
			onSend={() =>
				ready && send({ type: 'leave', posts: [{ post: post.post, successor: successorIn(chosen) }] })
			}
			onClose={onClose}
		>
			<HangingLines {...hanging} />
			<SuccessorField hanging={hanging} chosen={chosen} onChoose={setChosen} />
			<View className="apart">
				<Quiet>{words.leave.atOnce}</Quiet>
			</View>
		</SendSheet>
	)
}

/** A colleague does the work of a post from a day to a day. */
export function StandInSheet({ user, name, post, hanging, onDone, onClose }: Props) {
	const [by, setBy] = useState<string>()
	const [from, setFrom] = useState('')
	const [until, setUntil] = useState('')
	const { busy, problem, send } = useCommand(user, () => onDone(words.standIn.done))
	const ready = by !== undefined && from.trim() !== '' && until.trim() !== ''
	const day = (label: string, value: string, onInput: (said: string) => void) => (
		<Field label={label}>
			<TextInput label={label} placeholder={words.fields.day} most={10} value={value} onInput={onInput} />
		</Field>
	)
	return (
		<SendSheet
			title={words.standIn.title(name)}
			send={words.standIn.confirm}
			busy={busy}
			ready={ready}
			problem={problem}
			onSend={() =>
				ready && send({ type: 'standIn', post: post.post, by, from: from.trim(), until: until.trim() })
			}
			onClose={onClose}
		>
			{hanging.standIns.length === 0 && <Quiet>{words.standIn.none}</Quiet>}
			<Field label={words.standIn.by}>
				<Chips
					options={hanging.standIns.map((one) => ({ value: one.user, words: one.name ?? words.nameless }))}
					chosen={by}
					onChoose={setBy}
				/>
			</Field>
			{day(words.standIn.from, from, setFrom)}
			{day(words.standIn.until, until, setUntil)}
		</SendSheet>
	)
}

/** One post ends and another begins at once. */
export function MoveSheet({ user, name, post, hanging, onDone, onClose }: Props) {
	const [chosen, setChosen] = useState<string>()
	const [unit, setUnit] = useState<string | undefined>(post.unit)
	const [draft, setDraft] = useState(noPost)
	const { value: units } = useUnits()
	const kind = units?.find((one) => one.unit === unit)?.kind
	const gives: readonly Role[] = kind ? rolesOf[kind].filter((role) => role !== 'administrator') : []
	const { busy, problem, send } = useCommand(user, () => onDone(words.move.done(name)))
	const made = postIn({ ...draft, from: '' })
	const ready = made !== undefined && chosen !== undefined && unit !== undefined
	return (
		<SendSheet
			tall
			title={words.move.title(name)}
			send={words.move.confirm}
			busy={busy}
			ready={ready}
			problem={problem}
			onSend={() =>
				ready && send({ type: 'move', post: post.post, successor: successorIn(chosen), unit, ...made })
			}
			onClose={onClose}
		>
			<HangingLines {...hanging} />
			<SuccessorField hanging={hanging} chosen={chosen} onChoose={setChosen} />
			<UnitField
				label={words.fields.unit}
				hint={words.fields.unitHint}
				chosen={unit}
				village={undefined}
				onChoose={setUnit}
			/>
			<PostFields draft={draft} gives={gives} onChange={setDraft} />
		</SendSheet>
	)
}
