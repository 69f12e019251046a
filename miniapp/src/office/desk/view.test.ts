import { kinds, queues, urgencies } from '@huying/shared/case/status'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { listKey, MINE, queryOf, viewIn } from './view'

const views = fc.record(
	{
		desk: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
		queue: fc.constantFrom(...queues, MINE),
		filter: fc.record(
			{
				urgency: fc.constantFrom(...urgencies),
				town: fc.stringMatching(/^\d{9}$/),
				kind: fc.constantFrom(...kinds),
				late: fc.constant('only' as const),
				since: fc.constant('2026-03-05'),
			},
			{ requiredKeys: [] },
		),
		case: fc.stringMatching(/^[A-Za-z0-9_-]{16,64}$/),
	},
	{ requiredKeys: ['filter'] },
)

it('a link opens the view it was copied from', () => {
	fc.assert(
		fc.property(views, (view) => {
			expect(viewIn(queryOf(view))).toEqual(view)
		}),
	)
})

it('what an address says that there is not is left out', () => {
	const query = { desk: '', queue: 'nowhere', urgency: 'purple', case: '../etc', stamp: 'A1', late: 'only' }
	expect(viewIn(query)).toEqual({ filter: { late: 'only' } })
})

it('lists are told apart by desk, queue and filter, not by the case that is open', () => {
	expect(listKey('centre', 'accepted', { urgency: 'red' })).toBe('desk=centre&queue=accepted&urgency=red')
	expect(listKey('centre', 'accepted', {})).not.toBe(listKey('centre', 'sentBack', {}))
})
