import { digest } from '../identifier/digest'

/** What the first event of a case stands on. */
export const GENESIS = '0'.repeat(64)

/**
 * One link of the trace: the digest of the event's bytes as stored, and of the link before.
 * The bytes are never serialised anew for checking.
 */
export function link(previous: string, stored: string): string {
	return digest(`${previous}\n${stored}`)
}

/** The index of the first event whose stored hash does not follow from those before; -1 when all hold. */
export function brokenAt(events: readonly { stored: string; hash: string }[]): number {
	let previous = GENESIS
	for (const [index, event] of events.entries()) {
		if (link(previous, event.stored) !== event.hash) return index
		previous = event.hash
	}
	return -1
}
