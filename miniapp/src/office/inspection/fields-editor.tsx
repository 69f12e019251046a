import { fieldTypes } from '@huying/shared/inspection/form'
import { FIELD_NAME_LIMIT, FIELDS_LIMIT } from '@huying/shared/inspection/limits'
import * as words from '@huying/shared/text/zh-CN/inspection'
import { View } from '@tarojs/components'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Buttons } from '../../kit/row'
import { Chips } from '../chips'
import { type DraftField, emptyField } from './set-up'
import './fields-editor.scss'

type Props = { fields: readonly DraftField[]; onChange: (fields: readonly DraftField[]) => void }

/** What is asked at each place, field by field. */
export function FieldsEditor({ fields, onChange }: Props) {
	const put = (place: number, part: Partial<DraftField>) =>
		onChange(fields.map((field, at) => (at === place ? { ...field, ...part } : field)))
	return (
		<Field label={words.fields} hint={words.fieldsExplain(FIELDS_LIMIT)}>
			{fields.map((field, place) => (
				<View key={field.field} className="fields-editor__one">
					<TextInput
						label={words.fieldName}
						placeholder={words.fieldNameHint}
						most={FIELD_NAME_LIMIT}
						value={field.name}
						onInput={(name) => put(place, { name })}
					/>
					<Chips
						options={fieldTypes.map((type) => ({ value: type, words: words.fieldType[type] }))}
						chosen={field.type}
						onChoose={(type) => put(place, { type })}
					/>
					{field.type === 'number' && (
						<TextInput
							label={words.fieldUnit}
							placeholder={words.fieldUnitHint}
							most={10}
							value={field.unit}
							onInput={(unit) => put(place, { unit })}
						/>
					)}
					{field.type === 'choice' && (
						<TextInput
							label={words.fieldOptions}
							placeholder={words.fieldOptionsHint}
							most={200}
							value={field.options}
							onInput={(options) => put(place, { options })}
						/>
					)}
					<View className="fields-editor__foot">
						<Chips
							options={[
								{ value: 'needed', words: words.needed },
								{ value: 'not', words: words.notNeeded },
							]}
							chosen={field.needed ? 'needed' : 'not'}
							onChoose={(chosen) => put(place, { needed: chosen === 'needed' })}
						/>
						<Button
							words={words.removeField}
							label={`${words.removeField}${field.name}`}
							look="calm"
							fit
							onTap={() => onChange(fields.filter((_, at) => at !== place))}
						/>
					</View>
				</View>
			))}
			{fields.length < FIELDS_LIMIT && (
				<Buttons>
					<Button
						words={words.addField}
						icon="plus"
						look="plain"
						fit
						onTap={() => onChange([...fields, emptyField(fields)])}
					/>
				</Buttons>
			)}
		</Field>
	)
}
