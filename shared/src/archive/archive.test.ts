import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { people, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import type { CaseEvent } from '../case/event'
import { replay } from '../case/evolve'
import { DAY } from '../time/day'
import type { TraceEntry } from '../trace/entry'
import { isHeld } from '../user/post'
import { type Line, lineName, noArchive, sumOf } from './archive'
import { archiveOf, isDoubted } from './archive-of'
import { linesOf } from './lines-of'
import { decidingPost, mayReadArchives } from './may-read'
import { isOver, monthAfter, monthOf, monthStart } from './month'

const NOON = Date.UTC(2026, 10, 3, 4)
const line = (change: Partial<Line> = {}): Line => ({
	at: NOON,
	user: 'user-grid',
	case: 'case-1',
	seq: 3,
	number: 'X1',
	step: 'verified',
	...change,
})
let number = 0
const entry = (type: string, change: object = {}) =>
	({
		type,
		id: `entry-${++number}`,
		number,
		when: NOON,
		at: NOON,
		clock: 'believed',
		...change,
	}) as unknown as TraceEntry

/** An errand to its end, as its events say it: asked for, given to the town, undertaken, done, rated. */
function errandEvents(doneAt = NOON, rating = { solved: true, content: true }): CaseEvent[] {
	const worker = { capacity: 'gridWorker', user: 'user-grid', unit: 'town-370404103', unitName: '榴园镇' }
	const told: [string, object, object, number?][] = [
		[
			'opened',
			{ capacity: 'caller', user: 'user-caller' },
			{
				tenant: '370404',
				number: 'Y1',
				submission: 'digest',
				caseType: 'errand',
				identity: 'named',
				source: 'miniProgram',
				village: VILLAGE,
				caller: 'user-caller',
				errand: { service: 'elderCard', serviceVersion: 1, for: 'self', materials: [] },
			},
		],
		[
			'assigned',
			{ capacity: 'clock' },
			{ unit: 'town-370404103', unitName: '榴园镇', from: 0, resolveBy: NOON + DAY, task: 'transfer' },
		],
		['errandStepped', worker, { step: { type: 'undertake', worker: 'user-grid' } }],
		['resolved', { ...worker, capacity: 'errandWorker' }, {}, doneAt],
		['rated', { capacity: 'caller', user: 'user-caller' }, rating],
	]
	return told.map(
		([type, by, more, at = NOON], place) =>
			({ v: 1, case: 'case-errand', seq: place + 1, at, by, command: 'x', type, ...more }) as never,
	)
}
const told = (events: readonly CaseEvent[]) => events.flatMap((_, last) => linesOf(events.slice(0, last + 1)))

describe('what events say of a grid worker', () => {
	it('an errand: each step, that it was done, and what was said of it', () => {
		expect(told(errandEvents())).toMatchObject([
			{ step: 'errandStep', errandStep: 'undertake', user: 'user-grid', unit: 'town-370404103' },
			{ step: 'errandDone', case: 'case-errand', village: VILLAGE },
			{ step: 'errandRated', solved: true, content: true, user: 'user-grid' },
		])
		expect(told(errandEvents())[1]).not.toHaveProperty('late')
		expect(told(errandEvents(NOON + 2 * DAY))[1]).toMatchObject({ step: 'errandDone', late: true })
	})

	it('a problem reported on the way, and the work checked by a grid worker', () => {
		const life = new Life({ patrol: true })
		life.do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: [] })
		life.do(people.housing, 'sign', {})
		const photos = ['photo-000000000000002']
		life.do(people.housing, 'resolve', { words: '好了。', photos })
		life.do(people.gridWorker, 'return', { words: '没好。', photos: [] })
		life.do(people.housing, 'resolve', { words: '这回好了。', photos })
		life.do(people.gridWorker, 'verify', { photos: [] })
		expect(told(life.events).map(({ step, user, seq }) => [step, user, seq])).toEqual([
			['found', 'user-caller', 1],
			['returned', 'user-grid', 6],
			['verified', 'user-grid', 8],
			['foundSolved', 'user-caller', 8],
		])
	})

	it('of a resident’s own case nothing but who checked it', () => {
		const life = new Life()
		life.do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: [] })
		life.do(people.housing, 'sign', {})
		life.do(people.housing, 'resolve', { words: '好了。', photos: ['photo-000000000000002'] })
		life.do(people.dispatcher, 'verify', { photos: [] })
		expect(told(life.events)).toEqual([])
		expect(replay(life.events)).toEqual(life.state)
	})
})

describe('an archive', () => {
	it('counts a month: days, patrols, errands with what was said of them', () => {
		const entries = [
			entry('signedIn'),
			entry('signedIn', { when: NOON + 3600_000 }),
			entry('signedIn', { when: NOON + DAY }),
			entry('patrolBegan'),
			entry('tracked', { metres: 1234.4, seconds: 1800, doubts: { inaccurate: 3 } }),
			entry('tracked', { metres: 0, seconds: 0, doubts: { mock: 3 } }),
			entry('visited'),
			entry('settledOnTheSpot'),
			entry('found', { case: 'case-9' }),
			entry('visited', { clock: 'doubtful' }),
		]
		const lines = [
			...told(errandEvents(NOON + 2 * DAY, { solved: true, content: false })),
			line({ case: 'case-9', step: 'found' }),
			line({ case: 'case-9', step: 'foundSolved', seq: 9 }),
			line({ case: 'case-8' }),
			line({ case: 'case-8', seq: 7 }),
		]
		expect(archiveOf(lines, entries)).toEqual({
			...noArchive,
			daysOnDuty: 2,
			patrols: 1,
			minutes: 30,
			metres: 1234,
			visits: 2,
			settled: 1,
			found: 1,
			foundSolved: 1,
			verified: 2,
			errands: 1,
			late: 1,
			answered: 1,
			solved: 1,
			answeredContent: 1,
			doubted: 2,
		})
	})

	it('counts no line and no entry that was struck out', () => {
		const [visit, other] = [entry('visited'), entry('visited')]
		const struck = new Set([visit.id])
		expect(archiveOf([line({ struck: true }), line({ seq: 5 })], [visit, other], struck)).toMatchObject({
			verified: 1,
			visits: 1,
		})
	})

	const anyLine = fc
		.record({
			case: fc.constantFrom('case-1', 'case-2', 'case-3'),
			seq: fc.integer({ min: 1, max: 6 }),
			step: fc.constantFrom(
				'found',
				'verified',
				'errandDone',
				'errandRated',
				'errandReworked',
			) as fc.Arbitrary<Line['step']>,
			late: fc.boolean(),
			solved: fc.boolean(),
		})
		.map(({ late, solved, ...rest }) =>
			line({
				...rest,
				...(rest.step === 'errandDone' && late && { late: true as const }),
				...(rest.step === 'errandRated' && { solved, content: solved }),
			}),
		)
	const lines = fc.uniqueArray(anyLine, { selector: lineName, maxLength: 20 })

	it('is the same whatever order lines come in, and when some come twice', () => {
		fc.assert(
			fc.property(lines, fc.nat(), (all, luck) => {
				const turned = [...all.slice(luck % (all.length + 1)), ...all]
				expect(archiveOf(turned.reverse(), [])).toEqual(archiveOf(all, []))
			}),
		)
	})

	it('never says of more than there is', () => {
		fc.assert(
			fc.property(lines, (all) => {
				const { errands, late, reworked, answered, solved, answeredContent, content } = archiveOf(all, [])
				expect(Math.max(late, reworked)).toBeLessThanOrEqual(errands)
				expect(solved).toBeLessThanOrEqual(answered)
				expect(content).toBeLessThanOrEqual(answeredContent)
			}),
		)
	})

	it('of a unit is its people’s, added up', () => {
		const one = archiveOf([line()], [])
		expect(sumOf([one, one, noArchive]).verified).toBe(2)
		expect(sumOf([])).toEqual(noArchive)
	})
})

it('doubts a mock place and a clock set wrong, not a weak signal', () => {
	expect(isDoubted(entry('tracked', { doubts: { inaccurate: 9, jump: 1 } }))).toBe(false)
	expect(isDoubted(entry('tracked', { doubts: { mock: 1 } }))).toBe(true)
	expect(isDoubted(entry('visited', { clock: 'doubtful' }))).toBe(true)
	expect(isDoubted(entry('visited', { clock: 'corrected' }))).toBe(false)
})

describe('months', () => {
	it('are Beijing’s', () => {
		expect(monthOf(Date.UTC(2026, 9, 31, 15, 59))).toBe('2026-10')
		expect(monthOf(Date.UTC(2026, 9, 31, 16))).toBe('2026-11')
		expect(monthStart('2026-11')).toBe(Date.UTC(2026, 9, 31, 16))
		expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-06', -18)]).toEqual([
			'2027-01',
			'2025-12',
			'2024-12',
		])
		expect(isOver('2026-10', Date.UTC(2026, 9, 31, 16))).toBe(true)
		expect(isOver('2026-10', Date.UTC(2026, 9, 31, 16) - 1)).toBe(false)
	})
})

describe('who may read archives of a unit, and decide what is objected', () => {
	const TOWN = 'town-370404103'
	const at = (role: string, unit: string) =>
		[{ post: 'p', role, unit, unitName: unit, from: 0 }] as unknown as Parameters<typeof mayReadArchives>[0]
	it.each([
		['handler', TOWN, true, true],
		['gridLeader', TOWN, true, true],
		['leader', TOWN, true, true],
		['gridWorker', TOWN, false, false],
		['villageEditor', TOWN, false, false],
		['handler', 'town-370404104', false, false],
		['inspector', 'inspectorate', true, false],
		['dispatcher', 'centre', true, false],
		['leader', 'centre', true, false],
		['administrator', 'centre', false, false],
		['handler', 'housing', false, false],
	])('%s of %s: reads %s, decides %s', (role, unit, reads, decides) => {
		const posts = at(role, unit)
		expect(posts.every((post) => isHeld(post, 1))).toBe(true)
		expect(mayReadArchives(posts, TOWN, 1)).toBe(reads)
		expect(decidingPost(posts, TOWN, 1) !== undefined).toBe(decides)
		const over = posts.map((post) => ({ ...post, until: 1 }))
		expect([mayReadArchives(over, TOWN, 1), decidingPost(over, TOWN, 1)]).toEqual([false, undefined])
	})
})
