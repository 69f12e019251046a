import type { Content } from './content'

/** As words are compared: full-width and half-width, large and small letters are the same, spaces are none. */
export const searchable = (words: string): string => words.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Characters that a board keeps of a table: three bytes each, and a line stays one read unit's business. */
const KEPT = 340

/** What a public table is found by on its village's board: its title, group and note, then what stands in its cells, once each. */
export function searchWords({ audience, title, groupName, note, rows }: Content): string {
	const words = new Set<string>()
	// Of a list of persons nothing stands outside its object but its title
	const inside = audience === 'public' ? [note, ...rows.flat()] : []
	for (const cell of [title, groupName, ...inside])
		if (typeof cell === 'string' && cell !== '') words.add(searchable(cell))
	// between two cells stands what nobody can type into the field: no word is found across them
	return [...words].join('\n').slice(0, KEPT)
}
