import type { ErrandLine } from '@huying/shared/errand/errand-lists'
import { HOUR } from '@huying/shared/time/day'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sayTripDay, tripDay } from './say-trip'
import { saySlot, slotDays } from './slot-days'
import { byPlace, byTime, trips } from './work/groups'
import { marksOf, sayFor, whenOf } from './work/say-line'

/** Beijing, 5 March 2026, 9:00. */
const NOW = Date.parse('2026-03-05T09:00:00+08:00')

const line = (id: string, errand: Partial<ErrandLine['errand']> = {}): ErrandLine => ({
	case: id,
	number: '',
	type: 'errand',
	status: 'handling',
	source: 'miniProgram',
	identity: 'named',
	openedAt: NOW,
	since: NOW,
	changedAt: NOW,
	reworks: 0,
	urged: 0,
	callerWithdrew: false,
	resolveBy: NOW + 30 * HOUR,
	errand: {
		service: 'senior-card',
		for: 'parent',
		consent: 'given',
		held: 0,
		unconfirmed: 0,
		cash: 0,
		out: false,
		waits: false,
		...errand,
	},
})
const visit = (hours: number) => ({ kind: 'home' as const, startsAt: NOW + hours * HOUR })
const names = (lines: readonly ErrandLine[]) => lines.map((one) => one.case)

describe('a grid worker’s errands', () => {
	it('stand by place, the place with most first', () => {
		const lines = [line('a', { service: 'x' }), line('b', { service: 'y' }), line('c', { service: 'y' })]
		const groups = byPlace(lines, ({ errand }) => (errand.service === 'y' ? '民政窗口' : undefined))
		expect(groups.map(({ key, lines: own }) => [key, names(own)])).toEqual([
			['民政窗口', ['b', 'c']],
			['', ['a']],
		])
	})

	it('stand by the next appointment; one that is over counts as none', () => {
		const lines = [
			line('none'),
			line('late', { visit: visit(5) }),
			line('soon', { visit: visit(1) }),
			line('over', { visit: visit(-1) }),
		]
		expect(names(byTime(lines, NOW)).slice(0, 2)).toEqual(['soon', 'late'])
	})

	it('go together by trip, the soonest day first', () => {
		const lines = [
			line('a', { trip: { trip: 't2', day: '2026-03-07' } }),
			line('b', { trip: { trip: 't1', day: '2026-03-06' } }),
			line('c'),
			line('d', { trip: { trip: 't2', day: '2026-03-07' } }),
		]
		expect(trips(lines).map(({ lines: own }) => names(own))).toEqual([['b'], ['a', 'd']])
	})

	it('lose none and double none, however they are sorted', () => {
		const errand = fc.record({
			service: fc.constantFrom('x', 'y', 'z'),
			hours: fc.integer({ min: -9, max: 99 }),
		})
		fc.assert(
			fc.property(fc.array(errand), (all) => {
				const lines = all.map(({ service, hours }, place) =>
					line(String(place), { service, visit: visit(hours) }),
				)
				const grouped = byPlace(lines, ({ errand: { service } }) => service).flatMap(({ lines: own }) => own)
				expect(names(grouped).sort()).toEqual(names(lines).sort())
				expect(names(byTime(lines, NOW)).sort()).toEqual(names(lines).sort())
			}),
		)
	})

	it('say what must not be forgotten', () => {
		expect(sayFor(line('a'))).toBe('给父母办')
		expect(sayFor(line('a', { for: 'self' }))).toBe('给自己办')
		expect(marksOf(line('a', { held: 2, unconfirmed: 1, cash: 2550 }))).toEqual([
			'1 张收条没人点',
			'手上有 2 样材料',
			'手上有 25.50 元',
		])
		expect(marksOf(line('a', { held: 2, out: true }))).toEqual(['材料交上去了'])
		expect(whenOf(line('a', { visit: visit(1) }), NOW)).toBe('今天 10:00 上门')
		expect(whenOf({ ...line('a', { visit: visit(1) }), status: 'verified' }, NOW)).toBeUndefined()
		expect(whenOf({ ...line('a'), resolveBy: NOW - HOUR }, NOW)).toBe('本该今天上午 8 点前办完，晚了')
	})
})

describe('days', () => {
	it('have the free slots that are on them, the soonest first', () => {
		const slot = (hours: number) => ({ startsAt: NOW + hours * HOUR, endsAt: NOW + (hours + 1) * HOUR })
		const days = slotDays([slot(25), slot(2), slot(1)], NOW)
		expect(days.map(({ words, slots }) => [words, slots.length])).toEqual([
			['今天', 2],
			['明天', 1],
		])
		expect(days[0]?.slots.map(saySlot)).toEqual(['10:00 到 11:00', '11:00 到 12:00'])
		expect(slotDays([], NOW)).toEqual([])
	})

	it('are Beijing’s where a trip is settled', () => {
		expect(tripDay(Date.parse('2026-03-05T23:30:00+08:00'))).toBe('2026-03-05')
		expect(sayTripDay('2026-03-06', NOW)).toBe('明天')
	})
})
