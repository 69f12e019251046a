import type { Ports } from '@huying/functions/edge/ports'
import { findKeys } from '@huying/functions/find/find-keys'
import type { Table } from '@huying/functions/store/table'
import { factTerms } from '@huying/shared/find/term'
import { DAY, startOfBeijingDay } from '@huying/shared/time/day'
import { spelled } from '../cloud/batch-write'
import { isTold } from '../cloud/fill'
import { type Item, live } from '../cloud/life'
import { county, identifier, people } from '../cloud/people'
import { NOW } from '../cloud/ports'
import { lives } from '../cloud/steps'

/** The day on which they were opened: before all else that happened in the county. */
export const OPENED = startOfBeijingDay(NOW - 700 * DAY)
const MINUTE = 60_000

/** A case that was lived to its end, as the table holds it: what its query reads, and what it is found by. */
export function wholeCase(table: Table, ports: Ports, index: number): { id: string; items: Item[] } {
	const id = identifier('ledger', index)
	const openedAt = OPENED + index * MINUTE
	const { state, items } = live(table, ports, {
		case: id,
		caller: people.caller.user,
		openedAt,
		photos: 1,
		steps: lives.closed,
	})
	// Of the lists that it stands in, the one that is walked
	const postings = factTerms(state)
		.filter((term) => term === 'all:')
		.map((term) => ({ ...findKeys.posting(county.tenant, term, openedAt, id) }))
	return { id, items: [...items.filter((item) => !isTold(item)), ...postings] }
}

/** The rows of the ledger that is measured. */
export function* wholeCases(table: Table, ports: Ports, rows: number): Generator<string> {
	for (let index = 0; index < rows; index++)
		for (const item of wholeCase(table, ports, index).items) yield spelled(item)
}
