import { visit as words } from '@huying/shared/text/zh-CN/grid-day'
import { choice } from '@huying/shared/text/zh-CN/trace'
import type { Field as Asked } from '@huying/shared/trace/template'
import { templateOf } from '@huying/shared/trace/template'
import { Field, TextArea, TextInput } from '../kit/field'
import { Picks } from '../kit/picks'
import { nameOfField, type VisitForm } from './visit-form'

type Value = string | boolean | undefined
type Props = {
	form: VisitForm
	onChange: (notes: VisitForm['notes']) => void
}

/** What the template asks, one field below the other; what is needed stands without a hint. */
export function NotesFields({ form: { template, notes }, onChange }: Props) {
	const fields = Object.entries(templateOf(template)?.fields ?? {})
	const set = (name: string, value: Value) => {
		const { [name]: _, ...rest } = notes
		onChange(value === undefined ? rest : { ...rest, [name]: value })
	}
	return fields.map(([name, field]) => (
		<Field key={name} label={nameOfField(name)} {...(!field.needed && { hint: words.optional })}>
			<NoteInput name={name} field={field} value={notes[name]} onChange={(value) => set(name, value)} />
		</Field>
	))
}

type InputProps = { name: string; field: Asked; value: Value; onChange: (value: Value) => void }

function NoteInput({ name, field, value, onChange }: InputProps) {
	const label = nameOfField(name)
	if (field.takes === 'yesOrNo') {
		const chosen = typeof value === 'boolean' ? String(value) : undefined
		return (
			<Picks
				options={[
					{ value: 'true', words: words.yes },
					{ value: 'false', words: words.no },
				]}
				chosen={chosen}
				onChoose={(one) => onChange(one === chosen ? undefined : one === 'true')}
			/>
		)
	}
	const text = typeof value === 'string' ? value : ''
	if (field.takes === 'choice') {
		return (
			<Picks
				options={field.of.map((one) => ({ value: one, words: choice[one] ?? one }))}
				chosen={text === '' ? undefined : text}
				onChoose={(one) => onChange(one === text ? undefined : one)}
			/>
		)
	}
	return field.takes === 'number' ? (
		<TextInput label={label} value={text} number most={6} onInput={onChange} />
	) : (
		<TextArea label={label} value={text} most={1000} onInput={onChange} />
	)
}
