import type { PersonView } from '@huying/shared/appointment/people-view'
import * as words from '@huying/shared/text/zh-CN/people-page'
import { Field } from '../../kit/field'
import { Paragraph, Quiet } from '../../kit/words'
import { Chips } from '../chips'

/** Goes back to the unit. */
export const TO_UNIT = '-'
export type Hanging = PersonView['hangs'][number]

/** What hangs on a post, in sentences. */
export function HangingLines({ cases, today, restricted, errands, duty }: Hanging) {
	return (
		<>
			<Paragraph>{words.hangs(cases, today)}</Paragraph>
			{restricted > 0 && <Quiet>{words.restricted(restricted)}</Quiet>}
			{errands > 0 && <Quiet>{words.errands(errands)}</Quiet>}
			{duty > 0 && <Quiet>{words.duty(duty)}</Quiet>}
		</>
	)
}

type Props = { hanging: Hanging; chosen: string | undefined; onChoose: (user: string) => void }

/** Who goes on with what hangs on a post. */
export function SuccessorField({ hanging, chosen, onChoose }: Props) {
	const { successors } = hanging
	return (
		<Field
			label={words.leave.successor}
			hint={successors.length === 0 ? words.leave.nobody : words.leave.hint}
		>
			<Chips
				options={[
					...successors.map(({ user, name = words.nameless }) => ({ value: user, words: name })),
					{ value: TO_UNIT, words: words.leave.toUnit },
				]}
				chosen={chosen}
				onChoose={onChoose}
			/>
		</Field>
	)
}

/** A choice as it is sent. */
export const successorIn = (chosen: string): string | null => (chosen === TO_UNIT ? null : chosen)
