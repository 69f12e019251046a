import type { Tenant } from '@huying/shared/tenant/tenant'
import { describe, expect, it } from 'vitest'
import { chosenOptions, filterOptions, optionsFound, toggled } from './filter-options'

const now = Date.UTC(2026, 2, 5, 17) // already 6 March in Beijing
const tenant = {
	towns: [
		{ code: '370404103', name: '榴园镇', villages: [] },
		{ code: '370404104', name: '峨山镇', villages: [] },
	],
} as unknown as Tenant
const options = filterOptions(tenant, [{ matter: 'manhole', name: '井盖' }], now)

describe('what a queue can be narrowed by', () => {
	it('is found by a part of its words, whatever group it is in', () => {
		expect(optionsFound(options, '榴')).toEqual([
			{ field: 'town', options: [{ field: 'town', value: '370404103', words: '榴园镇' }] },
		])
		expect(optionsFound(options, '井 盖')[0]?.options[0]?.value).toBe('manhole')
		expect(optionsFound(options, '没有的')).toEqual([])
		expect(optionsFound(options, '').map(({ field }) => field)).toEqual([
			'urgency',
			'late',
			'mine',
			'kind',
			'since',
			'town',
			'matter',
		])
	})

	it('counts its days in Beijing', () => {
		const since = options.filter(({ field }) => field === 'since').map(({ value }) => value)
		expect(since).toEqual(['2026-03-06', '2026-03-04', '2026-02-28', '2026-02-05'])
	})
})

describe('a filter', () => {
	it('takes one of each group, and gives it back at the second tap', () => {
		const red = toggled({ late: 'only' }, { field: 'urgency', value: 'red' })
		expect(red).toEqual({ late: 'only', urgency: 'red' })
		expect(toggled(red, { field: 'urgency', value: 'blue' })).toEqual({ late: 'only', urgency: 'blue' })
		expect(toggled(red, { field: 'urgency', value: 'red' })).toEqual({ late: 'only' })
	})

	it('says itself in words, also what an old link names', () => {
		const filter = { town: '370404104', since: '2025-12-01', matter: 'goneMatter' }
		expect(chosenOptions(filter, options).map(({ words }) => words)).toEqual([
			'峨山镇',
			'2025-12-01 起',
			'goneMatter',
		])
	})
})
