import type { FindFilter } from '@huying/shared/find/filter'
import type { Listed } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { look, mayLook, whyNot } from './find-cases'
import { walkOf } from './walk-plan'

/** Cases of one batch: two keys each. */
const BATCH = 50

/**
 * Every case that a filter lets through, the newest first, of those opened until `moment`: for a list of a hundred
 * thousand, of which one batch at a time is held.
 * @param moment in epoch milliseconds; what was opened later is of no list that says this moment
 * @throws RefusalError notYours for whoever may not look for cases
 */
export async function* eachFound(
	table: Table,
	who: Who,
	filter: FindFilter,
	moment: number,
): AsyncGenerator<readonly Listed[]> {
	const scope = mayLook(who, moment)
	if (whyNot(filter) !== undefined) return
	const budget = { queries: Number.POSITIVE_INFINITY }
	const { walker, begins } = walkOf(table, who.tenant, filter, scope, budget, moment)
	let below = begins
	for (let over = false; !over; ) {
		const places: string[] = []
		while (places.length < BATCH) {
			const step = await walker.next(below)
			over = !('at' in step)
			if (!('at' in step)) break
			places.push(step.at)
			below = step.at
		}
		const found = await look(table, who, filter, scope, moment, places)
		if (found.length > 0) yield found
	}
}
