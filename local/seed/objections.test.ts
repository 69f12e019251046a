import { readStanding } from '@huying/functions/case/case-store'
import { readOwedClock } from '@huying/functions/owed/owed-clock'
import { isConfirmed, villagersOf } from '@huying/functions/villager/villager-store'
import { beforeEach, expect, it } from 'vitest'
import { heldObjects } from '../../functions/test/objects'
import { freshTable } from '../../functions/test/table'
import { firstCounty } from './county'
import { HOME } from './disclosure-stories'
import { membersOf } from './members'
import { objectionStories } from './objection-stories'
import { putCounty } from './put-county'
import { tellDisclosures } from './tell-disclosures'
import { tellObjections } from './tell-objections'

const county = firstCounty()
const members = membersOf(county)
const byKey = new Map(members.map((member) => [member.key, member]))
const { tenant } = county
let table: Awaited<ReturnType<typeof freshTable>>
beforeEach(async () => {
	table = await freshTable()
	await putCounty(table, county, members)
})
const state = async (place: 1 | 2) =>
	(await readStanding(table, tenant, `demo-${tenant}-objection-${place}`))?.state
const user = (key: string) => byKey.get(key)?.user ?? ''

it.each(['2026-11-21T09:30:00+08:00', '2026-04-12T00:10:00+08:00', '2028-02-29T23:59:00+08:00'])(
	'on %s: one answered in the open, one that the village has, three villagers; told again, the same',
	async (time) => {
		const now = Date.parse(time)
		await tellDisclosures({ table, disclosures: heldObjects() }, tenant, byKey, now)
		await tellObjections(table, tenant, byKey, now)
		const first = [await state(1), await state(2)]
		expect(first[0]).toMatchObject({ type: 'objection', status: 'verified', identity: 'confidential' })
		expect(first[1]).toMatchObject({
			type: 'question',
			status: 'assigned',
			lead: { unit: `village-${HOME}` },
		})
		for (const one of first) expect(one?.openedAt).toBeLessThan(now)
		expect(await isConfirmed(table, tenant, user('resident5'), HOME)).toBe(true)
		expect(await isConfirmed(table, tenant, user('resident4'), HOME)).toBe(true)
		const asking = await villagersOf(table, tenant, HOME, 'asking')
		expect(asking.villagers.map((one) => one.user)).toEqual([user('resident6')])
		expect(await readOwedClock(table, tenant)).toMatchObject({ until: now })
		await tellObjections(table, tenant, byKey, now + 86_400_000)
		expect([await state(1), await state(2)]).toEqual(first)
	},
)

it('says that it is a demonstration', () => {
	for (const { asks, answer } of objectionStories)
		for (const words of [asks.text, answer?.words, answer?.publicAnswer])
			expect(words ?? '（演示）').toMatch(/^（演示）/)
})
