import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choice, field, template } from '../text/zh-CN/trace'
import { HOUR } from '../time/day'
import { countsOf } from './counts'
import { stretchOfDay, stretchOfMonth } from './day'
import { entryRefusal } from './decide'
import type { TraceEntry } from './entry'
import { oversees } from './oversees'
import { defaultPatrolRules } from './patrol-rules'
import { emptyTrace } from './state'
import { templateNames, visitTemplates } from './template'

let number = 0
const entry = (type: string, when: number, more: object = {}) =>
	({ type, when, clock: 'believed', number: ++number, ...more }) as unknown as TraceEntry

describe('sums of a log', () => {
	const day = [
		entry('signedIn', 0),
		entry('patrolBegan', HOUR),
		entry('tracked', HOUR, { metres: 900, seconds: 600, doubts: { mock: 2, jump: 1 } }),
		entry('visited', HOUR),
		entry('visited', HOUR, { clock: 'doubtful' }),
		entry('settledOnTheSpot', HOUR),
		entry('found', HOUR),
		entry('took', HOUR),
		entry('patrolEnded', 2 * HOUR),
		entry('signedOut', 3 * HOUR),
		entry('signedIn', 4 * HOUR),
	]

	it('say what was done, and what is doubtful', () => {
		expect(countsOf(day)).toEqual({
			signIns: 2,
			dutySeconds: 10_800,
			patrols: 1,
			metres: 900,
			patrolSeconds: 600,
			visits: 2,
			settled: 1,
			found: 1,
			handovers: 1,
			doubtfulEntries: 1,
			doubtfulPoints: 3,
			entries: 10,
		})
	})

	it('are the same in whatever order the entries are read', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(day, { minLength: day.length }), (shuffled) => {
				expect(countsOf(shuffled)).toEqual(countsOf(day))
			}),
		)
	})

	it('count the duty that the office ended, and no deed for it', () => {
		expect(countsOf([entry('signedIn', 0), entry('dutyEnded', HOUR)])).toMatchObject({
			dutySeconds: 3600,
			entries: 1,
		})
	})

	it('count no duty of which one end is not believed', () => {
		const doubtful = { clock: 'doubtful' }
		expect(countsOf([entry('signedIn', 0, doubtful), entry('signedOut', HOUR)]).dutySeconds).toBe(0)
		expect(countsOf([entry('signedIn', 0), entry('signedOut', HOUR, doubtful)]).dutySeconds).toBe(0)
		// signed out the next morning only
		expect(countsOf([entry('signedIn', 0), entry('signedOut', 17 * HOUR)]).dutySeconds).toBe(0)
		expect(countsOf([entry('signedIn', 0), entry('signedOut', 17 * HOUR)], 20).dutySeconds).toBe(61_200)
	})
})

it('days and months are Beijing’s, and only those that there are', () => {
	expect(stretchOfDay('2026-03-02')).toEqual({
		from: Date.UTC(2026, 2, 1, 16),
		to: Date.UTC(2026, 2, 2, 16) - 1,
	})
	expect(stretchOfDay('2026-02-29')).toBeUndefined()
	expect(stretchOfMonth('2026-12')).toEqual({
		from: Date.UTC(2026, 10, 30, 16),
		to: Date.UTC(2026, 11, 31, 16) - 1,
	})
})

it('finding, settling and visiting need no duty', () => {
	const common = { id: 'entry-0000000000000001', sequence: 1, doneAt: 0 }
	const off = (sent: Parameters<typeof entryRefusal>[1]) =>
		entryRefusal(emptyTrace, sent, 0, defaultPatrolRules)?.refused
	expect(off({ ...common, type: 'found', case: 'case-00000000000001' })).toBeUndefined()
	expect(
		off({ ...common, type: 'settledOnTheSpot', words: '好了。', before: [], after: ['p'] }),
	).toBeUndefined()
	const notes = { followUp: true }
	expect(off({ ...common, type: 'visited', template: 'general', notes, photos: [] })).toBeUndefined()
	expect(off({ ...common, type: 'patrolBegan' })).toBe('notOnDuty')
	expect(off({ ...common, type: 'patrolEnded', patrol: 'p', words: '好。' })).toBe('notOnDuty')
})

it('every template, field and choice has a name that people read', () => {
	for (const name of templateNames) {
		expect(template[name]).toBeTruthy()
		for (const [key, one] of Object.entries(visitTemplates[name].fields)) {
			expect(field[key], key).toBeTruthy()
			if (one.takes === 'choice') for (const word of one.of) expect(choice[word], word).toBeTruthy()
		}
	}
})

it('a worker is overseen by their unit, and by the leader of a grid that holds theirs, now', () => {
	const post = (role: string, unit: string, region?: string, until?: number) =>
		[
			{ post: 'p', role, unit, unitName: '', from: 0, ...(region && { region }), ...(until && { until }) },
		] as unknown as Parameters<typeof oversees>[0]
	const worker = post('gridWorker', 'town-103', '370404103201')
	const said = (viewer: Parameters<typeof oversees>[0]) => oversees(viewer, worker, 10)
	expect(said(post('handler', 'town-103'))).toBe(true)
	expect(said(post('leader', 'town-103'))).toBe(true)
	expect(said(post('gridLeader', 'county', '370404'))).toBe(true)
	expect(said(post('gridLeader', 'town-103'))).toBe(true)
	expect(said(post('gridLeader', 'town-103', '370404103202'))).toBe(false)
	expect(said(post('handler', 'town-103', undefined, 5))).toBe(false)
	expect(said(post('gridWorker', 'town-103', '370404103201'))).toBe(false)
	expect(said(post('inspector', 'town-103'))).toBe(false)
	expect(oversees(post('handler', 'town-103'), post('gridWorker', 'town-103', '370404103201', 5), 10)).toBe(
		false,
	)
})
