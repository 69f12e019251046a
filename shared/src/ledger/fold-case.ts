import type { Actor } from '../case/actor'
import type { CaseEvent } from '../case/event'
import { replay } from '../case/evolve'
import type { PrivateRecord } from '../case/private-record'
import { view } from '../case/view'
import type { LedgerCase } from './columns'

/**
 * A case as it stood at a moment, for whoever takes the ledger: folded from what had happened by then, with the words
 * that are still there now. Undefined where it did not exist yet, or where they may not read its words.
 */
export function foldCase(
	events: readonly CaseEvent[],
	records: readonly PrivateRecord[],
	viewer: Actor,
	moment: number,
	place: (code: string) => string,
): LedgerCase | undefined {
	const past = events.filter(({ at }) => at <= moment)
	const state = replay(past)
	if (state === undefined) return undefined
	const known = records.filter(({ seq }) => seq <= state.version)
	const seen = view(state, past, known, viewer, moment)
	if (seen === undefined || seen.relation === 'public') return undefined
	const kept = new Set(known.map(({ seq }) => seq))
	const written = new Set(past.filter(({ words }) => words !== undefined).map(({ seq }) => seq))
	return {
		view: seen,
		state,
		events: past,
		erased: (seq) => written.has(seq) && !kept.has(seq),
		place,
		moment,
	}
}
