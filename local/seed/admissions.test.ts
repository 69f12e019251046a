import { getAdmission } from '@huying/functions/admission/admission-store'
import { getPromises, tallies } from '@huying/functions/admission/promise-store'
import type { Table } from '@huying/functions/store/table'
import { beforeEach, expect, it } from 'vitest'
import { freshTable } from '../../functions/test/table'
import { firstCounty } from './county'
import { membersOf } from './members'
import { putCounty } from './put-county'
import { tellAdmissions } from './tell-admissions'

const county = firstCounty()
const members = membersOf(county)
const byKey = new Map(members.map((member) => [member.key, member]))
const tell = (at: string) => tellAdmissions(table, county.tenant, byKey, Date.parse(at))
const admission = (place: number) => getAdmission(table, county.tenant, `demo-370404-admission-${place}`)
let table: Table
beforeEach(async () => {
	table = await freshTable()
	await putCounty(table, county, members)
})

it('shows one request admitted and one refused, beside what two departments promised, all marked', async () => {
	await tell('2026-11-21T09:30:00+08:00')
	expect(await admission(1)).toMatchObject({ status: 'admitted', unit: 'civil' })
	expect(await admission(2)).toMatchObject({ status: 'refused', unit: 'commerce' })
	const { departments } = await tallies(table, county.tenant, 2026)
	expect(departments.map(({ unit, promises, tally }) => [unit, promises, tally.asked])).toEqual([
		['civil', 2, 1],
		['commerce', 0, 1],
		['emergency', 2, 0],
	])
	for (const place of [1, 2]) expect((await admission(place))?.work.title).toMatch(/（演示）$/)
	for (const unit of ['civil', 'emergency'])
		for (const { words, late } of (await getPromises(table, county.tenant, unit, 2026))?.promises ?? [])
			expect([words, late]).toEqual([expect.stringMatching(/（演示）$/), undefined])
})

it.each(['2026-01-01T00:00:00+08:00', '2026-12-31T23:59:00+08:00'])(
	'can be told on %s, and again later, as it was',
	async (at) => {
		await tell(at)
		const before = [await admission(1), await admission(2)]
		await tell('2026-12-31T23:59:30+08:00')
		expect([await admission(1), await admission(2)]).toEqual(before)
		for (const one of before)
			for (const step of one?.steps ?? []) expect(step.at).toBeLessThanOrEqual(Date.parse(at))
	},
)
