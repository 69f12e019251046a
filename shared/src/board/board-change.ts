import type { CaseState } from '../case/state'
import { isOpen } from '../case/status'
import { dayOf } from '../follow-up/figures'
import { townOf } from '../region/region'
import type { Responsibility } from '../responsibility/responsibility'
import type { BoardName, StandingName } from './board'
import { partsHappened } from './part-change'

/** What is to be added to which line of the board: what stands now, or what happened on a day. */
export interface BoardChange {
	readonly line: string
	/** 2026-03-05; absent for what stands now. */
	readonly day?: string
	/** Never zero; what did not change is left out. */
	readonly add: Readonly<Partial<Record<BoardName, number>>>
}

/** One thing to count: on a unit's line, or on that of the town where it is. */
interface Count {
	readonly line: string
	readonly name: BoardName
	readonly by: number
}

/** The line of a town as the place of a case (块), beside its own as a unit that works on some (条). */
export const placeLine = (town: string) => `place-${town}`

/**
 * What one step of a case changes on the board, told from the two states alone: what stands now is the difference of
 * both, what happened is what the second shows and the first does not. Sums do not mind the order of steps.
 */
export function boardChange(before: CaseState | undefined, after: CaseState): BoardChange[] {
	const now = [...standing(after), ...(before ? standing(before).map(less) : [])]
	return [...lines(now), ...lines(happened(before, after), dayOf(after.changedAt))]
}

const less = ({ line, name, by }: Count): Count => ({ line, name, by: -by })

/** Where a case is listed as it stands: under which number of which line. */
export interface BoardPlace {
	readonly line: string
	readonly name: StandingName
}

/** Every place of a case on the board now; one that is over has none. */
export function boardPlaces(state: CaseState | undefined): BoardPlace[] {
	if (state === undefined || !isOpen(state.status)) return []
	const { lead, supports = [] } = state
	const late = lead?.late === true && lead.phase !== 'done'
	const leadLines = [...(lead ? [lead.unit] : []), ...placeOf(state)]
	return [
		...leadLines.flatMap((line) => places(line, 'open', late && 'late')),
		...supports
			.filter(isRunning)
			.flatMap((part) => places(part.unit, 'partsOpen', part.late === true && 'partsLate')),
	]
}

const places = (line: string, open: StandingName, late: StandingName | false): BoardPlace[] => [
	{ line, name: open },
	...(late ? [{ line, name: late }] : []),
]

const standing = (state: CaseState): Count[] => boardPlaces(state).map((place) => ({ ...place, by: 1 }))

const isRunning = ({ phase }: Responsibility) =>
	phase === 'called' || phase === 'signed' || phase === 'sentBack'

/** Where it is, for the town's line; an unplaced case has none. */
function placeOf({ village }: CaseState): string[] {
	return village === undefined ? [] : [placeLine(townOf(village))]
}

/** What the step itself was. */
function happened(before: CaseState | undefined, after: CaseState): Count[] {
	const count = (line: string | undefined, name: BoardName): Count[] =>
		line === undefined ? [] : [{ line, name, by: 1 }]
	const both = (unit: string | undefined, name: BoardName) => [
		...count(unit, name),
		...placeOf(after).flatMap((line) => count(line, name)),
	]
	const to = (status: CaseState['status']) => after.status === status && before?.status !== status
	return [
		...(before === undefined ? placeOf(after).flatMap((line) => count(line, 'opened')) : []),
		...partsHappened(before, after).flatMap(({ unit, name, whole }) =>
			whole ? both(unit, name) : count(unit, name),
		),
		// Of one person's calls through several channels one is closed, the others are merged
		...(to('closed') && !after.samePerson ? both(after.lead?.unit, 'closed') : []),
		...(to('ended') ? both(after.lead?.unit, 'ended') : []),
		...(to('merged') ? both(before?.lead?.unit, 'merged') : []),
		...(before?.mergedInto !== undefined && after.mergedInto === undefined
			? both(after.lead?.unit, 'unmerged')
			: []),
		...(to('declined') ? placeOf(after).flatMap((line) => count(line, 'declined')) : []),
		...(to('suspended') ? both(after.lead?.unit, 'suspended') : []),
		...ratedNow(before, after).flatMap((name) => both(after.lead?.unit, name)),
		...(after.reworks > (before?.reworks ?? 0) ? both(before?.lead?.unit, 'reworked') : []),
		...(isReferred(before, after) ? both(before?.lead?.unit, 'referred') : []),
		...(after.whistle && !before?.whistle ? count(after.callingUnit?.unit, 'whistles') : []),
	]
}

/** What the caller has just said of the work, where it is not praise. */
function ratedNow(before: CaseState | undefined, { rating }: CaseState): BoardName[] {
	if (rating === undefined || rating.at === before?.rating?.at) return []
	if (!rating.solved) return ['unsolved']
	return rating.content === false ? ['discontent'] : []
}

/** Up a level: to the centre, or from a village to the town that holds it. */
function isReferred(before: CaseState | undefined, after: CaseState): boolean {
	if (after.status === 'referred') return before?.status !== 'referred'
	const from = before?.lead?.region
	return from?.length === 12 && after.lead?.region === townOf(from) && before?.status !== 'unsolved'
}

/** Counts as lines, each once, without what adds up to nothing. */
function lines(counts: readonly Count[], day?: string): BoardChange[] {
	const byLine = new Map<string, Map<BoardName, number>>()
	for (const { line, name, by } of counts) {
		const sums = byLine.get(line) ?? new Map<BoardName, number>()
		sums.set(name, (sums.get(name) ?? 0) + by)
		byLine.set(line, sums)
	}
	return [...byLine].flatMap(([line, sums]) => {
		const add = Object.fromEntries([...sums].filter(([, by]) => by !== 0))
		return Object.keys(add).length === 0 ? [] : [{ line, add, ...(day !== undefined && { day }) }]
	})
}
