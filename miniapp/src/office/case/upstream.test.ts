import type { Entry } from '@huying/shared/case/case-view'
import { expect, it } from 'vitest'
import { withUpstream } from './upstream'

const opened: Entry = { seq: 1, at: 0, type: 'opened', by: { capacity: 'dispatcher' }, photos: [] }
const told = { key: '1', what: '中心登记', detail: '今天' }
const now = Date.parse('2026-11-22T10:00:00+08:00')

it('says of the opening where the case came from, and of nothing else', () => {
	const other = { key: '2', what: '已受理', detail: '今天' }
	expect(
		withUpstream(
			[other, told],
			[{ ...opened, sourceNumber: 'ZZ-1', repeatOf: { case: 'case-0', number: '2611-0000-0001' } }],
			now,
		),
	).toEqual([
		other,
		{ ...told, detail: expect.stringMatching(/^今天，.*ZZ-1，是 2611-0000-0001 的重复来电$/) },
	])
	expect(withUpstream([told], [opened], now)).toEqual([told])
	expect(withUpstream([told], [], now)).toEqual([told])
})
