import { type Queue, queues } from '@huying/shared/case/status'
import { filterFields, filterIn, type QueueFilter } from '@huying/shared/desk/queue-filter'

/** What a unit's phone shows first: all its queues as one list. */
export const MINE = 'mine'
export type Shelf = Queue | typeof MINE

/** What of a desk one looks at. It is the page's address, so that a link opens the same. */
export interface DeskView {
	readonly desk?: string
	readonly queue?: Shelf
	readonly filter: QueueFilter
	/** The case that is open beside the list. */
	readonly case?: string
}

type Query = Readonly<Record<string, string | undefined>>

const isShelf = (word: string | undefined): word is Shelf =>
	word === MINE || (queues as readonly (string | undefined)[]).includes(word)

/** The view that an address asks for; what cannot be read of it is left out. */
export function viewIn(query: Query): DeskView {
	const { desk, queue, case: id } = query
	return {
		...(desk !== undefined && desk !== '' && { desk }),
		...(isShelf(queue) && { queue }),
		filter: filterIn(query),
		...(id !== undefined && /^[A-Za-z0-9_-]{16,64}$/.test(id) && { case: id }),
	}
}

/** The address of a view, in an order that is always the same. */
export function queryOf({ desk, queue, filter, case: id }: DeskView): Record<string, string> {
	const pairs: readonly (readonly [string, string | undefined])[] = [
		['desk', desk],
		['queue', queue],
		...filterFields.map((field) => [field, filter[field]] as const),
		['case', id],
	]
	return Object.fromEntries(pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** Tells lists apart: another list begins at its top with nothing ticked. */
export const listKey = (desk: string, queue: Shelf, filter: QueueFilter): string =>
	Object.entries(queryOf({ desk, queue, filter }))
		.map(([name, value]) => `${name}=${value}`)
		.join('&')
