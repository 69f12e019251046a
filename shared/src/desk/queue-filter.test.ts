import fc from 'fast-check'
import { expect, it } from 'vitest'
import { kinds, urgencies } from '../case/status'
import { filterFor, filterIn, holdsCases, isNarrowed, startOfDay } from './queue-filter'

it('a day begins at midnight in Beijing', () => {
	expect(startOfDay('2026-03-05')).toBe(Date.UTC(2026, 2, 4, 16))
	expect(startOfDay('2026-13-05')).toBeNaN()
})

it('what cannot be read of an old link is left out, and the rest holds', () => {
	const query = {
		urgency: 'purple',
		town: '37040410',
		matter: 'road',
		late: 'yes',
		since: '2026-99-01',
		queue: 'x',
	}
	expect(filterIn(query)).toEqual({ matter: 'road' })
	expect(isNarrowed(filterIn({ urgency: 'none' }))).toBe(false)
})

it('reads back every filter there can be', () => {
	const some = fc.record(
		{
			urgency: fc.constantFrom(...urgencies),
			town: fc.stringMatching(/^\d{9}$/),
			kind: fc.constantFrom(...kinds),
			matter: fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,39}$/),
			late: fc.constant('only' as const),
			since: fc.constantFrom('2026-01-01', '2028-02-29'),
		},
		{ requiredKeys: [] },
	)
	fc.assert(
		fc.property(some, (filter) => {
			expect(filterIn({ ...filter, page: 'desk' })).toEqual(filter)
			expect(isNarrowed(filter)).toBe(Object.keys(filter).length > 0)
		}),
	)
})

it('what a case asks besides is narrowed only to what is late', () => {
	expect(['accepted', 'call', 'called', 'slip'].map((queue) => holdsCases(queue as 'call'))).toEqual([
		true,
		true,
		false,
		false,
	])
	expect(filterFor('slip', { urgency: 'red', late: 'only' })).toEqual({ late: 'only' })
	expect(filterFor('slip', { urgency: 'red' })).toEqual({})
	expect(filterFor('accepted', { urgency: 'red' })).toEqual({ urgency: 'red' })
})
