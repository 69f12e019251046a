import { callOutcomes } from '@huying/shared/follow-up/follow-up'
import { outcome as outcomes } from '@huying/shared/text/zh-CN/follow-up'
import { form } from '@huying/shared/text/zh-CN/office-case'
import { Field } from '../../kit/field'
import { Chips } from '../chips'
import type { Answers, Change } from './form'
import { RatingFields } from './rating-fields'

type Props = { answers: Answers; change: (change: Change) => void }

/** What came of a call and, where the caller was reached, what they said. */
export function CallFields({ answers, change }: Props) {
	return (
		<>
			<Field label={form.outcome}>
				<Chips
					options={callOutcomes.map((value) => ({ value, words: outcomes[value] }))}
					chosen={answers.outcome}
					onChoose={(outcome) => change({ outcome })}
				/>
			</Field>
			{answers.outcome === 'reached' && <RatingFields answers={answers} change={change} />}
		</>
	)
}
