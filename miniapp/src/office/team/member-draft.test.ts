import { type TeamWords, teamWordsSchema } from '@huying/shared/team/team'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { draftOf, newMember, roleChoices, teamOf } from './member-draft'

const team: TeamWords = {
	members: [
		{ role: 'gridLeader', level: 3, name: '演示组长', phone: '0632-1234567' },
		{ role: 'gridWorker', user: 'user-grid-0000000001' },
		{ role: 'sunkStaff', name: '演示干部', title: '区住建局', weekday: 5, groupDays: ['2026-12-03'] },
	],
	duties: ['走访', '看水'],
	tasks: [],
	promises: ['当天到场'],
}

it('sends back what it was opened with', () => {
	expect(teamOf(draftOf(team))).toEqual(team)
})

it('leaves out what a role has no use for, and a phone that is its owner’s to show', () => {
	const filled = {
		...newMember,
		user: 'user-grid-0000000001',
		name: '甲',
		phone: '1',
		weekday: 2,
		groupDays: '2026-12-03',
	}
	const sent = teamOf({ ...draftOf(team), members: [filled] })
	expect(sent.members).toEqual([{ role: 'gridWorker', user: 'user-grid-0000000001' }])
	expect(v.is(teamWordsSchema, sent)).toBe(true)
})

it('says of somebody without name or account that one of the two is missing', () => {
	const sent = teamOf({ ...draftOf(team), members: [newMember] })
	expect(v.safeParse(teamWordsSchema, sent).issues?.[0]?.message).toBe('memberNameless')
})

it('offers each role once', () => {
	expect(roleChoices.map(({ words }) => words)).toEqual([
		'一级网格长',
		'二级网格长',
		'三级网格长',
		'网格员',
		'下沉干部',
		'群众工作队',
		'包村干部',
		'包村民警',
	])
})
