import { readStars } from '@huying/functions/star/star-store'
import { teamsWithin } from '@huying/functions/team/team-store'
import { teamWordsSchema } from '@huying/shared/team/team'
import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshTable } from '../../functions/test/table'
import { FIRST_TENANT, firstCounty } from './county'
import { membersOf } from './members'
import { tellTeams } from './tell-teams'
import { livelyVillages } from './villages'

const NOW = Date.UTC(2026, 2, 2, 2)
const county = firstCounty()
const members = membersOf(county)
let table: Awaited<ReturnType<typeof freshTable>>
beforeAll(async () => {
	table = await freshTable()
	const byKey = new Map(members.map((member) => [member.key, member]))
	await tellTeams(table, county, byKey, NOW)
	// again, it is the same once
	await tellTeams(table, county, byKey, NOW)
})

describe('the demonstration teams', () => {
	it('serve the county, each town and each village that people are shown in; nobody is real', async () => {
		const teams = await teamsWithin(table, FIRST_TENANT, FIRST_TENANT)
		expect(teams).toHaveLength(1 + county.towns.length + livelyVillages(county).length)
		for (const { members: people, duties, tasks, promises, version } of teams) {
			expect(version).toBe(1)
			expect(v.is(teamWordsSchema, { members: people, duties, tasks, promises })).toBe(true)
			for (const { name, user } of people)
				expect(name ?? members.find((one) => one.user === user)?.name).toContain('演示')
		}
	})

	it('have stars of the month before, with who had too little left out', async () => {
		const chosen = await readStars(table, FIRST_TENANT, '2026-02')
		expect(chosen).toMatchObject({ compared: 4, tooFew: 1 })
		expect(chosen?.stars.map(({ done }) => done)).toEqual([23, 9, 14, 6])
	})
})
