import { TIMES_LIMIT, TITLE_LIMIT, WORDS_LIMIT } from '@huying/shared/admission/limits'
import { spells } from '@huying/shared/admission/work'
import { spell, form as words } from '@huying/shared/text/zh-CN/admission'
import { View } from '@tarojs/components'
import { Field, TextArea, TextInput } from '../../kit/field'
import { Chips } from '../chips'
import { type Form, type FormField, isFree } from './form'
import { TownsField } from './towns-field'

type Props = {
	form: Form
	faults: Partial<Record<FormField, string>>
	onChange: (change: Partial<Form>) => void
}
type Typed =
	| 'title'
	| 'what'
	| 'basis'
	| 'from'
	| 'to'
	| 'times'
	| 'people'
	| 'equipment'
	| 'training'
	| 'money'
	| 'why'

/** What is asked, on whom, how long and how often, with what support and money. */
export function FormFields({ form, faults, onChange }: Props) {
	/** What a field of typed words needs. */
	const typed = (field: Typed, label: string) => ({
		label,
		value: form[field],
		onInput: (text: string) => onChange({ [field]: text }),
	})
	return (
		<View>
			<Field label={words.name} error={faults.title}>
				<TextInput {...typed('title', words.name)} most={TITLE_LIMIT} />
			</Field>
			<Field label={words.what} hint={words.whatHint} error={faults.what}>
				<TextArea {...typed('what', words.what)} most={WORDS_LIMIT} />
			</Field>
			<Field label={words.basis} hint={words.basisHint} error={faults.basis}>
				<TextArea {...typed('basis', words.basis)} most={WORDS_LIMIT} />
			</Field>
			<TownsField chosen={form} error={faults.towns} onChoose={onChange} />
			<Field label={words.from} hint={words.dayHint} error={faults.from}>
				<TextInput {...typed('from', words.from)} most={10} />
			</Field>
			<Field label={words.to} error={faults.to}>
				<TextInput {...typed('to', words.to)} most={10} />
			</Field>
			<Field label={words.often}>
				<Chips
					options={spells.map((one) => ({ value: one, words: spell[one] }))}
					chosen={form.every}
					onChoose={(every) => onChange({ every })}
				/>
			</Field>
			<Field label={words.times} error={faults.times}>
				<TextInput {...typed('times', words.times)} most={String(TIMES_LIMIT).length} number />
			</Field>
			{(['people', 'equipment', 'training'] as const).map((field) => (
				<Field
					key={field}
					label={`${words.support}：${words[field]}`}
					hint={words.supportHint}
					error={faults[field]}
				>
					<TextArea {...typed(field, words[field])} most={WORDS_LIMIT} />
				</Field>
			))}
			<Field label={words.money} hint={words.moneyHint} error={faults.money}>
				<TextInput {...typed('money', words.money)} most={16} />
			</Field>
			{isFree(form) && (
				<Field label={words.why} error={faults.why}>
					<TextArea {...typed('why', words.why)} most={WORDS_LIMIT} />
				</Field>
			)}
		</View>
	)
}
