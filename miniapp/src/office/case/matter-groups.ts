import type { Entry } from '@huying/shared/catalogue/entry'

/** Matters of one field, in the order of the catalogue. */
export interface MatterGroup {
	readonly field: string
	readonly entries: readonly Entry[]
}

/** Matters whose name or field holds what was typed, by field. */
export function groupsOf(entries: readonly Entry[], typed: string): MatterGroup[] {
	const wanted = typed.replace(/\s/g, '')
	const found = entries.filter(({ name, field }) => `${name}${field}`.includes(wanted))
	const fields = [...new Set(found.map(({ field }) => field))]
	return fields.map((field) => ({ field, entries: found.filter((entry) => entry.field === field) }))
}
