import type { CaseEvent } from '../case/event'
import { evolve } from '../case/evolve'
import type { CaseState } from '../case/state'
import type { Line, LineStep } from './archive'

/** Events that may stand in somebody's archive whoever made them. */
const outcomes: ReadonlySet<CaseEvent['type']> = new Set([
	'opened',
	'resolved',
	'verified',
	'rated',
	'called',
	'reworked',
])

/** Whether an event may say anything of a grid worker, told by itself: else nothing of its case need be read. */
export function mayTell({ by, type }: Pick<CaseEvent, 'by' | 'type'>): boolean {
	return by.capacity === 'gridWorker' || by.capacity === 'errandWorker' || outcomes.has(type)
}

/**
 * What the last of a case's events says of grid workers: a line for each whose work it is. From the events alone, so
 * that a recount years later comes to the same, whenever and however often the event was told.
 * @param events all events of the case up to the one that is told, in their order
 */
export function linesOf(events: readonly CaseEvent[]): Line[] {
	const event = events.at(-1)
	if (event === undefined || !mayTell(event)) return []
	let before: CaseState | undefined
	for (const earlier of events.slice(0, -1)) before = evolve(before, earlier)
	const after = evolve(before, event)
	return told(event, before, after).map(({ user, unit, ...said }) => ({
		at: event.at,
		user,
		...(unit !== undefined && { unit }),
		case: event.case,
		seq: event.seq,
		number: after.number,
		...(after.village !== undefined && { village: after.village }),
		...said,
	}))
}

type Told = Pick<Line, 'user' | 'step' | 'errandStep' | 'late' | 'solved' | 'content'> & {
	readonly unit?: string | undefined
}

function told(event: CaseEvent, before: CaseState | undefined, after: CaseState): Told[] {
	return [...byThemselves(event), ...ofErrand(event, before), ...ofFound(event, before, after)]
}

/** What a grid worker did in that capacity. */
function byThemselves(event: CaseEvent): Told[] {
	const { user, unit, capacity } = event.by
	const runs = capacity === 'errandWorker'
	if (user === undefined || !(runs || capacity === 'gridWorker')) return []
	const line = (step: LineStep, more: Partial<Told> = {}) => [{ user, unit, step, ...more }]
	if (event.type === 'errandStepped') return line('errandStep', { errandStep: event.step.type })
	if (runs) return []
	return event.type === 'verified' || event.type === 'returned' ? line(event.type) : []
}

/** What came of an errand, for whoever ran it: also when somebody else wrote it down. */
function ofErrand(event: CaseEvent, before: CaseState | undefined): Told[] {
	const user = before?.errand?.worker
	if (before === undefined || user === undefined) return []
	const line = (step: LineStep, more: Partial<Told> = {}) => [
		{ user, unit: before.lead?.unit, step, ...more },
	]
	switch (event.type) {
		case 'resolved': {
			const due = before.lead?.resolveBy
			return line('errandDone', due !== undefined && event.at > due ? { late: true } : {})
		}
		case 'rated':
		case 'called': {
			const { solved, content } = event
			if (solved === undefined) return []
			return line('errandRated', { solved, ...(content !== undefined && { content }) })
		}
		case 'reworked':
			return line('errandReworked')
		default:
			// withdrawn, ended, closed: nobody's merit and nobody's fault
			return []
	}
}

/** What a grid worker reported on the way, and that it was found done. */
function ofFound(event: CaseEvent, before: CaseState | undefined, after: CaseState): Told[] {
	if (after.source !== 'patrol' || after.caller === undefined) return []
	const user = after.caller
	if (event.type === 'opened') return [{ user, step: 'found' }]
	const solved = before?.status !== 'verified' && after.status === 'verified'
	return solved && (event.type === 'verified' || event.type === 'resolved')
		? [{ user, step: 'foundSolved' }]
		: []
}
