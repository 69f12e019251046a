import type { Summary } from '@huying/shared/case/case-view'
import type { CommandType } from '@huying/shared/case/command'
import { type Queue, urgencies } from '@huying/shared/case/status'
import { forms, isOneTap } from '../case/form'
import type { OfficeMove } from '../case/moves'

/** A queue of a unit, and the next step with what waits in it. */
export interface MineQueue {
	readonly queue: Queue
	/** Done right there where it asks nothing, else its form is opened. */
	readonly next: CommandType
	/** Looked at only while its counter says that something waits there. */
	readonly rare?: true
}

/** Everything that waits for a unit. A new kind of work is one more row. */
export const mineQueues: readonly MineQueue[] = [
	{ queue: 'assigned', next: 'sign' },
	{ queue: 'handling', next: 'resolve' },
	{ queue: 'called', next: 'signPart' },
	{ queue: 'supporting', next: 'finishPart' },
	{ queue: 'slip', next: 'answerSlip' },
	{ queue: 'instruction', next: 'report' },
	{ queue: 'take', next: 'take', rare: true },
	{ queue: 'extension', next: 'grantExtension', rare: true },
	{ queue: 'disputed', next: 'settleDispute', rare: true },
]

/** The move of a next step, where the office has a form or a button for it. */
export const moveOfStep = (next: CommandType): OfficeMove | undefined =>
	Object.hasOwn(forms, next) ? (next as OfficeMove) : undefined

/** Whether a step is done from the list: it asks nothing. */
export function isAtOnce(next: CommandType): boolean {
	const move = moveOfStep(next)
	return move !== undefined && isOneTap(move)
}

/** One piece of work: a case, and the queue it waits in. */
export interface MineItem extends MineQueue {
	readonly summary: Summary
}

/** One queue as far as it was looked at. */
export interface MinePart extends MineQueue {
	readonly cases: readonly Summary[]
	/** There are more behind the last. */
	readonly more: boolean
}

/** Without a deadline: after everything that has one. */
const endOf = ({ deadline }: Summary): number => deadline ?? Number.MAX_SAFE_INTEGER
const colourOf = ({ urgency }: Summary): number =>
	urgency === undefined ? urgencies.length : urgencies.indexOf(urgency)

const byUrgency = ({ summary: left }: MineItem, { summary: right }: MineItem): number =>
	endOf(left) - endOf(right) ||
	colourOf(left) - colourOf(right) ||
	(left.case < right.case ? -1 : Number(left.case > right.case))

/**
 * Several queues as one list, the earliest deadline first, then by colour. Where a queue goes on, only what ends no
 * later than its last known case is shown: what comes behind could otherwise belong in between.
 */
export function merged(parts: readonly MinePart[]): { items: MineItem[]; more: boolean } {
	const known = Math.min(
		...parts.filter(({ more }) => more).map(({ cases }) => Math.max(...cases.map(endOf), 0)),
	)
	const all = parts.flatMap(({ queue, next, cases }) =>
		cases.map((summary): MineItem => ({ queue, next, summary })),
	)
	return {
		items: all.filter(({ summary }) => endOf(summary) <= known).sort(byUrgency),
		more: parts.some(({ more }) => more),
	}
}
