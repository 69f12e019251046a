import { type Entry, unitFor } from '../catalogue/entry'

/** Whom the catalogue calls for a matter at a place, the lead first; a unit that the place does not say is left out. */
export function calledBy(
	entry: Pick<Entry, 'lead' | 'supports'> | undefined,
	village: string | undefined,
): string[] {
	if (entry === undefined) return []
	const units = [entry.lead, ...entry.supports].map((duty) => unitFor(duty, village))
	return [...new Set(units.filter((unit) => unit !== undefined))]
}
