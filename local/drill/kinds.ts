/** Names of items are lower-case words; what has digits or is longer is somebody's identifier. */
const word = /^[a-z][a-zA-Z-]{1,19}$/

/**
 * What sort of item stands under a key, without whose it is: `370404#case#…`, `event#000001` is `case/event`. The names
 * are those of docs/access-patterns.md.
 */
export function kindOf(pk: string, sk: string): string {
	const parts = pk.split('#')
	const [name = '', id, part] = /^\d{6}$/.test(parts[0] ?? '') ? parts.slice(1) : parts
	const further = id !== undefined && part !== undefined && word.test(part) ? `.${part}` : ''
	const [first = ''] = sk.split('#')
	// An entry of a list lies under its own code
	const coded = part !== undefined && further === '' && first === sk
	return `${name}${further}/${word.test(first) && !coded ? first : '*'}`
}

/** Kinds of which there are only ever more: less of them than before is a loss. */
export const lasting = ['case/event', 'trace/entry', 'access-log/*', 'log/*', 'log/tree'] as const
