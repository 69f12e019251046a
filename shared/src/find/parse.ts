import { isCaseNumber } from '../case/number'
import { plainPhone } from '../user/phone'
import { bare, fold, runsIn } from './fold'
import { TAIL } from './term'

/** One run of what was typed: it is said in the case, or part of the caller's name, or the end of a number. */
export interface Piece {
	/** Folded, of letters and digits alone. */
	readonly run: string
	/** Whether it can be the end of a number: four characters or more, with a digit. */
	readonly ending: boolean
}

/** What was typed, taken apart. All pieces must be there, in any order; or the whole is the end of one number. */
export interface Sought {
	readonly pieces: readonly Piece[]
	/** Everything typed without blanks and dashes, and as a telephone is dialled, where either can be a number's end. */
	readonly endings: readonly string[]
}

/** Why nothing is looked for: not one letter or digit, or one character alone. */
export const findHints = ['nothing', 'tooShort'] as const
export type FindHint = (typeof findHints)[number]

const isEnding = (run: string) => [...run].length >= TAIL && /\p{N}/u.test(run)

/** Takes apart what was typed. Nothing of it is interpreted: % and * are no letters, and only part words. */
export function parse(typed: string): Sought {
	const pieces = [...new Set(runsIn(fold(typed)))].map((run) => ({ run, ending: isEnding(run) }))
	const whole = bare(typed)
	const phone = plainPhone(typed)
	const endings = [...new Set([whole, ...(phone === undefined ? [] : [phone])])].filter(isEnding)
	return { pieces, endings }
}

/** Why nothing can be looked for by what was typed; undefined where something can. */
export function hintOf(typed: string): FindHint | undefined {
	const { pieces } = parse(typed)
	if (pieces.length === 0) return 'nothing'
	return pieces.every(({ run }) => [...run].length < 2) ? 'tooShort' : undefined
}

/** What was typed as a whole number of a case, if it can be one. */
export function caseNumberIn(typed: string): string | undefined {
	const digits = fold(typed).trim()
	return isCaseNumber(digits) ? digits : undefined
}
