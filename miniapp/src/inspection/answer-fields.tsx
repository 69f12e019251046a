import type { Field as Asked, Form } from '@huying/shared/inspection/form'
import { ANSWER_LIMIT, PHOTOS_LIMIT } from '@huying/shared/inspection/limits'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { type Answered, AnswerInput, type Asking } from '../grid/answer-input'
import { PhotosField } from '../grid/photos-field'
import { Field } from '../kit/field'
import type { LookDraft } from './look-draft'

type Props = { form: Form; draft: LookDraft; onChange: (part: Partial<LookDraft>) => void }

/** What is asked at a place, one field below the other; what may be left out says so. */
export function AnswerFields({ form, draft, onChange }: Props) {
	return form.map((field) => {
		const { field: name, name: label, needed } = field
		const hint = needed ? {} : { hint: words.notNeeded }
		if (field.type === 'photo') {
			return (
				<PhotosField
					key={name}
					label={label}
					{...hint}
					words={words.pictures}
					most={PHOTOS_LIMIT}
					photos={draft.photos[name] ?? []}
					onChange={(photos) => onChange({ photos: { ...draft.photos, [name]: photos } })}
				/>
			)
		}
		return (
			<Field key={name} label={label} {...hint}>
				<AnswerInput
					label={label}
					asking={askingOf(field)}
					value={draft.said[name]}
					onChange={(value) => onChange({ said: withAnswer(draft.said, name, value) })}
				/>
			</Field>
		)
	})
}

function withAnswer(said: LookDraft['said'], name: string, value: Answered) {
	const { [name]: _, ...rest } = said
	return value === undefined ? rest : { ...rest, [name]: value }
}

/** How a field of the form is answered. */
function askingOf(field: Exclude<Asked, { type: 'photo' }>): Asking {
	if (field.type === 'yesNo') return { by: 'yesNo', yes: words.yes, no: words.no }
	if (field.type === 'choice')
		return { by: 'choice', options: field.options.map((value) => ({ value, words: value })) }
	return field.type === 'number'
		? { by: 'number', most: 12, placeholder: words.numberHint(field.unit) }
		: { by: 'words', most: ANSWER_LIMIT, placeholder: words.wordsHint }
}
