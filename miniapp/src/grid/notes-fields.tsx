import { visit as words } from '@huying/shared/text/zh-CN/grid-day'
import { choice } from '@huying/shared/text/zh-CN/trace'
import type { Field as Asked } from '@huying/shared/trace/template'
import { templateOf } from '@huying/shared/trace/template'
import { Field } from '../kit/field'
import { type Answered, AnswerInput, type Asking } from './answer-input'
import { nameOfField, type VisitForm } from './visit-form'

type Props = {
	form: VisitForm
	onChange: (notes: VisitForm['notes']) => void
}

/** What the template asks, one field below the other; what is needed stands without a hint. */
export function NotesFields({ form: { template, notes }, onChange }: Props) {
	const fields = Object.entries(templateOf(template)?.fields ?? {})
	const set = (name: string, value: Answered) => {
		const { [name]: _, ...rest } = notes
		onChange(value === undefined ? rest : { ...rest, [name]: value })
	}
	return fields.map(([name, field]) => (
		<Field key={name} label={nameOfField(name)} {...(!field.needed && { hint: words.optional })}>
			<AnswerInput
				label={nameOfField(name)}
				asking={askingOf(field)}
				value={notes[name]}
				onChange={(value) => set(name, value)}
			/>
		</Field>
	))
}

/** How a field of a template is answered. */
function askingOf(field: Asked): Asking {
	if (field.takes === 'yesOrNo') return { by: 'yesNo', yes: words.yes, no: words.no }
	if (field.takes === 'choice')
		return { by: 'choice', options: field.of.map((value) => ({ value, words: choice[value] ?? value })) }
	return field.takes === 'number' ? { by: 'number', most: 6 } : { by: 'words', most: 1000 }
}
