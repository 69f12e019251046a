import { HOUR } from '../time/day'
import type { TraceEntry } from './entry'
import type { PatrolRules } from './patrol-rules'
import type { Span } from './track'

/**
 * When a patrol may have points, from the entries of its worker around it: from its beginning until it was ended, its
 * worker signed out or was signed out, or the duty was over by itself; while it goes on, without end but that of duty. Undefined where
 * the entries do not have it.
 * @param entries those of the log from a day before the patrol on, in the log's order
 */
export function patrolSpan(
	entries: readonly TraceEntry[],
	patrol: string,
	{ dutyHours }: PatrolRules,
): Span | undefined {
	const began = entries.findIndex(({ id, type }) => id === patrol && type === 'patrolBegan')
	const beginning = entries[began]
	if (beginning === undefined) return undefined
	const duty = entries
		.slice(0, began)
		.filter(({ type }) => type === 'signedIn')
		.at(-1)
	const end = entries.slice(began + 1).find(({ type }) => ends.has(type))
	const over = (duty?.when ?? beginning.when) + dutyHours * HOUR
	return { from: beginning.when, until: Math.min(over, end?.when ?? over) }
}

const ends: ReadonlySet<TraceEntry['type']> = new Set(['patrolEnded', 'signedOut', 'dutyEnded', 'signedIn'])
