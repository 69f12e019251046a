import { canonical } from '../identifier/digest'
import type { ListChanges } from './list-view'

/** So many of each kind are told by name. */
const TOLD = 100

/** What tells one entry of a list from another, and what it is called. */
interface Telling<Entry> {
	codeOf(entry: Entry): string
	nameOf(entry: Entry): string
}

/** What another list changes of the one before; the order says nothing. */
export function changesOf<Entry>(
	before: readonly Entry[],
	after: readonly Entry[],
	{ codeOf, nameOf }: Telling<Entry>,
): ListChanges {
	const old = new Map(before.map((entry) => [codeOf(entry), entry]))
	const kept = new Set(after.map(codeOf))
	const added = after.filter((entry) => !old.has(codeOf(entry)))
	const removed = before.filter((entry) => !kept.has(codeOf(entry)))
	const changed = after.filter((entry) => {
		const was = old.get(codeOf(entry))
		return was !== undefined && canonical(was) !== canonical(entry)
	})
	const told = (entries: readonly Entry[]) => entries.slice(0, TOLD).map(nameOf)
	return {
		added: told(added),
		removed: told(removed),
		changed: told(changed),
		counts: {
			added: added.length,
			removed: removed.length,
			changed: changed.length,
			same: after.length - added.length - changed.length,
		},
	}
}
