import { expect, it } from 'vitest'
import { standingOf } from './standing'

it('says first that an outcome is owed', () => {
	expect(standingOf({ status: 'going', outcomeOwed: true })).toEqual({
		shape: 'waiting',
		words: '结果到期还没公开',
	})
	expect(standingOf({ status: 'going', outcomeOwed: false }).shape).toBe('doing')
	expect(standingOf({ status: 'notPassed', outcomeOwed: false }).shape).toBe('stopped')
	expect(standingOf({ status: 'finished', outcomeOwed: false }).shape).toBe('done')
})
