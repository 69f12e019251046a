import { when as words } from '@huying/shared/text/zh-CN/office-form'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import type { InstantKey } from './form'
import { choicesOf } from './instant'
import { InstantChoice } from './instant-choice'

type Props = {
	of: InstantKey
	chosen: number | undefined
	now: number
	onChoose: (at: number | undefined) => void
}

/** An instant that a step asks for. */
export function WhenField({ of, chosen, now, onChoose }: Props) {
	const choices = choicesOf(of, now)
	return (
		<InstantChoice
			label={words[of]}
			choices={choices.map((at) => ({ at, words: sayTime(at, now) }))}
			other={words.other}
			chosen={chosen}
			begin={chosen ?? choices[0] ?? now}
			onChoose={onChoose}
		/>
	)
}
