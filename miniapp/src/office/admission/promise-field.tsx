import { isDay, yearOf } from '@huying/shared/admission/day'
import { form as words } from '@huying/shared/text/zh-CN/admission'
import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { Choice } from '../../kit/choice'
import { Field } from '../../kit/field'

type Props = {
	unit: string
	/** The first day of the work: its year's promises are the ones it may keep. */
	from: string
	chosen: string | undefined
	onChoose: (promise: string | undefined) => void
}

/** Which of the department's promises the work keeps, where there are any. */
export function PromiseField({ unit, from, chosen, onChoose }: Props) {
	const year = isDay(from) ? String(yearOf(from)) : undefined
	const { value } = useAnswer(year && `promises ${unit} ${year}`, () =>
		api.promises({ params: { unit, year: year ?? '' } }),
	)
	if (value === undefined || value.promises.length === 0) return null
	const none = 'none'
	return (
		<Field label={words.promise}>
			<Choice
				options={[
					{ value: none, words: words.noPromise },
					...value.promises.map(({ promise, words: said }) => ({ value: promise, words: said })),
				]}
				chosen={chosen ?? none}
				onChoose={(promise) => onChoose(promise === none ? undefined : promise)}
			/>
		</Field>
	)
}
