import type { CaseAnswer } from '@huying/shared/case/case-view'
import type { Phase } from '@huying/shared/responsibility/responsibility'
import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import { caseParts, time } from '@huying/shared/text/zh-CN/index'
import type { StateShape } from '../kit/state-mark'

const text = caseParts.parts

const shapes: Record<Phase, StateShape> = {
	called: 'waiting',
	signed: 'doing',
	sentBack: 'waiting',
	done: 'done',
	released: 'stopped',
}
/** The shape that goes with how far a unit is. */
export const partShape = (phase: Phase): StateShape => shapes[phase]

type Part = Pick<ResponsibilityView, 'phase' | 'reportedInAt' | 'resolveBy'>

/**
 * How far a unit is with its part: 「正在办，已经到场，最晚周五下午 5 点办完」.
 * Its time is said while it runs: not where it is not its turn, nor while everything stands still.
 */
export function partWords(
	{ phase, reportedInAt, resolveBy }: Part,
	status: CaseAnswer['status'],
	now: number,
): string {
	const owes = phase === 'called' || phase === 'signed'
	const runs = owes && (status === 'assigned' || status === 'handling')
	return [
		text.phase[phase],
		...(owes && reportedInAt !== undefined ? [text.reportedIn] : []),
		...(runs ? [(resolveBy < now ? text.late : text.by)(time.sayPromise(resolveBy, now))] : []),
	].join(text.comma)
}

/** What the caller may still mark, and what they marked: each unit that did its part. */
export function markingOf({ moves, rating, responsibilities }: MarkedView): {
	readonly open: readonly ResponsibilityView[]
	readonly given: readonly ResponsibilityView[]
} {
	const given = responsibilities.filter(({ marks }) => marks.some(({ from }) => from === 'caller'))
	// Of a single unit's work the rating says it all; and it comes first
	const may = rating !== undefined && moves.includes('mark') && responsibilities.length > 1
	const open = may ? responsibilities.filter((part) => part.phase === 'done' && !given.includes(part)) : []
	return { open, given }
}
type MarkedView = Pick<CaseAnswer, 'moves' | 'rating' | 'responsibilities'>
