import { getWithVoices } from '@huying/functions/decision/decision-store'
import type { Table } from '@huying/functions/store/table'
import { decisionView } from '@huying/shared/decision/view'
import { beforeEach, expect, it } from 'vitest'
import { heldObjects } from '../../functions/test/objects'
import { freshTable } from '../../functions/test/table'
import { firstCounty } from './county'
import { membersOf } from './members'
import { putCounty } from './put-county'
import { tellDecisions } from './tell-decisions'

const county = firstCounty()
const members = membersOf(county)
const byKey = new Map(members.map((member) => [member.key, member]))
let table: Table
beforeEach(async () => {
	table = await freshTable()
	await putCounty(table, county, members)
})
const tell = (now: number) =>
	tellDecisions(
		{ table, write: async () => undefined, disclosures: heldObjects(), now: () => now },
		county.tenant,
		byKey,
		now,
	)
const look = async (key: string, now: number) => {
	const found = await getWithVoices(table, county.tenant, `370404103239-demo-${key}`)
	if (found === undefined) throw new Error(`${key} was not told`)
	return decisionView(found.decision, found.voices, now)
}

it.each(['2026-11-21T09:30:00+08:00', '2027-01-01T00:00:00+08:00', '2026-03-01T23:59:00+08:00'])(
	'told on %s, one is finished and one owes its outcome; told again they are the same',
	async (day) => {
		const now = Date.parse(day)
		await tell(now)
		const wells = await look('wells-for-the-west', now)
		const workshop = await look('idle-workshop-let', now)
		expect(wells).toMatchObject({ status: 'finished', outcomeOwed: false, missingLinks: [] })
		expect(wells.steps.filter(({ corrected }) => corrected)).toHaveLength(1)
		expect(workshop).toMatchObject({ status: 'going', next: 'outcome', outcomeOwed: true })
		for (const { title, steps } of [wells, workshop]) {
			expect(title).toMatch(/（演示）$/)
			for (const { step, index, gap = 0 } of steps) {
				expect(step.at).toBeLessThanOrEqual(now)
				expect(index).toBeGreaterThanOrEqual(0)
				expect(gap).toBeGreaterThanOrEqual(0)
			}
		}
		await tell(now)
		expect(await look('wells-for-the-west', now)).toEqual(wells)
	},
)
