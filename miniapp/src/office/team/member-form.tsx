import type { TeamsAnswer } from '@huying/shared/team/team-view'
import { weekdayNames } from '@huying/shared/text/zh-CN/team'
import { work as words } from '@huying/shared/text/zh-CN/team-work'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextInput } from '../../kit/field'
import { Chips } from '../chips'
import { type MemberDraft, roleChoices } from './member-draft'

type Props = {
	draft: MemberDraft
	people: TeamsAnswer['people']
	onChange: (draft: MemberDraft) => void
	onRemove: () => void
}

/** Somebody of a team as they are written down: fields show as the role has use for them. */
export function MemberForm({ draft, people, onChange, onRemove }: Props) {
	const set = (change: Partial<MemberDraft>) => onChange({ ...draft, ...change })
	const accounts = [
		{ value: '', words: words.accountNone },
		...people.map(({ user, name }) => ({ value: user, words: name ?? user })),
	]
	return (
		<Card>
			<Field label={words.role}>
				<Chips options={roleChoices} chosen={draft.role} onChoose={(role) => set({ role })} />
			</Field>
			{people.length > 0 && (
				<Field label={words.account} hint={words.accountHint}>
					<Chips options={accounts} chosen={draft.user} onChoose={(user) => set({ user })} />
				</Field>
			)}
			{draft.user === '' && (
				<>
					<Field label={words.name}>
						<TextInput label={words.name} value={draft.name} most={30} onInput={(name) => set({ name })} />
					</Field>
					<Field label={words.phone} hint={words.phoneHint}>
						<TextInput
							label={words.phone}
							value={draft.phone}
							most={20}
							onInput={(phone) => set({ phone })}
						/>
					</Field>
				</>
			)}
			<Field label={words.jobTitle}>
				<TextInput label={words.jobTitle} value={draft.title} most={40} onInput={(title) => set({ title })} />
			</Field>
			{draft.role === 'sunkStaff' && (
				<>
					<Field label={words.weekday}>
						<Chips
							options={[words.weekdayNone, ...weekdayNames].map((day, place) => ({
								value: String(place),
								words: day,
							}))}
							chosen={String(draft.weekday)}
							onChoose={(place) => set({ weekday: Number(place) })}
						/>
					</Field>
					<Field label={words.groupDays} hint={words.groupDaysHint}>
						<TextInput
							label={words.groupDays}
							value={draft.groupDays}
							most={400}
							onInput={(groupDays) => set({ groupDays })}
						/>
					</Field>
				</>
			)}
			<Button words={words.remove} look="calm" icon="trash-2" fit onTap={onRemove} />
		</Card>
	)
}
