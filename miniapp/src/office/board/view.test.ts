import { expect, it } from 'vitest'
import { casesIn, daysOf, queryOf, viewIn } from './view'

const now = Date.parse('2026-03-05T09:00:00+08:00')

it('what an address does not say, or says wrongly, is as the board opens by itself', () => {
	const plain = { tab: 'units', period: 'thisMonth', sort: 'late' }
	expect(viewIn({})).toEqual(plain)
	expect(viewIn({ tab: 'x', period: 'other', from: '2026-03-09', to: '2026-03-01', sort: 'y' })).toEqual(
		plain,
	)
	expect(daysOf(viewIn({}), now)).toEqual({ from: '2026-03-01', to: '2026-03-05' })
	expect(daysOf(viewIn({ period: 'lastMonth' }), now)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
})

it('a view comes back from its own address', () => {
	const view = viewIn({ tab: 'towns', period: 'other', from: '2026-01-01', to: '2026-01-31', sort: 'solved' })
	expect(viewIn(queryOf(view))).toEqual(view)
	expect(daysOf(view, now)).toEqual({ from: '2026-01-01', to: '2026-01-31' })
})

it('only a number that has cases leads to them', () => {
	const asked = { line: 'housing', name: 'late', from: '2026-03-01', to: '2026-03-05' }
	expect(casesIn(asked)).toEqual(asked)
	expect(casesIn({ ...asked, name: 'doneInTime' })).toBeUndefined()
	expect(casesIn({ ...asked, from: '' })).toBeUndefined()
})
