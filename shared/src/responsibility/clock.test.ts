import { describe, expect, it } from 'vitest'
import { beijingTime, entries, ground, people, sayBeijing, units, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Allowance } from '../calendar/allowance'
import { isOfficeTime } from '../calendar/calendar'
import type { Context } from '../case/context'
import { dueOf } from '../case/due'
import type { Urgency } from '../case/status'
import { view } from '../case/view'
import { calendarOf } from '../rule/calendar-of'
import { defaultRules } from '../rule/rules'
import { DAY, HOUR } from '../time/day'

const photos = ['photo-000000000000002']
const working = (days: number): Allowance => ({ by: 'working', days })
/** A case of a colour, ordered to a unit at a time of Beijing. */
function ordered(time: string, urgency: Urgency = 'green', knows: Partial<Context> = {}): Life {
	const life = new Life({}, knows).on('2026-02-26 09:00')
	life.do(people.dispatcher, 'accept', { urgency, public: false })
	return life.on(time).do(people.dispatcher, 'order', { unit: 'housing', supports: [] })
}
const ends = ({ state: { lead } }: Life) => sayBeijing(lead?.resolveBy ?? 0)
const signs = ({ state: { lead } }: Life) => sayBeijing(lead?.signBy ?? 0)
const ladder = ({ state: { lead } }: Life) => lead?.ladder.map(sayBeijing)

describe('a unit’s clock', () => {
	it.each([
		['red', '2026-03-06 17:00', '2026-03-06 18:00', '2026-03-07 17:00'],
		['orange', '2026-03-06 17:00', '2026-03-09 11:15', '2026-03-09 17:00'],
		['yellow', '2026-03-06 17:00', '2026-03-09 11:15', '2026-03-10 17:00'],
		['blue', '2026-03-06 17:00', '2026-03-09 17:00', '2026-03-11 11:15'],
		['green', '2026-03-06 17:00', '2026-03-09 17:00', '2026-03-11 17:00'],
	] as const)('%s, ordered on Friday at five', (urgency, from, sign, resolve) => {
		const life = ordered(from, urgency)
		expect([signs(life), ends(life)]).toEqual([sign, resolve])
	})

	it('of the list’s entry counts while the case has the entry’s colour', () => {
		const knows = { entry: entries.manhole }
		expect(ends(ordered('2026-03-06 17:00', 'red', knows))).toBe('2026-03-07 05:00')
		expect(ends(ordered('2026-03-06 17:00', 'yellow', knows))).toBe('2026-03-10 17:00')
	})

	it('due on 30 September at 17:55 is late at 17:55, and is given the next office hours after the holiday', () => {
		// yellow has two working days
		const life = ordered('2026-09-28 17:55', 'yellow').do(people.housing, 'sign', {})
		expect(ends(life)).toBe('2026-09-30 17:55')
		life
			.on('2026-09-30 17:55')
			.do(people.housing, 'askExtension', { extension: working(0.5), words: '缺料。' })
		expect(dueOf(life.state)).toMatchObject({ act: { type: 'climb', unit: 'housing' } })
		life.do(people.dispatcher, 'grantExtension', { unit: 'housing' })
		// five minutes are left of the day; the rest comes after 1 to 7 October
		expect(ends(life)).toBe('2026-10-08 14:10')
		expect(ladder(life)).toEqual([
			'2026-10-08 11:13',
			'2026-10-09 14:10',
			'2026-10-10 14:10',
			'2026-10-12 14:10',
			'2026-10-13 14:10',
		])
	})

	it('climbs: prompted at three quarters, warned a working day after, then a level each day', () => {
		const life = ordered('2026-03-02 08:30', 'green')
		expect(ends(life)).toBe('2026-03-04 18:00')
		expect(ladder(life)).toEqual([
			'2026-03-04 10:22',
			'2026-03-05 18:00',
			'2026-03-06 18:00',
			'2026-03-09 18:00',
			'2026-03-10 18:00',
		])
	})

	it('is wound anew from its beginning when the colour changes, once it runs', () => {
		const life = ordered('2026-03-02 08:30', 'green')
		life.on('2026-03-02 16:00').do(people.dispatcher, 'recolour', { urgency: 'red', words: '有危险。' })
		expect([signs(life), ends(life)]).toEqual(['2026-03-02 09:30', '2026-03-03 08:30'])
		expect(life.state.urgency).toBe('red')
		expect(life.why(people.dispatcher, 'recolour', { urgency: 'red', words: '有危险。' })).toBe(
			'notAllowedNow',
		)
		life.do(people.dispatcher, 'recolour', { urgency: 'orange', words: '不急了。' })
		expect(ends(life)).toBe('2026-03-02 18:00')
	})

	it('has the entry’s times again when the colour goes back to the entry’s own', () => {
		const { scattered } = entries
		const knows = { entry: scattered, catalogue: 3 }
		const life = new Life({ matter: 'scattered' }, knows)
		life.on('2026-03-02 08:20').do(people.dispatcher, 'accept', { urgency: 'yellow', public: false })
		life.on('2026-03-02 08:30').do(people.dispatcher, 'order', { unit: 'environment', supports: [] })
		const given = [signs(life), ends(life)]
		expect(life.state.lead?.resolve).toEqual(scattered.resolve)
		life.do(people.dispatcher, 'recolour', { urgency: 'red', words: '有危险。' })
		expect(life.state.lead?.resolve).toEqual(life.rules.urgencies.red.resolve)
		life.do(people.dispatcher, 'recolour', { urgency: 'yellow', words: '不急了。' })
		expect([signs(life), ends(life)]).toEqual(given)
	})

	it('leaves the time of parts that are over alone when the colour changes', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: ['market', 'police', 'land'] })
		life.do(people.market, 'signPart', {}).do(people.market, 'finishPart', { words: '办了。', photos })
		life.do(people.dispatcher, 'releasePart', { unit: 'police', words: '拖。' })
		life.do(people.dispatcher, 'recolour', { urgency: 'red', words: '有危险。' })
		const hours = (life.state.supports ?? []).map(({ resolve }) => resolve.by)
		expect([life.state.lead?.resolve.by, ...hours]).toEqual(['clock', 'working', 'working', 'clock'])
	})
})

describe('a clock into a year that nobody has published', () => {
	it('says so in the event, the state and the view, and counts Monday to Friday there', () => {
		const life = ordered('2026-12-31 17:00')
		expect(ends(life)).toBe('2027-01-05 17:00')
		expect(life.state.lead?.unpublished).toBe(2027)
		expect(life.events.at(-1)).toMatchObject({ type: 'assigned', unpublished: 2027 })
		for (const viewer of [people.caller, people.dispatcher, people.housing])
			expect(view(life.state, life.events, life.records, viewer, life.at)?.responsibilities).toMatchObject([
				{ unit: 'housing', unpublished: 2027 },
			])
		const before = ordered('2026-12-07 09:00')
		const [part] =
			view(before.state, before.events, before.records, people.caller, before.at)?.responsibilities ?? []
		expect(part).not.toHaveProperty('unpublished')
	})

	it('says it as soon as a rung of the ladder is there, though the deadline is not', () => {
		const life = ordered('2026-12-28 09:00', 'green')
		expect(ends(life)).toBe('2026-12-31 09:00')
		expect(life.state.lead?.unpublished).toBe(2027)
		expect(ordered('2026-12-07 09:00', 'green').state.lead?.unpublished).toBeUndefined()
	})

	it('says the first of two such years', () => {
		const rules = {
			...defaultRules,
			urgencies: { ...defaultRules.urgencies, green: { sign: working(1), resolve: working(262) } },
		}
		expect(ordered('2027-01-04 09:00', 'green', { rules }).state.lead?.unpublished).toBe(2027)
	})

	it('does not say it any more once the county has entered the year and the clock is wound anew', () => {
		const life = ordered('2026-12-31 17:00').do(people.housing, 'sign', {})
		const rules = { ...defaultRules, years: { 2027: { off: ['01-01', '01-04'], work: [] } } }
		life.knows = { rules, calendar: calendarOf(rules) }
		life.do(people.housing, 'askExtension', { extension: working(1), words: '缺料。' })
		life.do(people.dispatcher, 'grantExtension', { unit: 'housing' })
		expect(ends(life)).toBe('2027-01-08 17:00')
		expect(life.state.lead).not.toHaveProperty('unpublished')
	})
})

/** Everything that stops a clock or gives it more, as steps that take their own time. */
const steps = {
	suspended: (life: Life) => {
		const from = life.at + 60_000
		life.do(people.dispatcher, 'suspend', { until: life.at + 3 * DAY, words: '等天晴。' })
		life.at += 29 * HOUR
		life.do(people.dispatcher, 'resume', {})
		return { from, to: life.at }
	},
	extended: (life: Life) => {
		life.do(people.housing, 'askExtension', { extension: working(2), words: '缺材料。' })
		life.do(people.dispatcher, 'grantExtension', { unit: 'housing' })
		return undefined
	},
	sentBack: (life: Life) => {
		life.do(people.housing, 'sendBack', { words: '不归我们。' })
		const from = life.at
		life.at += 5 * HOUR
		life.do(people.dispatcher, 'refuseSendBack', { words: '归你们。' })
		return { from, to: life.at }
	},
	withdrawn: (life: Life) => {
		life.do(people.caller, 'withdraw', {})
		const from = life.at
		life.at += 7 * HOUR
		life.do(people.dispatcher, 'keep', { words: '关系安全。' })
		return { from, to: life.at }
	},
	returned: (life: Life) => {
		life.do(people.housing, 'resolve', { words: '好了。', photos })
		const from = life.at
		life.at += 3 * HOUR
		life.do(people.dispatcher, 'return', { words: '没好。', photos: [] })
		return { from, to: life.at }
	},
	disputed: (life: Life) => {
		life.do(people.housing, 'dispute', { words: '真不归我们。' })
		const from = life.at
		life.at += 26 * HOUR
		life.do(people.dispatcher, 'settleDispute', { unit: 'housing', words: '归你们。' })
		return { from, to: life.at }
	},
} as const
type Step = keyof typeof steps

/** Every minute of a month in which somebody is at the office. */
const officeMinutes = Array.from(
	{ length: 30 * 24 * 60 },
	(_, minute) => beijingTime('2026-03-02 00:00') + minute * 60_000,
).filter((at) => isOfficeTime(ground.calendar, at))
/** Minute by minute, and so in another way than the rules: when an allowance of working days is used up. */
function endByMinutes(from: number, days: number, pauses: readonly { from: number; to: number }[]): number {
	const running = officeMinutes.filter(
		(at) => at >= from && !pauses.some((pause) => at >= pause.from && at < pause.to),
	)
	return (running[days * 450 - 1] ?? Number.NaN) + 60_000
}
const permutations = <One>(all: readonly One[]): One[][] =>
	all.length === 0
		? [[]]
		: all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))

describe('paused time is never lost', () => {
	const all = permutations<Step>(['suspended', 'extended', 'sentBack', 'withdrawn', 'returned', 'disputed'])
		// a dispute is for those whom the centre has told that it is theirs
		.filter((order) => order.indexOf('disputed') > order.indexOf('sentBack'))
		// "not ours" is said within a working day
		.filter((order) => order.indexOf('sentBack') < 2 && order[0] !== 'suspended')

	it(`in any of ${all.length} orders of what can happen to a case`, () => {
		expect(all.length).toBeGreaterThan(50)
		for (const order of all) {
			const life = ordered('2026-03-02 09:00').do(people.housing, 'sign', {})
			life.at = beijingTime('2026-03-02 09:10')
			const pauses = order.flatMap((step) => steps[step](life) ?? [])
			expect(pauses).toHaveLength(5)
			expect([order, life.state.lead?.pauses]).toEqual([order, pauses])
			// three days of a green case, and two more
			const end = endByMinutes(beijingTime('2026-03-02 09:00'), 5, pauses)
			expect([order, ends(life)]).toEqual([order, sayBeijing(end)])
			expect(life.state.status).toBe('handling')
		}
	})

	it('nor by a change of colour between, for every unit that still has a part', () => {
		const life = new Life().on('2026-03-02 08:40')
		life.do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life
			.on('2026-03-02 09:00')
			.do(people.dispatcher, 'order', { unit: 'housing', supports: ['market', 'police'] })
		life.do(people.housing, 'sign', {}).do(people.police, 'signPart', {})
		life.do(people.police, 'finishPart', { words: '办了。', photos })
		life.on('2026-03-02 10:00').do(people.dispatcher, 'suspend', { until: life.at + DAY, words: '等。' })
		life.do(people.dispatcher, 'recolour', { urgency: 'red', words: '急。' })
		life.on('2026-03-02 13:00').do(people.housing, 'resume', {})
		const [market, police] = life.state.supports ?? []
		expect([ends(life), sayBeijing(market?.resolveBy ?? 0)]).toEqual(['2026-03-03 12:00', '2026-03-03 12:00'])
		// what is over has no clock to wind
		expect(police?.pauses).toBeUndefined()
	})
})

describe('an extension', () => {
	const handled = (time = '2026-03-02 09:00') => ordered(time).do(people.housing, 'sign', {})
	const asks = (life: Life, days = 1) =>
		life.why(people.housing, 'askExtension', { extension: working(days), words: '缺料。' })

	it('is asked for until the deadline, not after it', () => {
		const life = handled()
		expect(ends(life)).toBe('2026-03-05 09:00')
		expect(asks(handled().on('2026-03-05 09:00'))).toBeUndefined()
		expect(asks(life.on('2026-03-05 09:01'))).toBe('extensionLate')
	})

	it('waits for one answer', () => {
		const life = handled()
		expect(asks(life)).toBeUndefined()
		expect(life.state.lead?.asked).toEqual({ extension: working(1), at: life.at })
		expect(asks(life)).toBe('notAllowedNow')
		life.do(people.dispatcher, 'refuseExtension', { unit: 'housing', words: '抓紧。' })
		expect(life.events.at(-1)).toMatchObject({
			type: 'extensionRefused',
			unit: 'housing',
			unitName: '住建局',
		})
		expect(life.state.lead).not.toHaveProperty('asked')
		expect(ends(life)).toBe('2026-03-05 09:00')
		expect(life.why(people.dispatcher, 'grantExtension', { unit: 'housing' })).toBe('notAllowedNow')
	})

	it('is at most as long as the rules say', () => {
		expect(asks(handled(), 5)).toBeUndefined()
		expect(asks(handled(), 5.5)).toBe('extensionTooLong')
		const by = (hours: number) =>
			handled().why(people.housing, 'askExtension', { extension: { by: 'clock', hours }, words: '缺料。' })
		// five working days from Thursday at nine are seven days by the clock
		expect([by(7 * 24), by(7 * 24 + 0.25)]).toEqual([undefined, 'extensionTooLong'])
	})

	it('is granted once by whoever gave the task, twice more by a leader, and then no more', () => {
		const life = handled()
		expect(asks(life)).toBeUndefined()
		expect(life.why(people.dispatcher, 'grantExtension', { unit: 'market' })).toBe('notAllowedNow')
		life.do(people.dispatcher, 'grantExtension', { unit: 'housing' })
		expect(life.events.at(-1)).toMatchObject({ type: 'extensionGranted', extension: working(1) })
		for (const _ of [1, 2]) {
			expect(asks(life)).toBeUndefined()
			expect(life.why(people.dispatcher, 'grantExtension', { unit: 'housing' })).toBe('notAllowedNow')
			expect(life.why(people.dispatcher, 'refuseExtension', { unit: 'housing', words: '不行。' })).toBe(
				'notAllowedNow',
			)
			life.do(people.leader, 'grantExtension', { unit: 'housing' })
		}
		expect(life.state.lead?.extended).toEqual([working(1), working(1), working(1)])
		expect(ends(life)).toBe('2026-03-10 09:00')
		expect(asks(life)).toBe('extensionLimit')
	})

	it('is asked for as often as the rules say, from the first', () => {
		const rules = { ...defaultRules, extension: { ...defaultRules.extension, byGiver: 1, byLeader: 0 } }
		const life = ordered('2026-03-02 09:00', 'green', { rules }).do(people.housing, 'sign', {})
		expect(asks(life)).toBeUndefined()
		life.do(people.dispatcher, 'grantExtension', { unit: 'housing' })
		expect(asks(life)).toBe('extensionLimit')
	})

	it('may be granted by a leader at once, and by no resident', () => {
		const life = handled()
		asks(life)
		expect(life.why(people.caller, 'grantExtension', { unit: 'housing' })).toBe('notYours')
		expect(life.why(people.housing, 'grantExtension', { unit: 'housing' })).toBe('notYours')
		life.do(people.leader, 'grantExtension', { unit: 'housing' })
		expect(ends(life)).toBe('2026-03-06 09:00')
	})

	it('begins a ladder of its own', () => {
		const life = handled()
		expect(life.wait(beijingTime('2026-03-05 08:59'))).toEqual(['2026-03-04 10:52 climb'])
		expect(life.state.lead?.rung).toBe(1)
		asks(life)
		life.do(people.dispatcher, 'grantExtension', { unit: 'housing' })
		expect(life.state.lead?.rung).toBe(0)
		expect(ladder(life)?.[0]).toBe('2026-03-05 16:37')
	})

	it('is asked of the town that whistled, by every unit but the town’s own', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life.do(people.dispatcher, 'order', { unit: units.town.unit, supports: [] })
		life.do(people.town, 'whistle', {
			lead: 'enforcement',
			supports: ['market', units.town.unit],
			meetAt: life.at + DAY,
			words: '请来。',
		})
		life.do(people.market, 'signPart', {}).do(people.town, 'signPart', {})
		life.do(people.market, 'askExtension', { extension: working(1), words: '缺人。' })
		life.do(people.town, 'askExtension', { extension: working(1), words: '缺人。' })
		expect(life.why(people.town, 'grantExtension', { unit: units.town.unit })).toBe('notAllowedNow')
		life.do(people.townLeader, 'grantExtension', { unit: 'market' })
		life.do(people.dispatcher, 'grantExtension', { unit: units.town.unit })
		expect(life.state.supports?.map(({ extended }) => extended?.length)).toEqual([1, 1])
	})

	it('is granted to the unit that is named, of several that ask', () => {
		const life = handled().do(people.dispatcher, 'callSupport', { unit: 'market', words: '请来。' })
		asks(life)
		life.do(people.market, 'askExtension', { extension: working(1), words: '缺人。' })
		life.do(people.dispatcher, 'grantExtension', { unit: 'market' })
		expect(life.state.lead?.asked).toBeDefined()
		expect(life.state.supports?.[0]).not.toHaveProperty('asked')
	})

	it('asked for before falls away with the part', () => {
		const life = handled()
		asks(life)
		life.do(people.housing, 'resolve', { words: '好了。', photos })
		expect(life.state.lead).not.toHaveProperty('asked')
	})
})

describe('a suspension', () => {
	const handled = () => ordered('2026-03-02 09:00').do(people.housing, 'sign', {})
	const until = beijingTime('2026-03-10 09:00')

	it('is asked for by the unit and decided by the centre', () => {
		const life = handled().do(people.housing, 'askSuspension', { until, words: '等天晴。' })
		expect(life.state.suspensionAsked).toEqual({ until, at: life.at })
		expect(life.events.at(-1)).toMatchObject({ type: 'suspensionAsked', until })
		expect(life.why(people.housing, 'askSuspension', { until, words: '等天晴。' })).toBe('notAllowedNow')
		expect(life.why(people.housing, 'suspend', { words: '停。' })).toBe('notYours')
		life.do(people.dispatcher, 'suspend', { words: '同意。' })
		expect(life.state).toMatchObject({ status: 'suspended', suspendedUntil: until, suspendedAt: life.at })
		expect(life.state).not.toHaveProperty('suspensionAsked')
		expect(dueOf(life.state)).toEqual({ at: until, act: { type: 'resume' } })
		expect(life.why(people.clock, 'resume', {})).toBe('notAllowedNow')
		expect(life.wait(until)).toEqual(['2026-03-10 09:00 resume'])
		expect(life.state).toMatchObject({ status: 'handling' })
		expect(life.state).not.toHaveProperty('suspendedUntil')
		expect(life.state).not.toHaveProperty('suspendedAt')
	})

	it('may be refused, and decided without being asked for, with an end of the centre’s own', () => {
		const life = handled()
		expect(life.why(people.dispatcher, 'refuseSuspension', { words: '不行。' })).toBe('notAllowedNow')
		expect(life.why(people.dispatcher, 'suspend', { words: '停。' })).toBe('invalidInput')
		life.do(people.housing, 'askSuspension', { until, words: '等天晴。' })
		life.do(people.dispatcher, 'refuseSuspension', { words: '不行。' })
		expect(life.state).not.toHaveProperty('suspensionAsked')
		life.do(people.dispatcher, 'suspend', { until: until - DAY, words: '停。' })
		expect(life.state.suspendedUntil).toBe(until - DAY)
		life.do(people.housing, 'resume', {})
		expect(life.state.status).toBe('handling')
	})

	it('has a limit, lies ahead, and happens twice at most', () => {
		const life = handled()
		const longest = life.at + 60_000 + 30 * DAY
		expect(life.why(people.housing, 'askSuspension', { until: longest + 1, words: '等。' })).toBe(
			'suspensionTooLong',
		)
		expect(life.why(people.housing, 'askSuspension', { until: life.at + 60_000, words: '等。' })).toBe(
			'invalidInput',
		)
		expect(
			life.why(people.dispatcher, 'suspend', { until: life.at + 60_000 + 30 * DAY, words: '停。' }),
		).toBe(undefined)
		life
			.do(people.dispatcher, 'resume', {})
			.do(people.dispatcher, 'suspend', { until: life.at + DAY, words: '停。' })
		life.do(people.dispatcher, 'resume', {})
		expect(life.why(people.dispatcher, 'suspend', { until: life.at + DAY, words: '停。' })).toBe(
			'suspensionLimit',
		)
		expect(life.why(people.housing, 'askSuspension', { until: life.at + DAY, words: '停。' })).toBe(
			'suspensionLimit',
		)
		expect(life.state.suspensions).toBe(2)
	})

	it('asked for before falls away when the work is done or somebody else gets it', () => {
		const asked = () => handled().do(people.housing, 'askSuspension', { until, words: '等天晴。' })
		expect(asked().do(people.housing, 'resolve', { words: '好了。', photos }).state).not.toHaveProperty(
			'suspensionAsked',
		)
		const other = asked().do(people.housing, 'sendBack', { words: '不是我们的。' })
		other.do(people.dispatcher, 'order', { unit: 'enforcement', supports: [] })
		expect(other.state).not.toHaveProperty('suspensionAsked')
	})
})

it('a village in the place of the case gets the time of its own list', () => {
	const life = new Life({ matter: 'lane' }, { entry: entries.lane, catalogue: 3 })
	expect(life.state).toMatchObject({
		local: `village-${VILLAGE}`,
		matterName: '村内小路',
		catalogue: 3,
		kind: 'livelihood',
	})
	life.do(people.village, 'take', {})
	expect(life.state).toMatchObject({
		status: 'handling',
		urgency: 'blue',
		task: 'order',
		kind: 'livelihood',
		lead: { unit: `village-${VILLAGE}`, phase: 'signed', signedAt: life.at, region: VILLAGE },
	})
	expect(ends(life)).toBe('2026-03-04 18:00')
})
