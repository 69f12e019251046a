import type { Entry } from '@huying/shared/catalogue/entry'

type Named = Pick<Entry, 'matter' | 'name' | 'field' | 'sentence'>

/**
 * Entries that have every word that is looked for, in name, field, code or the sentence for residents; those whose
 * name has it come first.
 */
export function lookedFor<One extends Named>(
	entries: readonly One[],
	text: string,
	field: string | undefined,
): One[] {
	const words = text.trim().toLowerCase().split(/\s+/u).filter(Boolean)
	const of = entries.filter((entry) => field === undefined || entry.field === field)
	const has = (where: string) => words.every((word) => where.toLowerCase().includes(word))
	const inName = of.filter(({ name }) => has(name))
	const elsewhere = of.filter(
		({ matter, name, field, sentence }) => !has(name) && has(`${name}\n${field}\n${matter}\n${sentence}`),
	)
	return [...inName, ...elsewhere]
}

/** Fields in the order of the list, with how many entries each has. */
export function fieldsOf(entries: readonly Pick<Entry, 'field'>[]): { field: string; count: number }[] {
	const counts = new Map<string, number>()
	for (const { field } of entries) counts.set(field, (counts.get(field) ?? 0) + 1)
	return [...counts].map(([field, count]) => ({ field, count }))
}
