import { defaultPatrolRules } from '@huying/shared/trace/patrol-rules'
import type { TraceToday } from '@huying/shared/trace/trace-view'
import { describe, expect, it } from 'vitest'
import { countsOf, dayLines, isLate } from './day-lines'
import type { Done } from './done'
import { entryKept, type KeptEntry } from './kept'
import { standingOf } from './standing'
import { isWorthKeeping, walked } from './walked'

const NOW = 1_790_000_000_000
const HOUR = 3_600_000
const { dutyHours } = defaultPatrolRules
let order = 0
const did = (doing: object, doneAt: number, more: Partial<KeptEntry> = {}): KeptEntry => {
	const id = `entry-${String(++order).padStart(16, '0')}`
	return { ...entryKept({ ...doing, id, doneAt } as Done, [], { order, user: 'me' }), ...more }
}
const signedIn = (at: number, more = {}) => did({ type: 'signedIn', place: {}, photos: [] }, at, more)
const none = {
	signIns: 0,
	dutySeconds: 0,
	patrols: 0,
	metres: 0,
	patrolSeconds: 0,
	visits: 0,
	settled: 0,
	found: 0,
	handovers: 0,
	doubtfulEntries: 0,
	doubtfulPoints: 0,
	entries: 0,
}
const today = (more: Partial<TraceToday>): TraceToday => ({
	now: NOW - HOUR,
	day: '2026-09-21',
	counts: none,
	devices: [],
	keepTrackDays: 30,
	head: { number: 0, hash: '' },
	...more,
})

describe('where the day stands', () => {
	it('is known from this phone alone, where there never was a signal', () => {
		const began = did({ type: 'patrolBegan' }, NOW - 5)
		expect(standingOf(undefined, [signedIn(NOW - 9), began], NOW, dutyHours)).toEqual({
			duty: { since: NOW - 9 },
			patrol: { patrol: began.id, since: NOW - 5 },
		})
		const out = did({ type: 'signedOut' }, NOW - 1)
		expect(standingOf(undefined, [signedIn(NOW - 9), began, out], NOW, dutyHours)).toEqual({})
	})

	it('adds to what the server said only what came after it', () => {
		const known = today({ duty: { entry: 'x', since: NOW - 2 * HOUR, until: NOW + HOUR } })
		const old = did({ type: 'signedOut' }, NOW - 3 * HOUR, { cameAt: NOW - 2 * HOUR, stage: 'whole' })
		expect(standingOf(known, [old], NOW, dutyHours).duty).toEqual({ since: NOW - 2 * HOUR })
		const fresh = did({ type: 'signedOut' }, NOW - 3)
		expect(standingOf(known, [old, fresh], NOW, dutyHours)).toEqual({})
	})

	it('forgets what was refused, and a duty that nobody ended', () => {
		expect(standingOf(undefined, [signedIn(NOW - 9, { stage: 'refused' })], NOW, dutyHours)).toEqual({})
		expect(standingOf(undefined, [signedIn(NOW - 17 * HOUR)], NOW, dutyHours)).toEqual({})
	})
})

describe('the list of a day', () => {
	const entry = {
		number: 1,
		type: 'visited',
		doneAt: NOW - 2 * HOUR,
		at: NOW - HOUR,
		when: NOW - 2 * HOUR,
		clock: 'believed' as const,
		photos: [],
		before: [],
		after: [],
		awaited: 2,
		hash: '',
	}

	it('has each once, newest first, also what is on both sides', () => {
		const came = did({ type: 'visited', template: 'general', notes: {} }, NOW - 2 * HOUR, { stage: 'whole' })
		const waits = did({ type: 'settledOnTheSpot', words: '清了树枝', after: ['p'] }, NOW - 1)
		const yesterday = did({ type: 'patrolBegan' }, NOW - 30 * HOUR)
		const lines = dayLines([{ ...entry, id: came.id }], [yesterday, came, waits], NOW - 12 * HOUR)
		expect(lines.map(({ id }) => id)).toEqual([waits.id, came.id])
		expect(lines[0]).toMatchObject({ words: '清了树枝', cameAt: undefined })
		expect(lines.map(isLate)).toEqual([false, true])
		expect(countsOf(lines)).toEqual({ found: 0, settled: 1, visits: 1, patrols: 0 })
	})

	it('marks a time and points that are not believed', () => {
		const track = { batch: 1, metres: 5, seconds: 9, dropped: 0, doubts: { jump: 2, mock: 1 } }
		const [line] = dayLines([{ ...entry, id: 'x', type: 'tracked', clock: 'doubtful', track }], [], 0)
		expect(line).toMatchObject({ clock: 'doubtful', doubtful: 3 })
	})

	it('counts nothing that was refused', () => {
		const refused = did({ type: 'patrolBegan' }, NOW, { stage: 'refused' })
		expect(countsOf(dayLines([], [refused], 0)).patrols).toBe(0)
	})
})

describe('what was walked', () => {
	it('adds up what is believed: no jumps, nothing inaccurate, no clock that runs backwards', () => {
		const north = (t: number, metres: number, accuracy = 10) =>
			[t * 1000, 117.6, 34.7 + metres / 111_195, accuracy] as const
		const points = [north(0, 0), north(10, 10), north(20, 5000), north(15, 5001), north(30, 5010, 900)]
		expect(walked(points.map((point) => [...point]))).toBeCloseTo(10, 0)
	})

	it('notes a place again only when something is new', () => {
		expect(isWorthKeeping([0, 117.6, 34.7, 5], [3000, 117.6, 34.7, 5])).toBe(false)
		expect(isWorthKeeping([0, 117.6, 34.7, 5], [10_000, 117.6, 34.7, 5])).toBe(true)
		expect(isWorthKeeping([0, 117.6, 34.7, 5], [3000, 117.6001, 34.7, 5])).toBe(true)
	})
})
