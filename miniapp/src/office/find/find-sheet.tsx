import type { FindField, FindFilter } from '@huying/shared/find/filter'
import * as words from '@huying/shared/text/zh-CN/find'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Sheet } from '../../kit/sheet'
import { Quiet } from '../../kit/words'
import { Chips } from '../chips'
import { useKeyboard } from '../keyboard'
import { dayTyped, type FindOption, findOptionsWith, toggledFind } from './find-options'

type Props = {
	filter: FindFilter
	options: readonly FindOption[]
	onNarrow: (filter: FindFilter) => void
	onClose: () => void
}
type Typed = keyof typeof words.typedFields
const typedFields = Object.keys(words.typedFields) as readonly Typed[]
const isDay = (field: FindField) => field === 'from' || field === 'to'

/** Everything that what is found can be narrowed by: typed, or tapped. A choice holds at once, what is typed when done. */
export function FindSheet({ filter, options, onNarrow, onClose }: Props) {
	const [sought, setSought] = useState('')
	const [typed, setTyped] = useState<Partial<Record<Typed, string>>>(() =>
		Object.fromEntries(typedFields.map((field) => [field, filter[field] ?? ''])),
	)
	const wrong = typedFields.filter(
		(field) =>
			isDay(field) && (typed[field] ?? '').trim() !== '' && dayTyped(typed[field] ?? '') === undefined,
	)
	useKeyboard(true, (key) => {
		if (key === 'Escape') onClose()
		return key === 'Escape'
	})
	const withTyped = (): FindFilter =>
		typedFields.reduce((next: FindFilter, field) => {
			const { [field]: _, ...rest } = next
			const said = (typed[field] ?? '').trim()
			const value = isDay(field) ? dayTyped(said) : said
			return value === undefined || value === '' ? rest : { ...rest, [field]: value }
		}, filter)
	const done = () => {
		if (wrong.length > 0) return
		onNarrow(withTyped())
		onClose()
	}
	return (
		<Sheet
			open
			tall
			title={words.sheetTitle}
			onClose={onClose}
			foot={
				<Buttons>
					<Button words={words.done} onTap={done} />
					<Button
						words={words.clear}
						look="calm"
						onTap={() => {
							onNarrow(filter.words === undefined ? {} : { words: filter.words })
							onClose()
						}}
					/>
				</Buttons>
			}
		>
			{typedFields.map((field) => (
				<Field
					key={field}
					label={words.field[field]}
					error={wrong.includes(field) ? words.dayWrong : undefined}
				>
					<TextInput
						label={words.field[field]}
						placeholder={words.typedFields[field]}
						value={typed[field] ?? ''}
						most={isDay(field) ? 12 : field === 'number' ? 20 : 40}
						onInput={(value) => setTyped({ ...typed, [field]: value })}
						onDone={done}
					/>
				</Field>
			))}
			<TextInput label={words.search} placeholder={words.search} value={sought} onInput={setSought} />
			{findOptionsWith(options, sought).length === 0 && <Quiet>{words.none}</Quiet>}
			{findOptionsWith(options, sought).map(({ field, options: found }) => (
				<Field key={field} label={words.field[field]}>
					<Chips
						options={found.map(({ value, words: said }) => ({ value, words: said }))}
						chosen={filter[field]}
						onChoose={(value) => onNarrow(toggledFind(filter, { field, value }))}
					/>
				</Field>
			))}
		</Sheet>
	)
}
