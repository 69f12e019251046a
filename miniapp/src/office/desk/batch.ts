import type { Queue } from '@huying/shared/case/status'
import type { OfficeMove } from '../case/moves'

/**
 * Moves that can be made with several cases at once: each names a unit, the same for all. The first is the main one.
 * Acceptance is not among them: the colour, the matter and what others may see are looked at case by case.
 */
export const batchMoves: Readonly<Partial<Record<Queue, readonly OfficeMove[]>>> = {
	accepted: ['order', 'transfer'],
}

/** How one of several went. */
export type Outcome =
	| { readonly at: 'waiting' | 'sending' | 'done' }
	| { readonly at: 'refused'; readonly words: string }

/** What came of sending one. */
export type Sent =
	| { readonly ok: true }
	| { readonly ok: false; readonly words: string; readonly reached: boolean }

/**
 * Sends one command for each case, one after the other, and tells how each went. Where nobody can be reached the rest
 * is not tried: each would only wait for nothing.
 * @param notTried what is told of those
 */
export async function runBatch(
	ids: readonly string[],
	send: (id: string) => Promise<Sent>,
	tell: (id: string, outcome: Outcome) => void,
	notTried: string,
): Promise<void> {
	let reached = true
	for (const id of ids) {
		if (!reached) {
			tell(id, { at: 'refused', words: notTried })
			continue
		}
		tell(id, { at: 'sending' })
		const sent = await send(id)
		if (!sent.ok) reached = sent.reached
		tell(id, sent.ok ? { at: 'done' } : { at: 'refused', words: sent.words })
	}
}

/** What stays ticked: everything that was not done. */
export const remaining = (ticked: readonly string[], outcomes: Readonly<Record<string, Outcome>>): string[] =>
	ticked.filter((id) => outcomes[id]?.at !== 'done')

/** Ticks a case, or takes the tick back. */
export const tickedWith = (ticked: readonly string[], id: string): string[] =>
	ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id]
