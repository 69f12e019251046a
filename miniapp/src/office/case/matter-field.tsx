import type { Entry } from '@huying/shared/catalogue/entry'
import { isMatter } from '@huying/shared/matter/matters'
import { matterText } from '@huying/shared/text/zh-CN/index'
import { matter as words } from '@huying/shared/text/zh-CN/office-form'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import type { Answers, Change } from './form'
import { groupsOf } from './matter-groups'
import { begunWith } from './proposal'
import { ProposalLine } from './proposal-line'
import type { Seen } from './use-case'
import { entryOf, useEntries } from './use-entries'

type Props = { view: Seen; answers: Answers; change: (change: Change) => void }

/** What it is by the catalogue, and what the catalogue says to that. */
export function MatterField({ view, answers, change }: Props) {
	const { value: entries, failure } = useEntries(true)
	const [open, setOpen] = useState(false)
	const entry = entryOf(entries, answers.matter ?? view.matter)
	const village = answers.village ?? view.village
	const name = entry?.name ?? nameOf(view)
	const choose = (chosen: Entry) => {
		setOpen(false)
		change(asProposed(chosen, village, view.matter))
	}
	const followed = entry === undefined || answers.urgency !== undefined || answers.unit !== undefined
	return (
		<Field label={words.title}>
			{failure !== undefined && entries === undefined && <Quiet>{words.failed}</Quiet>}
			{name !== undefined && <View className="strong">{name}</View>}
			{entry !== undefined && <ProposalLine entry={entry} village={village} chosen={answers.unit} />}
			{entries !== undefined && entry === undefined && <Quiet>{words.unlisted}</Quiet>}
			{entries !== undefined && (
				<Buttons>
					{!followed && entry !== undefined && (
						<Button words={words.follow} look="calm" fit onTap={() => choose(entry)} />
					)}
					<Button
						words={entry === undefined ? words.choose : words.change}
						look="calm"
						fit
						onTap={() => setOpen(true)}
					/>
				</Buttons>
			)}
			<Sheet open={open} title={words.title} onClose={() => setOpen(false)} tall>
				<MatterChoice entries={entries ?? []} chosen={entry?.matter} onChoose={choose} />
			</Sheet>
		</Field>
	)
}

/** What the caller said it is, where the catalogue does not know it. */
const nameOf = ({ matterName, matter }: Seen): string | undefined =>
	matterName ?? (matter !== undefined && isMatter(matter) ? matterText.matter[matter] : undefined)

/** Everything that an entry settles, until somebody says otherwise. */
function asProposed(entry: Entry, village: string | undefined, said: string | undefined): Change {
	const { unit, supports } = begunWith(entry, village)
	return {
		matter: entry.matter === said ? undefined : entry.matter,
		urgency: entry.urgency,
		kind: entry.kind,
		public: entry.public,
		unit,
		supports,
	}
}

type ChoiceProps = {
	entries: readonly Entry[]
	chosen: string | undefined
	onChoose: (entry: Entry) => void
}

/** Every matter of the catalogue, by field, or by a part of its name. */
function MatterChoice({ entries, chosen, onChoose }: ChoiceProps) {
	const [typed, setTyped] = useState('')
	const groups = groupsOf(entries, typed)
	return (
		<View className="unit-choice">
			<TextInput label={words.search} placeholder={words.search} value={typed} onInput={setTyped} />
			{groups.length === 0 && <Quiet>{words.none}</Quiet>}
			{groups.map((group) => (
				<View key={group.field} className="unit-choice__group">
					<View className="unit-choice__kind">{group.field}</View>
					<Chips
						options={group.entries.map(({ matter, name }) => ({ value: matter, words: name }))}
						chosen={chosen}
						onChoose={(matter) => {
							const entry = group.entries.find((one) => one.matter === matter)
							if (entry) onChoose(entry)
						}}
					/>
				</View>
			))}
		</View>
	)
}
