import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayClock, standing } from '../text/zh-CN/clock'
import { clockStandings, standingOf } from './clock'
import { DAY, HOUR } from './day'

const now = Date.UTC(2026, 2, 5, 7) // 5 March 2026, 15:00 in Beijing

describe('a clock', () => {
	it('says what it is, when it ends and what happens then', () => {
		expect(sayClock('签收', { at: now + 3 * HOUR }, '逾期发督办单', now)).toEqual({
			main: '签收 还剩 3 小时 0 分',
			rest: '（今天 18:00 前），逾期发督办单',
		})
		expect(sayClock('办结', { at: now - DAY }, undefined, now)).toEqual({
			main: '办结 超时 1 天',
			rest: '（昨天 15:00 到期）',
		})
	})

	it('says that it ends soon, and that it stands still and until when at most', () => {
		expect(sayClock('签收', { at: now + HOUR }, undefined, now).rest).toBe('（今天 16:00 前，快到期）')
		expect(sayClock('办结', { at: now - HOUR, pausedUntil: now + DAY }, '逾期发督办单', now)).toEqual({
			main: '办结 已停表',
			rest: '（最晚到明天 15:00，停的时间不算）',
		})
	})

	it('ends soon in its last quarter; where its beginning is unknown, in its last two hours', () => {
		const at = now + 4 * HOUR
		expect(standingOf({ at, from: at - 16 * HOUR }, now)).toBe('soon')
		expect(standingOf({ at, from: at - 16 * HOUR }, now - 1)).toBe('ample')
		expect(standingOf({ at }, now)).toBe('ample')
		expect(standingOf({ at: now + 2 * HOUR }, now)).toBe('soon')
		expect(standingOf({ at: now + 2 * HOUR }, now - 1)).toBe('ample')
	})

	it('is not late at its very end, and late a moment after', () => {
		expect(standingOf({ at: now }, now)).toBe('soon')
		expect(standingOf({ at: now }, now + 1)).toBe('late')
	})

	it('never goes back: ample, then soon, then late', () => {
		fc.assert(
			fc.property(fc.nat(10 * DAY), fc.nat(20 * DAY), fc.nat(20 * DAY), (length, one, other) => {
				const clock = { at: now + length, from: now }
				const order = [Math.min(one, other), Math.max(one, other)].map((after) =>
					clockStandings.indexOf(standingOf(clock, now + after)),
				)
				expect(order[0]).toBeLessThanOrEqual(order[1] ?? 0)
			}),
		)
	})

	it('has a word for each standing', () => {
		expect(new Set(clockStandings.map((one) => standing[one])).size).toBe(clockStandings.length)
	})
})
