import { finished, queues } from '@huying/shared/case/status'
import type { Post, Role } from '@huying/shared/user/post'
import { describe, expect, it } from 'vitest'
import { desksOf, pagesOf, pageWithoutDesk, queuesOf, queuesShown, shelvesOf, totalOf } from './desks'
import { mineQueues } from './mine'

const post = (role: Role, unit: string, more: Partial<Post> = {}): Post => ({
	post: `${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
	...more,
})

describe('the desks of a person', () => {
	it('come from the posts held now', () => {
		const posts = [
			post('leader', 'centre'),
			post('handler', 'housing'),
			post('gridWorker', 'town-1', { region: '370404103239' }),
			post('handler', 'water', { until: 50 }),
		]
		expect(desksOf(posts, 100).map(({ key, kind, looking }) => [key, kind, looking])).toEqual([
			['housing', 'unit', false],
			['grid', 'grid', false],
			['centre', 'centre', true],
		])
	})

	it('are one where a leader also works at the same desk, and then not only for looking', () => {
		const desks = desksOf([post('leader', 'housing'), post('handler', 'housing')], 1)
		expect(desks).toHaveLength(1)
		expect(desks[0]?.looking).toBe(false)
	})

	it('are none for somebody without such a post', () => {
		expect(desksOf([post('villageEditor', 'v'), post('dispatcher', 'housing')], 1)).toEqual([])
	})
})

describe('pages beside the queues', () => {
	it('are not opened for those who only look, where they could not read them', () => {
		const [desk] = desksOf([post('dispatcher', 'centre')], 1)
		const [looking] = desksOf([post('leader', 'centre')], 1)
		expect(desk && pagesOf(desk).map(({ name }) => name)).toEqual([
			'office/register',
			'office/find',
			'office/board',
			'office/ledgers',
			'office/follow-up',
			'office/safety',
			'office/deliveries',
			'office/handover',
			'office/owed',
			'office/inspections',
			'office/catalogue',
			'office/lists',
			'office/roster',
			'office/teams',
			'office/stars',
			'office/rules',
			'office/groups',
			'office/admissions',
		])
		expect(looking && pagesOf(looking).map(({ name }) => name)).toEqual([
			'office/find',
			'office/board',
			'office/ledgers',
			'office/follow-up',
			'office/handover',
			'office/owed',
			'office/inspections',
			'office/catalogue',
			'office/lists',
			'office/roster',
			'office/teams',
			'office/stars',
			'office/rules',
			'office/countersigns',
			'office/access-log',
			'office/setup',
			'office/groups',
			'office/admissions',
		])
	})

	it('are at every desk where staff may read them', () => {
		const [unit] = desksOf([post('handler', 'town-1')], 1)
		const [grid] = desksOf([post('gridWorker', 'town-1', { region: '370404103239' })], 1)
		for (const desk of [unit, grid])
			expect(desk && pagesOf(desk).map(({ name }) => name)).toContain('office/admissions')
	})
})

describe('queues', () => {
	it('of centre and unit together hold everything that waits for somebody; calls and whistles have pages of their own', () => {
		const all = new Set([...queuesOf('centre'), ...queuesOf('unit'), 'call', 'whistle'])
		const waiting = queues.filter((queue) => !(finished as readonly string[]).includes(queue))
		expect([...all].sort()).toEqual([...waiting].sort())
	})

	it('that are rare are shown only while something waits there, or while they are open', () => {
		const shown = (counts: Record<string, number>, open?: 'slip') =>
			queuesShown('unit', counts, open).flatMap(({ queues: some }) => some)
		expect(shown({})).toEqual(['assigned', 'handling'])
		expect(shown({ called: 2, slip: 0 })).toEqual(['assigned', 'handling', 'called'])
		expect(shown({}, 'slip')).toEqual(['assigned', 'handling', 'slip'])
	})

	it('of a unit are one list on the phone of those who work there, and every one is in it', () => {
		const [unit] = desksOf([post('handler', 'housing')], 1)
		const [looking] = desksOf([post('leader', 'housing')], 1)
		expect(unit && shelvesOf(unit, false)).toEqual(['mine', ...queuesOf('unit')])
		expect(unit && shelvesOf(unit, true)).toEqual(queuesOf('unit'))
		expect(looking && shelvesOf(looking, false)).toEqual(queuesOf('unit'))
		const only = ['late', 'suspended', 'informing'] // watched, or in another queue besides: there is no next step
		const acted = queuesOf('unit').filter((queue) => !only.includes(queue))
		expect(mineQueues.map(({ queue }) => queue).sort()).toEqual([...acted].sort())
	})

	it('count what is there', () => {
		expect(totalOf({ submitted: 3, handling: 2 }, ['submitted', 'accepted'])).toBe(3)
	})
})

it('whose posts bring no desk has a page instead: calls to make, lists to keep, what a village publishes', () => {
	expect(pageWithoutDesk([post('inspector', 'inspectorate')], 1)).toBe('office/follow-up')
	expect(pageWithoutDesk([post('administrator', 'centre')], 1)).toBe('office/people')
	expect(pageWithoutDesk([post('gridLeader', 'town-1')], 1)).toBe('office/stars')
	expect(pageWithoutDesk([post('villageEditor', 'village-1')], 1)).toBe('office/disclosures')
	expect(pageWithoutDesk([post('villageSupervisor', 'village-1')], 1)).toBe('office/disclosures')
	expect(pageWithoutDesk([{ ...post('administrator', 'centre'), until: 1 }], 1)).toBeUndefined()
	expect(desksOf([post('administrator', 'centre')], 1)).toEqual([])
})

it('leads to what villages publish from a town, and from no other unit', () => {
	const leads = (unit: string) => {
		const [desk] = desksOf([post('handler', unit)], 1)
		return desk && pagesOf(desk).some(({ name }) => name === 'office/disclosures')
	}
	expect(leads('town-1')).toBe(true)
	expect(leads('housing')).toBe(false)
})
