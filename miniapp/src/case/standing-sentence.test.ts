import { statuses } from '@huying/shared/case/status'
import { DAY, HOUR, startOfBeijingDay } from '@huying/shared/time/day'
import { describe, expect, it } from 'vitest'
import { mainSentence, publicSentence } from './standing-sentence'

/** 2026-11-21, a Saturday, 10:00 in Beijing. */
const now = Date.UTC(2026, 10, 21, 2)

describe('how a public case stands', () => {
	it('is told with its unit and the day it is promised for', () => {
		const told = { status: 'handling', unitName: '住建局', resolveBy: startOfBeijingDay(now + DAY) } as const
		expect(publicSentence(told, now)).toBe('住建局正在办，最晚明天办完。')
	})

	it('is late only once its day is over: of the hour nobody knows', () => {
		const today = startOfBeijingDay(now)
		const told = (resolveBy: number) => publicSentence({ status: 'assigned', resolveBy }, now)
		expect(told(today)).toBe('已派给承办单位，最晚今天办完。')
		expect(told(today - DAY)).toBe('已派给承办单位，本该昨天办完，现在晚了。')
	})

	it('says until when it stands still, and no time of a unit whose turn it is not', () => {
		const told = { unitName: '住建局', resolveBy: now, suspendedUntil: startOfBeijingDay(now + DAY) }
		expect(publicSentence({ status: 'suspended', ...told }, now)).toContain('最晚明天接着办')
		expect(publicSentence({ status: 'resolved', ...told }, now)).not.toMatch(/天/)
	})

	it.each(statuses)('is one whole sentence in %s, to no 「您」', (status) => {
		for (const resolveBy of [undefined, now - 9 * DAY, now + 9 * DAY]) {
			const sentence = publicSentence({ status, resolveBy, suspendedUntil: resolveBy }, now)
			expect(sentence).toMatch(/^[^。]+。$/)
			expect(sentence).not.toMatch(/undefined|NaN|您/)
		}
	})
})

describe('how the main case stands', () => {
	it('is told to the hour, by the unit’s time or by the desk’s', () => {
		expect(
			mainSentence({ status: 'handling', unitName: '住建局', resolveBy: now + 7 * HOUR, deadline: 0 }, now),
		).toBe('住建局正在办，最晚今天下午 5 点办完。')
		expect(mainSentence({ status: 'accepted', deadline: now + HOUR }, now)).toBe(
			'中心已经受理，正在派单位，今天上午 11 点前派出去。',
		)
		expect(mainSentence({ status: 'handling', resolveBy: now - HOUR }, now)).toContain('现在晚了')
	})

	it.each(statuses)('is one whole sentence in %s, with nothing else known', (status) => {
		expect(mainSentence({ status }, now)).toMatch(/^[^。]+。$/)
	})
})
