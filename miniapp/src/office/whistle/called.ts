import { type Basis, type Entry, unitFor } from '@huying/shared/catalogue/entry'
import { calledBy } from '@huying/shared/summons/called-by'
import type { Unit } from '@huying/shared/unit/unit'
import type { SummonsDraft } from '../../summons/summons-draft'

/** A unit that a call will reach, and why it is the one. */
export interface Called {
	readonly unit: string
	readonly name: string
	readonly role: 'lead' | 'support' | 'added'
	/** Absent where the town added it. */
	readonly basis?: Basis
}

type Asked = Pick<SummonsDraft, 'village' | 'added' | 'unlisted'>

/**
 * Whom a call reaches, the lead first, as the server will have it (shared/src/summons); nobody where the matter is in
 * no entry, or where nobody leads: then the centre decides.
 */
export function calledFor(
	{ village, added, unlisted }: Asked,
	entry: Entry | undefined,
	units: readonly Unit[],
): Called[] {
	if (unlisted || entry === undefined) return []
	const byId = new Map(units.map((unit) => [unit.unit, unit]))
	const listed = calledBy(entry, village).filter((unit) => byId.has(unit))
	const nameOf = (unit: string) => byId.get(unit)?.shortName ?? unit
	const further = added.filter((unit) => !listed.includes(unit))
	return listed.length === 0
		? []
		: [
				...listed.map(
					(unit, at): Called => ({
						unit,
						name: nameOf(unit),
						role: at === 0 ? 'lead' : 'support',
						basis: entry.basis,
					}),
				),
				...further.map((unit): Called => ({ unit, name: nameOf(unit), role: 'added' })),
			]
}

/** Whether the entry's units hang on a place that nobody has named yet. */
export const needsVillage = (entry: Entry | undefined, village: string | undefined): boolean =>
	entry !== undefined &&
	village === undefined &&
	[entry.lead, ...entry.supports].some((duty) => unitFor(duty, village) === undefined)
