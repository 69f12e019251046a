import type { CallOutcome } from '@huying/shared/follow-up/follow-up'
import { form } from '@huying/shared/text/zh-CN/follow-up'
import type { Answers } from '../case/form'

/** What is being written down of one call. `solved` is a word of its own: not yet chosen is not the same as not said. */
export interface CallAnswers {
	readonly outcome?: CallOutcome
	readonly solved?: 'yes' | 'no' | 'unclear'
	readonly content?: boolean
	readonly words: string
}

/** The first thing still missing, as a sentence; undefined when it can be written down. */
export function missing({ outcome, solved }: CallAnswers): string | undefined {
	return outcome === 'reached' && solved === undefined ? form.missing : undefined
}

/** What a form of a call says, for the one shape in which the office sends. */
export function answersOf({ outcome, solved, content, words }: CallAnswers): Answers {
	const said = outcome === 'reached' && solved !== undefined && solved !== 'unclear'
	return {
		words,
		public: false,
		...(outcome !== undefined && { outcome }),
		...(said && { solved: solved === 'yes', ...(content !== undefined && { content }) }),
	}
}
