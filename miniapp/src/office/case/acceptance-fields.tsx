import { kinds } from '@huying/shared/case/status'
import { caseText } from '@huying/shared/text/zh-CN/index'
import { form as words } from '@huying/shared/text/zh-CN/office-case'
import { Choice } from '../../kit/choice'
import { Field } from '../../kit/field'
import { Chips } from '../chips'
import type { Answers, Change } from './form'
import { UnitField } from './unit-field'
import { UrgencyChoice } from './urgency-choice'
import { VillageField } from './village-field'

type Props = {
	answers: Answers
	change: (answers: Change) => void
	unplaced: boolean
}

/** What must be settled to take a case up: how urgent, and where it belongs if nobody said. */
export function AcceptanceFields({ answers, change, unplaced }: Props) {
	return (
		<>
			<Field label={words.urgency.title}>
				<UrgencyChoice chosen={answers.urgency} onChoose={(urgency) => change({ urgency })} />
			</Field>
			{unplaced && <VillageField chosen={answers.village} onChoose={(village) => change({ village })} />}
		</>
	)
}

/** What is known from the matter already, and is seldom changed. */
export function AcceptanceDetails({
	answers,
	change,
	village,
}: Omit<Props, 'unplaced'> & { village: string | undefined }) {
	return (
		<>
			<Field label={words.public.title} hint={words.public.hint}>
				<Choice
					options={[
						{ value: 'yes', words: words.public.yes },
						{ value: 'no', words: words.public.no },
					]}
					chosen={answers.public ? 'yes' : 'no'}
					onChoose={(value) => change({ public: value === 'yes' })}
				/>
			</Field>
			<Field label={words.kind}>
				<Chips
					options={kinds.map((kind) => ({ value: kind, words: caseText.kind[kind] }))}
					chosen={answers.kind}
					onChoose={(kind) => change({ kind })}
				/>
			</Field>
			<UnitField
				label={words.unit.about}
				hint={words.unit.aboutHint}
				chosen={answers.about}
				village={village}
				onChoose={(about) => change({ about })}
			/>
		</>
	)
}
