import { form } from '@huying/shared/text/zh-CN/office-case'
import { Field } from '../../kit/field'
import { Chips } from '../chips'
import type { Answers, Change } from './form'

const words = form.rating

type Props = { answers: Answers; change: (change: Change) => void }

/** What the caller said on the telephone: is it solved, are they content. */
export function RatingFields({ answers, change }: Props) {
	return (
		<>
			<Field label={words.solved}>
				<YesOrNo yes={words.yes} no={words.no} said={answers.solved} onSay={(solved) => change({ solved })} />
			</Field>
			<Field label={words.content} hint={words.contentHint}>
				<YesOrNo
					yes={words.pleased}
					no={words.displeased}
					said={answers.content}
					onSay={(content) => change({ content })}
				/>
			</Field>
		</>
	)
}

type AnswerProps = { yes: string; no: string; said: boolean | undefined; onSay: (said: boolean) => void }

function YesOrNo({ yes, no, said, onSay }: AnswerProps) {
	return (
		<Chips
			options={[
				{ value: 'yes', words: yes },
				{ value: 'no', words: no },
			]}
			chosen={said === undefined ? undefined : said ? 'yes' : 'no'}
			onChoose={(value) => onSay(value === 'yes')}
		/>
	)
}
