import { TextArea, TextInput } from '../kit/field'
import { Picks } from '../kit/picks'

/** What is answered in a form: a yes or a no, one of several, a number, or words. Undefined while it is not answered. */
export type Answered = string | boolean | undefined

/** How it is answered. */
export type Asking =
	| { readonly by: 'yesNo'; readonly yes: string; readonly no: string }
	| { readonly by: 'choice'; readonly options: readonly { readonly value: string; readonly words: string }[] }
	| { readonly by: 'number' | 'words'; readonly most: number; readonly placeholder?: string }

type Props = { label: string; asking: Asking; value: Answered; onChange: (value: Answered) => void }

/** The input for one answer of a form that is data. A second tap on what was chosen takes it back. */
export function AnswerInput({ label, asking, value, onChange }: Props) {
	if (asking.by === 'yesNo') {
		const chosen = typeof value === 'boolean' ? String(value) : undefined
		return (
			<Picks
				halves
				options={[
					{ value: 'true', words: asking.yes },
					{ value: 'false', words: asking.no },
				]}
				chosen={chosen}
				onChoose={(one) => onChange(one === chosen ? undefined : one === 'true')}
			/>
		)
	}
	const text = typeof value === 'string' ? value : ''
	if (asking.by === 'choice') {
		return (
			<Picks
				options={asking.options}
				chosen={text === '' ? undefined : text}
				onChoose={(one) => onChange(one === text ? undefined : one)}
			/>
		)
	}
	const written = {
		label,
		value: text,
		most: asking.most,
		onInput: onChange,
		...(asking.placeholder !== undefined && { placeholder: asking.placeholder }),
	}
	return asking.by === 'number' ? <TextInput number {...written} /> : <TextArea {...written} />
}
