import { rosterDays } from '@huying/functions/roster/roster-store'
import { crewOf, gaps, onDuty, type RosterDay } from '@huying/shared/roster/roster'
import { dayAfter, dutyAt } from '@huying/shared/roster/shift'
import { CENTRE } from '@huying/shared/unit/unit'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshTable } from '../../functions/test/table'
import { FIRST_TENANT, firstCounty } from './county'
import { membersOf } from './members'
import { putRosters } from './rosters'

const NOW = Date.UTC(2026, 2, 2, 2)
const today = dutyAt(NOW)?.day ?? ''
const members = membersOf(firstCounty())
let days: (unit: string) => Promise<readonly RosterDay[]>
beforeAll(async () => {
	const table = await freshTable()
	const byKey = new Map(members.map((member) => [member.key, member]))
	await putRosters(table, FIRST_TENANT, byKey, NOW)
	const span = { from: dayAfter(today, -30), to: dayAfter(today, 30) }
	days = (unit) => rosterDays(table, FIRST_TENANT, unit, span)
})

describe('the demonstration rosters', () => {
	it.each([CENTRE, 'housing', 'enforcement', 'town-370404103'])(
		'%s has two weeks, with its own people',
		async (unit) => {
			const found = await days(unit)
			expect(found).toHaveLength(14)
			for (const { shifts } of found)
				for (const user of [...crewOf(shifts.day), ...crewOf(shifts.night)]) {
					const member = members.find((one) => one.user === user)
					expect(member?.posts.map((post) => post.unit)).toContain(unit)
					expect(member?.name).toContain('演示')
				}
			expect(crewOf(onDuty(found, NOW)?.crew).length).toBeGreaterThan(0)
		},
	)

	it('show one night ahead that nobody has taken', async () => {
		const week = Array.from({ length: 7 }, (_, n) => dayAfter(today, n))
		expect(gaps(await days('housing'), week, NOW)).toEqual([
			{ day: dayAfter(today, 4), shift: 'night', lacks: 'anybody' },
		])
	})
})
