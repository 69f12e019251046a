import { type Column, columnTypes } from '@huying/shared/disclosure/column'
import { audiences, cadences, type Group, shapes } from '@huying/shared/disclosure/group'
import { cadence as cadenceWords } from '@huying/shared/text/zh-CN/disclosure'
import * as words from '@huying/shared/text/zh-CN/groups-page'
import { Button } from '../../kit/button'
import { Card } from '../../kit/card'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Heading } from '../../kit/words'
import { Chips } from '../chips'
import { withColumn, withColumnFlag, withFlag, withNewColumn, withShownDays } from './groups-form'

type Props = {
	group: Group
	/** Begun just now: its code can still be chosen. */
	fresh: boolean
	onChange: (group: Group) => void
	onRemove: () => void
	onClose: () => void
}

const options = <Key extends string>(keys: readonly Key[], said: Readonly<Record<Key, string>>) =>
	keys.map((value) => ({ value, words: said[value] }))

/** One group: what it is called, when it is owed, who reads it, and its columns. */
export function GroupSheet({ group, fresh, onChange, onRemove, onClose }: Props) {
	const flags = (['wholeNames', 'approval'] as const).filter((flag) => group[flag] === true)
	const text = (label: string, value: string, onInput: (typed: string) => void, most: number) => (
		<Field label={label}>
			<TextInput label={label} value={value} onInput={onInput} most={most} />
		</Field>
	)
	return (
		<Sheet
			open
			title={group.name === '' ? words.add : group.name}
			onClose={onClose}
			tall
			foot={
				<Buttons>
					<Button words={words.remove} look="calm" onTap={onRemove} />
					<Button words={words.done} onTap={onClose} />
				</Buttons>
			}
		>
			{text(words.name, group.name, (name) => onChange({ ...group, name }), 12)}
			{fresh && text(words.code, group.group, (code) => onChange({ ...group, group: code.trim() }), 30)}
			{text(words.sentence, group.sentence, (sentence) => onChange({ ...group, sentence }), 80)}
			<Field label={words.cadence}>
				<Chips
					options={options(cadences, cadenceWords)}
					chosen={group.cadence}
					onChoose={(cadence) => onChange({ ...group, cadence })}
				/>
			</Field>
			{text(
				words.dueDays,
				String(group.dueDays),
				(days) => onChange({ ...group, dueDays: Number(days) || 0 }),
				2,
			)}
			<Field label={words.audience}>
				<Chips
					options={options(audiences, words.audiences)}
					chosen={group.audience}
					onChoose={(audience) => onChange({ ...group, audience })}
				/>
			</Field>
			{text(
				words.shownDays,
				String(group.shownDays ?? ''),
				(typed) => onChange(withShownDays(group, typed)),
				4,
			)}
			<Field label={words.shape}>
				<Chips
					options={options(shapes, words.shapes)}
					chosen={group.shape}
					onChoose={(shape) => onChange({ ...group, shape })}
				/>
			</Field>
			<Field label={words.more}>
				<Chips
					options={[
						{ value: 'wholeNames', words: words.wholeNames },
						{ value: 'approval', words: words.approval },
					]}
					chosen={flags}
					onChoose={(flag) => {
						const chosen = flag as 'wholeNames' | 'approval'
						onChange(withFlag(group, chosen, group[chosen] !== true))
					}}
				/>
			</Field>
			<Heading>{words.columns}</Heading>
			{group.columns.map((column, place) => (
				<ColumnPart
					key={column.column}
					column={column}
					place={place}
					onChange={(changed) => onChange(withColumn(group, place, changed))}
				/>
			))}
			<Button words={words.addColumn} look="calm" onTap={() => onChange(withNewColumn(group))} />
		</Sheet>
	)
}

type ColumnProps = { column: Column; place: number; onChange: (column: Column | undefined) => void }
const columnFlags = ['required', 'breakdown', 'address'] as const

function ColumnPart({ column, place, onChange }: ColumnProps) {
	return (
		<Card>
			<Field label={words.column(place + 1)}>
				<TextInput
					label={`${words.column(place + 1)}，${words.columnName}`}
					value={column.name}
					onInput={(name) => onChange({ ...column, name })}
					most={12}
				/>
			</Field>
			<Chips
				options={options(columnTypes, words.types)}
				chosen={column.type}
				onChoose={(type) => onChange({ ...column, type })}
			/>
			<Chips
				options={options(columnFlags, words.columnFlags)}
				chosen={columnFlags.filter((flag) => column[flag] === true)}
				onChoose={(flag) => onChange(withColumnFlag(column, flag, column[flag] !== true))}
			/>
			<Button words={words.removeColumn} look="calm" fit onTap={() => onChange(undefined)} />
		</Card>
	)
}
