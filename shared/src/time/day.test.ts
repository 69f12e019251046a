import { describe, expect, it } from 'vitest'
import { sayDate, sayDateTime, sayDay, sayLeft, sayPromise, sayTime } from '../text/zh-CN/time'
import { beijing, beijingDay, DAY, HOUR, startOfBeijingDay } from './day'

const midnight = Date.UTC(2028, 1, 28, 16) // 2028-02-29 00:00 in Beijing, a leap day, a Tuesday

describe('Beijing’s calendar', () => {
	it('turns at Beijing’s midnight, on a leap day too', () => {
		expect(beijing(midnight)).toEqual({ year: 2028, month: 2, day: 29, hour: 0, minute: 0, weekday: 2 })
		expect(beijingDay(midnight) - beijingDay(midnight - 1)).toBe(1)
		expect([midnight, midnight + HOUR, midnight + DAY - 1].map(startOfBeijingDay)).toEqual(
			Array.from({ length: 3 }, () => midnight),
		)
	})
})

describe('time as one would say it', () => {
	it('names days by their distance', () => {
		expect(sayDay(midnight - 1, midnight)).toBe('昨天')
		expect(sayDay(midnight + DAY, midnight)).toBe('明天')
		expect(sayDay(midnight + 3 * DAY, midnight)).toBe('周五')
		expect(sayDay(midnight - 3 * DAY, midnight)).toBe('2 月 26 日')
		expect(sayDay(midnight + 400 * DAY, midnight)).toBe('2029 年 4 月 4 日')
		expect(sayTime(midnight + 7 * HOUR + 5 * 60_000, midnight)).toBe('今天 7:05')
	})

	it('names them by date on what is kept', () => {
		expect(sayDate(midnight)).toBe('2028 年 2 月 29 日')
		expect(sayDate(midnight - 1)).toBe('2028 年 2 月 28 日')
		expect(sayDateTime(midnight + 7 * HOUR + 5 * 60_000)).toBe('2 月 29 日 7:05')
	})

	it('promises never later than it is due', () => {
		expect(sayPromise(midnight + 17 * HOUR + 59 * 60_000, midnight)).toBe('今天下午 5 点')
		expect(sayPromise(midnight + 12 * HOUR, midnight)).toBe('今天中午 12 点')
		expect(sayPromise(midnight, midnight)).toBe('今天凌晨 0 点')
	})

	it('tells what is left, and what is overdue', () => {
		expect(sayLeft(midnight + 2 * HOUR + 14 * 60_000, midnight)).toBe('还剩 2 小时 14 分')
		expect(sayLeft(midnight - 3 * DAY, midnight)).toBe('超时 3 天')
		expect(sayLeft(midnight + 59_999, midnight)).toBe('还剩 0 分钟')
	})
})
