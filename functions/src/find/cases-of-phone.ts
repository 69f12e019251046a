import { phoneDigits, tailOf } from '@huying/shared/find/term'
import { readListed } from '../case/case-store'
import type { Table } from '../store/table'
import { caseAt, findKeys } from './find-keys'
import { listWalker } from './list-walker'

/** Cases answered at most, and postings looked at for them: numbers share their last four digits. */
const MOST = 50
const LOOKED_AT = 400
const BATCH = 50

/**
 * The cases whose callers left this telephone, the newest first, 50 at most: each held against the number itself.
 * For rules that act on a case of a telephone; what a person may be shown of them is `view`'s to say.
 * @param phone as typed
 */
export async function casesOfPhone(table: Table, tenant: string, phone: string): Promise<string[]> {
	const digits = phoneDigits(phone)
	if (digits.length < 4) return []
	const walker = listWalker(table, findKeys.list(tenant, `phone:${tailOf(digits)}`, 0), '0', {
		queries: Number.POSITIVE_INFINITY,
	})
	const cases: string[] = []
	let below = '~'
	for (let looked = 0; looked < LOOKED_AT; looked += BATCH) {
		const places: string[] = []
		for (; places.length < BATCH; ) {
			const step = await walker.next(below)
			if (!('at' in step)) break
			places.push(step.at)
			below = step.at
		}
		const listed = places.length === 0 ? [] : await readListed(table, tenant, places.map(caseAt))
		for (const { state, opening } of listed)
			if (phoneDigits(opening?.phone ?? '') === digits) cases.push(state.case)
		if (places.length < BATCH || cases.length >= MOST) break
	}
	return cases.slice(0, MOST)
}
