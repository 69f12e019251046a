import { GENESIS } from '../case/chain'
import { HOUR } from '../time/day'
import type { TraceEntry } from './entry'

/** Where a worker's log stands: what the next entry is decided from. */
export interface TraceState {
	/** Entries so far. */
	readonly number: number
	/** The link of the last one. */
	readonly hash: string
	/** The last signing in that was not ended; whether it still holds says `onDuty`. */
	readonly duty?: { readonly entry: string; readonly since: number }
	readonly patrol?: { readonly patrol: string; readonly since: number }
}

export const emptyTrace: TraceState = { number: 0, hash: GENESIS }

/** Whether a worker is on duty at a time. */
export function onDuty({ duty }: Pick<TraceState, 'duty'>, at: number, dutyHours: number): boolean {
	return duty !== undefined && at < duty.since + dutyHours * HOUR
}

/** The state after an entry whose link is `hash`. */
export function evolveTrace(state: TraceState, entry: TraceEntry, hash: string): TraceState {
	const { duty, patrol } = state
	const base = { number: entry.number, hash }
	switch (entry.type) {
		case 'signedIn':
			return { ...base, duty: { entry: entry.id, since: entry.when } }
		case 'signedOut':
		case 'dutyEnded':
			return base
		case 'patrolBegan':
			return { ...base, ...(duty && { duty }), patrol: { patrol: entry.id, since: entry.when } }
		case 'patrolEnded':
			return { ...base, ...(duty && { duty }) }
		default:
			return { ...base, ...(duty && { duty }), ...(patrol && { patrol }) }
	}
}
