import { expect, it } from 'vitest'
import { TENANT } from '../../test/county'
import { freshTable } from '../../test/table'
import { caseKeys } from '../case/case-keys'
import { ordered } from '../store/ordered'
import { transact } from '../store/transaction'
import { deadItems, dueBy, dueSince, lease } from './due-items'

it('a lease hides from nobody since when an item has been due; the eighth attempt leaves it dead and counted', async () => {
	const table = await freshTable()
	const began = 1_800_000_000_000
	const item = {
		...caseKeys.due(TENANT, 'case-1'),
		tenant: TENANT,
		case: 'case-1',
		pk1: 'due#0',
		sk1: `${ordered(began)}#case-1`,
		attempts: 0,
	}
	await transact(table, [{ Put: { TableName: table.name, Item: item } }])
	let now = began
	for (let attempt = 0; attempt < 8; attempt++) {
		expect(await deadItems(table)).toBe(0)
		const [due] = await dueBy(table, now)
		if (due === undefined) throw new Error(`nothing is due at attempt ${attempt}`)
		// Each sweep comes in its own time, and at most a minute late
		expect(dueSince(due) - began).toBeLessThan((attempt + 1) * 60_000)
		expect(dueSince(due)).toBeGreaterThanOrEqual(began)
		expect(await lease(table, due, now)).toMatchObject({ attempts: attempt + 1 })
		// who read the same has come too late
		expect(await lease(table, due, now)).toBeUndefined()
		now += 5 * 60_000 + 30_000
	}
	expect(await dueBy(table, now)).toEqual([])
	expect(await deadItems(table)).toBe(1)
})
