import type { Who } from '@huying/functions/edge/endpoint'
import { realPorts } from '@huying/functions/edge/ports'
import { storedErrands } from '@huying/functions/grid-handover/errands'
import { slipOf } from '@huying/functions/grid-handover/read-slips'
import { listInspections } from '@huying/functions/inspection/read-inspections'
import { beforeAll, expect, it } from 'vitest'
import { freshTable } from '../../functions/test/table'
import { firstCounty } from './county'
import { membersOf } from './members'
import { putCounty } from './put-county'
import { slipName, tellGridHandovers } from './tell-grid-handovers'
import { tellInspections } from './tell-inspections'

const county = firstCounty()
const { tenant } = county
const members = membersOf(county)
const byKey = new Map(members.map((member) => [member.key, member]))
const now = Date.parse('2026-11-22T09:30:00+08:00')
const whoIs = (key: string): Who => {
	const member = byKey.get(key)
	if (member === undefined) throw new Error(`there is no ${key}`)
	return { user: member.user, tenant, session: 'test', posts: member.posts }
}
let table: Awaited<ReturnType<typeof freshTable>>

beforeAll(async () => {
	table = await freshTable()
	await putCounty(table, county, members)
	const cloud = { table, write: async () => undefined }
	for (let twice = 0; twice < 2; twice++) {
		await tellInspections(cloud, county, byKey, now)
		await tellGridHandovers(cloud, tenant, byKey, now)
	}
})

it('one inspection is half done with a problem found, one is over with places that nobody looked at', async () => {
	const { inspections } = await listInspections(table, whoIs('dispatcher1'), undefined, now)
	const [gas, flood] = inspections
	expect(gas).toMatchObject({ status: 'open', found: 1, overdue: 0 })
	expect(flood).toMatchObject({ status: 'closed', found: 0 })
	for (const one of inspections) {
		expect(one.title).toContain('演示')
		expect(one.done).toBeGreaterThan(5)
		expect(one.done).toBeLessThan(one.places)
	}
	expect(flood?.overdue).toBe((flood?.places ?? 0) - (flood?.done ?? 0))
})

it('a grid has been given, and waits for the other to accept it', async () => {
	const slip = await slipOf(table, whoIs('gridWorker2-370404103239'), slipName(tenant), now)
	expect(slip).toMatchObject({ state: 'offered', moves: ['differ', 'accept', 'refuse'] })
	expect(slip.items.length).toBeGreaterThan(0)
	expect(await storedErrands(table, realPorts).run(tenant, 'nobody')).toEqual([])
})
