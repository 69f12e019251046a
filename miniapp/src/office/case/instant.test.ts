import { DAY, HOUR } from '@huying/shared/time/day'
import { describe, expect, it } from 'vitest'
import { extensionsWithin } from './extensions'
import { choicesOf, instantOf, writtenOf } from './instant'
import { groupsOf } from './matter-groups'

/** 2026-11-21, 9:50 in Beijing. */
const now = Date.UTC(2026, 10, 21, 1, 50)

describe('an instant on a form', () => {
	it('to meet at is one of the next good hours, not within half an hour', () => {
		const hours = choicesOf('meetAt', now).map((at) => writtenOf(at))
		expect(hours.map(({ time }) => time)).toEqual(['14:00', '15:00', '16:00', '9:00', '10:00'])
		expect(hours.map(({ day }) => day)).toEqual([
			...Array(3).fill('2026-11-21'),
			...Array(2).fill('2026-11-22'),
		])
	})

	it('late in the evening is tomorrow', () => {
		const evening = choicesOf('meetAt', now + 12 * HOUR)
		expect(evening.every((at) => writtenOf(at).day === '2026-11-22')).toBe(true)
	})

	it('at which something ends is the end of a day to come', () => {
		expect(choicesOf('until', now).map((at) => writtenOf(at))).toContainEqual({
			day: '2026-11-24',
			time: '18:00',
		})
		expect(choicesOf('reportBy', now).every((at) => at > now + 2 * DAY)).toBe(true)
	})

	it('is read as it is written, also with a Chinese colon; nonsense is not', () => {
		expect(instantOf('2026-12-03', '14:30')).toBe(Date.UTC(2026, 11, 3, 6, 30))
		expect(instantOf(' 2026-12-03 ', '9：05')).toBe(Date.UTC(2026, 11, 3, 1, 5))
		for (const [day, time] of [
			['2026-02-30', '9:00'],
			['2026-12-03', '24:00'],
			['2026-12-03', '9:60'],
			['明天', '9:00'],
			['2026-12-03', '上午'],
		] as const)
			expect(instantOf(day, time)).toBeUndefined()
	})

	it('reads back what it wrote', () => {
		for (const at of choicesOf('meetAt', now)) {
			const { day, time } = writtenOf(at)
			expect(instantOf(day, time)).toBe(at)
		}
	})
})

describe('more time', () => {
	it('is offered as far as the county lets it be', () => {
		expect(extensionsWithin(undefined).length).toBeGreaterThan(5)
		expect(extensionsWithin({ by: 'working', days: 5 })).not.toContainEqual({ by: 'working', days: 10 })
		expect(extensionsWithin({ by: 'clock', hours: 24 })).toEqual([
			{ by: 'clock', hours: 12 },
			{ by: 'clock', hours: 24 },
			{ by: 'working', days: 1 },
		])
	})
})

describe('matters to choose from', () => {
	const entries = [
		{ name: '井盖', field: '城建' },
		{ name: '路灯', field: '城建' },
		{ name: '散乱污', field: '环境' },
	] as unknown as Parameters<typeof groupsOf>[0]
	it('stand by field, and are found by a part of their name or field', () => {
		expect(groupsOf(entries, '').map(({ field, entries: found }) => [field, found.length])).toEqual([
			['城建', 2],
			['环境', 1],
		])
		expect(
			groupsOf(entries, ' 路 灯').flatMap(({ entries: found }) => found.map(({ name }) => name)),
		).toEqual(['路灯'])
		expect(groupsOf(entries, '没有')).toEqual([])
	})
})
