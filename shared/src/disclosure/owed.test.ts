import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY } from '../time/day'
import {
	nextReminder,
	type OwedRow,
	owedOf,
	owedStatus,
	periodsOwed,
	remindersDue,
	remindersOf,
	startOf,
} from './owed'
import { dueAt, endOf, periodAt } from './period'

const at = (time: string) => Date.parse(`${time.replace(' ', 'T')}+08:00`)
const said = (instant: number) =>
	new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
const quarterly = { group: 'funds', name: '资金收支', cadence: 'quarterly', dueDays: 15 } as const
const monthly = { group: 'party', name: '党务', cadence: 'monthly', dueDays: 10 } as const
const yearly = { group: 'assets', name: '资产资源', cadence: 'yearly', dueDays: 30 } as const
const event = { group: 'relief', name: '救灾救助', cadence: 'event', dueDays: 10 } as const
const row = (change: Partial<OwedRow> = {}): OwedRow => ({
	disclosure: 'one',
	publishedAt: at('2026-10-10 09:00:00'),
	editions: 1,
	standing: 'published',
	...change,
})

describe('periods that are owed', () => {
	it('are those that are over, since the one in which a county began, the newest first', () => {
		expect(periodsOwed(quarterly, '2026-02-20', at('2026-09-30 23:59:59'))).toEqual(['2026-Q2', '2026-Q1'])
		expect(periodsOwed(quarterly, '2026-02-20', at('2026-10-01 00:00:00'))[0]).toBe('2026-Q3')
		expect(periodsOwed(monthly, '2026-02-28', at('2026-03-31 23:59:59'))).toEqual(['2026-02'])
		expect(periodsOwed(monthly, '2025-12-31', at('2026-01-01 00:00:00'))).toEqual(['2025-12'])
		expect(periodsOwed(yearly, '2026-07-01', at('2026-12-31 23:59:59'))).toEqual([])
		expect(periodsOwed(yearly, '2026-07-01', at('2027-01-01 00:00:00'))).toEqual(['2026'])
		expect(periodsOwed(event, '2026-01-01', at('2027-01-01 00:00:00'))).toEqual([])
		expect(periodsOwed(monthly, '2020-01-01', at('2026-03-05 00:00:00'))).toHaveLength(12)
	})

	it('begin where the one before ends', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(quarterly, monthly, yearly),
				fc.integer({ min: at('2020-01-01 00:00:00'), max: at('2040-01-01 00:00:00') }),
				(group, instant) => {
					const [newest, ...more] = periodsOwed(group, '2019-01-01', instant, 4)
					expect(newest).toBeDefined()
					expect(endOf(newest ?? '')).toBe(startOf(periodAt(group.cadence, instant)))
					let after = newest ?? ''
					for (const period of more) {
						expect(endOf(period)).toBe(startOf(after))
						after = period
					}
				},
			),
		)
	})

	it('the last of February has its 29th day', () => {
		const short = { ...monthly, dueDays: 1 }
		expect(periodsOwed(monthly, '2024-01-01', at('2024-02-29 23:59:59'))[0]).toBe('2024-01')
		expect(periodsOwed(monthly, '2024-01-01', at('2024-03-01 00:00:00'))[0]).toBe('2024-02')
		expect(said(dueAt(short, '2024-02'))).toBe('2024-03-02 00:00')
		expect(said(dueAt(short, '2023-02'))).toBe('2023-03-02 00:00')
	})
})

describe('how a village stands', () => {
	const end = dueAt(quarterly, '2026-Q3')
	const status = (one: OwedRow | undefined, instant: number) => owedStatus(quarterly, '2026-Q3', one, instant)

	it('is due until the last second, and missing after it', () => {
		expect(said(end)).toBe('2026-10-16 00:00')
		expect([status(undefined, end - 1), status(undefined, end), status(undefined, end + 1)]).toEqual([
			'due',
			'due',
			'missing',
		])
	})

	it('is in time until the last second, and late after it, for ever', () => {
		expect(status(row({ publishedAt: end - 1 }), end + 90 * DAY)).toBe('published')
		expect(status(row({ publishedAt: end }), end)).toBe('published')
		expect(status(row({ publishedAt: end + 1 }), end + 1)).toBe('late')
		expect(status(row({ publishedAt: end + 1, editions: 2 }), end + DAY)).toBe('late')
	})

	it('is corrected, taken down, or has run its time', () => {
		expect(status(row({ editions: 2 }), end)).toBe('corrected')
		expect(status(row({ standing: 'withdrawn' }), end - DAY)).toBe('due')
		expect(status(row({ standing: 'withdrawn' }), end + DAY)).toBe('missing')
		expect(status(row({ standing: 'expired' }), end + 400 * DAY)).toBe('published')
	})

	it('is told of every group and period', () => {
		const rows: Record<string, OwedRow> = { 'funds 2026-Q2': row({ publishedAt: at('2026-07-10 09:00:00') }) }
		const owed = owedOf(
			[quarterly, yearly, event],
			'2026-04-01',
			(group, period) => rows[`${group} ${period}`],
			at('2026-10-20 09:00:00'),
		)
		expect(owed.map(({ group, period, status }) => [group, period, status])).toEqual([
			['funds', '2026-Q3', 'missing'],
			['funds', '2026-Q2', 'published'],
		])
	})
})

describe('reminders', () => {
	it('come on the fifth day from the end, on the last day, and on the third after it, in the morning', () => {
		expect(remindersOf(quarterly, '2026-Q3').map(({ step, at }) => [step, said(at)])).toEqual([
			['soon', '2026-10-11 09:00'],
			['today', '2026-10-15 09:00'],
			['late', '2026-10-18 09:00'],
		])
		expect(
			remindersOf({ ...monthly, dueDays: 2 }, '2024-02').map(({ step, at }) => [step, said(at)]),
		).toEqual([
			['soon', '2024-03-01 09:00'],
			['today', '2024-03-02 09:00'],
			['late', '2024-03-05 09:00'],
		])
		expect(remindersOf({ ...monthly, dueDays: 1 }, '2024-02').map(({ step }) => step)).toEqual([
			'today',
			'late',
		])
	})

	it('are each told once, whenever the clock looks, and the last where it slept', () => {
		const between = (after: string, until: string) =>
			remindersDue([quarterly], '2026-07-01', { after: at(after), until: at(until) }).map(({ step }) => step)
		expect(between('2026-10-11 08:59:59', '2026-10-11 09:00:00')).toEqual(['soon'])
		expect(between('2026-10-11 09:00:00', '2026-10-11 09:00:01')).toEqual([])
		expect(between('2026-10-01 00:00:00', '2026-11-01 00:00:00')).toEqual(['late'])
		expect(between('2026-09-01 00:00:00', '2026-09-30 23:59:59')).toEqual([])
	})

	it('always have a next one, and waking for each tells all', () => {
		const groups = [quarterly, monthly, yearly, event]
		fc.assert(
			fc.property(fc.integer({ min: at('2024-01-01 00:00:00'), max: at('2028-01-01 00:00:00') }), (start) => {
				const told: string[] = []
				let now = start
				for (let wake = 0; wake < 12; wake++) {
					const next = nextReminder(groups, '2024-01-01', now)
					expect(next).toBeGreaterThan(now)
					for (const one of remindersDue(groups, '2024-01-01', { after: now, until: next ?? now }))
						told.push(`${one.group} ${one.period} ${one.step}`)
					now = next ?? now
				}
				expect(told.length).toBeGreaterThanOrEqual(12)
				expect(new Set(told).size).toBe(told.length)
			}),
			{ numRuns: 50 },
		)
		expect(nextReminder([event], '2024-01-01', 0)).toBeUndefined()
	})
})
