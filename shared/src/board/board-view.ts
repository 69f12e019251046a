import * as v from 'valibot'
import { listAnswerSchema } from '../case/case-view'
import { figureNames } from '../follow-up/figures'
import { unitKinds } from '../unit/unit'
import { boardNames } from './board'

const numbers = <Name extends string>(names: readonly Name[]) =>
	v.object(
		Object.fromEntries(names.map((name) => [name, v.number()])) as Record<Name, v.NumberSchema<undefined>>,
	)

/** One line of the board: a unit, or a town as the place of cases (`place`). */
export const boardLineSchema = v.object({
	line: v.string(),
	name: v.string(),
	kind: v.picklist([...unitKinds, 'place']),
	counts: numbers(boardNames),
	/** What came of asking the callers, with its denominators. */
	figures: numbers(figureNames),
})
export type BoardLine = v.InferOutput<typeof boardLineSchema>
export const boardAnswerSchema = v.object({ lines: v.array(boardLineSchema) })
export type BoardAnswer = v.InferOutput<typeof boardAnswerSchema>

/** The cases behind a number. `unseen` of them on this page are for others only: they count, but are not shown. */
export const boardCasesAnswerSchema = v.object({ ...listAnswerSchema.entries, unseen: v.number() })
export type BoardCasesAnswer = v.InferOutput<typeof boardCasesAnswerSchema>
