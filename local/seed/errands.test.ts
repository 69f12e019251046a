import { readStanding } from '@huying/functions/case/case-store'
import { beforeEach, expect, it } from 'vitest'
import { heldObjects } from '../../functions/test/objects'
import { freshTable } from '../../functions/test/table'
import { firstCounty } from './county'
import { errandStories } from './errand-stories'
import { membersOf } from './members'
import { putCounty } from './put-county'
import { tellErrands } from './tell-errands'

const county = firstCounty()
const members = membersOf(county)
const byKey = new Map(members.map((member) => [member.key, member]))
const { tenant } = county
let table: Awaited<ReturnType<typeof freshTable>>
beforeEach(async () => {
	table = await freshTable()
	await putCounty(table, county, members)
})
const standing = (place: number) => readStanding(table, tenant, `demo-${tenant}-errand-${place}`)

it.each(['2026-11-21T09:30:00+08:00', '2026-02-25T00:10:00+08:00', '2028-02-29T23:59:00+08:00'])(
	'on %s: one run to the end, one without consent half way, one that waits, one with something missing; told again, the same',
	async (time) => {
		const now = Date.parse(time)
		const cloud = { table, write: async () => undefined, disclosures: heldObjects(), now: () => now }
		await tellErrands(cloud, tenant, byKey, now)
		const told = await Promise.all([1, 2, 3, 4].map(standing))
		expect(told.map((one) => [one?.state.status, one?.errand?.consent.status])).toEqual([
			['closed', 'given'],
			['withdrawn', 'withdrawn'],
			['assigned', 'own'],
			['handling', 'own'],
		])
		expect(told[0]?.state).toMatchObject({
			rating: { solved: true, content: true },
			errand: { held: 0, unconfirmed: 0, cash: 0 },
		})
		expect(told[0]?.errand?.vouchers.map(({ kind }) => kind)).toEqual([
			'received',
			'brought',
			'left',
			'returned',
			'returned',
		])
		for (const one of told) expect(one?.state.changedAt).toBeLessThan(now)
		await tellErrands(cloud, tenant, byKey, now)
		expect(await Promise.all([1, 2, 3, 4].map(standing))).toEqual(told)
	},
)

it('says that it is a demonstration', () => {
	for (const { asks, steps } of errandStories) {
		expect(asks.text).toMatch(/^（演示）/)
		if (asks.for.who === 'other') expect(asks.for.name).toMatch(/（演示）$/)
		for (const { does } of steps)
			if ('words' in does && does.words !== undefined) expect(does.words).toMatch(/^（演示）/)
	}
})
