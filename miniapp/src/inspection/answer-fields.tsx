import type { Field as Asked, Form } from '@huying/shared/inspection/form'
import { ANSWER_LIMIT, PHOTOS_LIMIT } from '@huying/shared/inspection/limits'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { PhotosField } from '../grid/photos-field'
import { Field, TextArea, TextInput } from '../kit/field'
import { Picks } from '../kit/picks'
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
					field={field}
					value={draft.said[name]}
					onChange={(value) => onChange({ said: withAnswer(draft.said, name, value) })}
				/>
			</Field>
		)
	})
}

function withAnswer(said: LookDraft['said'], name: string, value: string | boolean | undefined) {
	const { [name]: _, ...rest } = said
	return value === undefined ? rest : { ...rest, [name]: value }
}

type InputProps = {
	field: Exclude<Asked, { type: 'photo' }>
	value: string | boolean | undefined
	onChange: (value: string | boolean | undefined) => void
}

function AnswerInput({ field, value, onChange }: InputProps) {
	if (field.type === 'yesNo') {
		const chosen = typeof value === 'boolean' ? String(value) : undefined
		return (
			<Picks
				halves
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
	if (field.type === 'choice') {
		return (
			<Picks
				options={field.options.map((one) => ({ value: one, words: one }))}
				chosen={text === '' ? undefined : text}
				onChoose={(one) => onChange(one === text ? undefined : one)}
			/>
		)
	}
	return field.type === 'number' ? (
		<TextInput
			label={field.name}
			placeholder={words.numberHint(field.unit)}
			value={text}
			number
			most={12}
			onInput={onChange}
		/>
	) : (
		<TextArea
			label={field.name}
			placeholder={words.wordsHint}
			value={text}
			most={ANSWER_LIMIT}
			onInput={onChange}
		/>
	)
}
