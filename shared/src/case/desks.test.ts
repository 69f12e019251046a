import { describe, expect, it } from 'vitest'
import { beijingTime, ground, MORNING, people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Responsibility } from '../responsibility/responsibility'
import { DAY, HOUR } from '../time/day'
import { actBy } from './act-by'
import { desksOf, mainDesk, otherDesks } from './desks'
import { dueOf, runningParts } from './due'
import type { CaseEvent } from './event'
import { evolve, replay } from './evolve'
import { type CaseState, deadlineOf, deskOf, owesCall, queueOf } from './state'
import { finished, type Status, statuses } from './status'

const photos = ['photo-000000000000002']
const words = '如实说明。'
const handled = () => new Life().until('handling').state
const at = (status: Status, change: Partial<CaseState> = {}): CaseState => ({
	...handled(),
	status,
	...change,
})

describe('whose turn it is', () => {
	it('is the lead’s while it has the case, the keeper’s in a dispute, else the centre’s', () => {
		expect(statuses.map((status) => [status, deskOf(at(status, { keeper: 'land' }))])).toEqual([
			['submitted', 'centre'],
			['accepted', 'centre'],
			['assigned', 'housing'],
			['sentBack', 'centre'],
			['referred', 'centre'],
			['disputed', 'land'],
			['handling', 'housing'],
			['suspended', 'housing'],
			['resolved', 'centre'],
			['verified', 'centre'],
			['unsolved', 'centre'],
			['ending', 'centre'],
			['withdrawing', 'centre'],
			['closed', undefined],
			['declined', undefined],
			['withdrawn', undefined],
			['ended', undefined],
			['merged', undefined],
		])
		expect(deskOf(at('disputed'))).toBe('centre')
	})

	it('is by the clock of whoever has it; where an old event says none, by the usual time', () => {
		const { lead } = handled()
		const since = handled().since
		const without = (status: Status) => deadlineOf(at(status, { actBy: undefined } as never))
		expect(without('assigned')).toBe(lead?.signBy)
		expect(without('handling')).toBe(lead?.resolveBy)
		expect(deadlineOf(at('suspended', { suspendedUntil: 7 }))).toBe(7)
		expect(deadlineOf(at('submitted', { actBy: 8 }))).toBe(8)
		expect(
			['submitted', 'accepted', 'sentBack', 'resolved', 'unsolved', 'withdrawing'].map((one) =>
				without(one as Status),
			),
		).toEqual([4, 4, 8, 24, 24, 24].map((hours) => since + hours * HOUR))
		expect(finished.map(without)).toEqual(finished.map(() => undefined))
	})

	it('in a follow-up is by when the caller answers, or by when they are called', () => {
		const asked = { phase: 'asked', askedAt: 1, remindAt: 2, dueAt: 3, tries: [] } as const
		const by = (followUp: CaseState['followUp']) =>
			deadlineOf({ ...at('verified'), ...(followUp && { followUp }) })
		expect(by(asked)).toBe(3)
		expect(by({ ...asked, phase: 'call' })).toBe(3 + DAY)
		expect(
			by({
				...asked,
				phase: 'call',
				tries: [
					{ at: 4, outcome: 'noAnswer' },
					{ at: 5, outcome: 'noAnswer' },
				],
			}),
		).toBe(5 + DAY)
		expect(by({ ...asked, phase: 'call', tries: [{ at: 4, outcome: 'noAnswer' }] })).toBe(4 + DAY)
		expect(by({ ...asked, phase: 'waived' })).toBe(handled().since)
		expect(by(undefined)).toBe(handled().since)
	})

	it('keeps calls to make apart from what waits for the caller', () => {
		const call = at('verified', { followUp: { phase: 'call', askedAt: 1, dueAt: 1, tries: [] } })
		expect([owesCall(call), queueOf(call)]).toEqual([true, 'call'])
		expect([owesCall({ ...call, status: 'closed' }), queueOf({ ...call, status: 'unsolved' })]).toEqual([
			false,
			'unsolved',
		])
		expect(owesCall(at('verified'))).toBe(false)
	})
})

describe('the desks of a case', () => {
	it('are the one whose turn it is, and every other that is asked for something', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		life.do(people.dispatcher, 'callSupport', { unit: 'police', words }).do(people.police, 'signPart', {})
		const [market, police] = life.state.supports ?? []
		expect(mainDesk(life.state)).toEqual({
			unit: 'housing',
			queue: 'handling',
			by: life.state.lead?.resolveBy,
		})
		expect(otherDesks(life.state)).toEqual([
			{ unit: 'market', queue: 'called', by: market?.signBy },
			{ unit: 'police', queue: 'supporting', by: police?.resolveBy },
		])
		expect(desksOf(life.state)).toEqual([mainDesk(life.state), ...otherDesks(life.state)])
	})

	it('hold requests for whoever decides them', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		const extension = { by: 'working', days: 1 } as const
		life.do(people.market, 'askExtension', { extension, words })
		const asked = life.at
		life.do(people.housing, 'askExtension', { extension, words })
		life.do(people.housing, 'askSuspension', { until: life.at + DAY, words })
		const requests = () => otherDesks(life.state).filter(({ queue }) => queue !== 'called')
		// two that wait on one desk are there once, the earlier first
		expect(requests()).toEqual([
			{ unit: 'centre', queue: 'extension', by: asked },
			{ unit: 'centre', queue: 'suspension', by: life.at },
		])
		life.do(people.dispatcher, 'suspend', { words })
		expect(desksOf(life.state).map(({ queue }) => queue)).toEqual(['suspended'])
	})

	it('hold two requests once, by the earlier, whichever unit it came from', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		const extension = { by: 'working', days: 1 } as const
		life.do(people.housing, 'askExtension', { extension, words })
		const asked = life.at
		life.do(people.market, 'askExtension', { extension, words })
		expect(otherDesks(life.state).filter(({ queue }) => queue === 'extension')).toEqual([
			{ unit: 'centre', queue: 'extension', by: asked },
		])
	})

	it('hold the extension asked of a town, and the second one for a leader at the centre', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life.do(people.dispatcher, 'order', { unit: units.town.unit, supports: [] })
		life.do(people.town, 'whistle', {
			lead: 'housing',
			supports: [units.town.unit],
			meetAt: life.at + DAY,
			words,
		})
		life.do(people.town, 'signPart', {})
		const extension = { by: 'working', days: 1 } as const
		const where = () =>
			otherDesks(life.state).flatMap(({ unit, queue }) => (queue === 'extension' ? [unit] : []))
		life.do(people.housing, 'askExtension', { extension, words })
		expect(where()).toEqual([units.town.unit])
		life
			.do(people.town, 'grantExtension', { unit: 'housing' })
			.do(people.housing, 'askExtension', { extension, words })
		expect(where()).toEqual(['centre'])
		life.do(people.leader, 'grantExtension', { unit: 'housing' })
		life.do(people.town, 'askExtension', { extension, words })
		expect(where()).toEqual(['centre'])
	})

	it('ask nothing of a case that stands still or is over', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		life.do(people.dispatcher, 'supervise', { unit: 'market', words })
		life.do(people.dispatcher, 'instruct', { leader: '演示', reportBy: life.at + DAY, words, photos: [] })
		expect(desksOf(life.state).map(({ unit, queue }) => `${unit} ${queue}`)).toEqual([
			'housing handling',
			'market called',
			'market slip',
			'housing instruction',
		])
		life.do(people.caller, 'withdraw', {})
		expect(desksOf(life.state).map(({ queue }) => queue)).toEqual(['withdrawing'])
		life.do(people.dispatcher, 'release', {})
		expect(desksOf(life.state)).toEqual([])
	})

	it('show what is late apart, until it is done or released', () => {
		const lead = handled().lead as Responsibility
		const late = (change: Partial<Responsibility>) =>
			otherDesks(at('handling', { lead: { ...lead, resolveBy: 5, ...change } })).filter(
				({ queue }) => queue !== 'informing',
			)
		expect(late({ late: true })).toEqual([{ unit: 'housing', queue: 'late', by: 5 }])
		expect(late({})).toEqual([])
		expect(late({ late: true, phase: 'done' })).toEqual([])
		expect(late({ late: true, phase: 'released' })).toEqual([])
		const supports = [{ ...lead, unit: 'market', resolveBy: 6, late: true, phase: 'sentBack' } as const]
		expect(otherDesks(at('resolved', { supports }))).toEqual([{ unit: 'market', queue: 'late', by: 6 }])
	})

	it('are none of a part that is done', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		life.do(people.market, 'signPart', {}).do(people.market, 'finishPart', { words, photos })
		expect(otherDesks(life.state)).toEqual([])
	})

	it('of whoever watches are by when the desk must act, or since when it has it', () => {
		const callingUnit = { unit: 'calling', unitName: 'calling' }
		const watched = (status: Status, change: Partial<CaseState>) =>
			otherDesks(at(status, { local: 'local', callingUnit, since: 3, ...change }))
		expect(watched('submitted', { actBy: 8 })).toEqual([
			{ unit: 'local', queue: 'take', by: 8 },
			{ unit: 'calling', queue: 'whistle', by: 8 },
		])
		const { actBy: _, ...timeless } = at('referred', { callingUnit, since: 3 })
		expect(otherDesks(timeless)).toEqual([{ unit: 'calling', queue: 'whistle', by: 3 }])
	})

	it('show a slip no more to a unit that has sent its part back', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		life
			.do(people.dispatcher, 'supervise', { unit: 'market', words })
			.do(people.market, 'sendPartBack', { words })
		expect(otherDesks(life.state)).toEqual([
			{ unit: 'centre', queue: 'partSentBack', by: life.state.supports?.[0]?.resolveBy },
		])
	})
})

describe('what is due', () => {
	it('is the earliest of all that is', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		const reportBy = life.at + 2 * 60_000
		life.do(people.dispatcher, 'instruct', { leader: '演示', reportBy, words, photos: [] })
		expect(dueOf(life.state)).toEqual({ at: reportBy, act: { type: 'chase' } })
		life.at = reportBy
		life.do(people.clock, 'chase', {})
		expect(dueOf(life.state)?.act).toEqual({ type: 'climb', unit: 'market' })
	})

	it('is nothing of a lead that does not have the case now', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		expect(runningParts(life.state).map(({ unit }) => unit)).toEqual(['housing', 'market'])
		life.do(people.housing, 'sendBack', { words })
		expect(runningParts(life.state).map(({ unit }) => unit)).toEqual(['market'])
		expect(runningParts(new Life().until('assigned').state).map(({ unit }) => unit)).toEqual(['housing'])
		expect(runningParts(new Life().state)).toEqual([])
		expect(dueOf(new Life().state)).toBeUndefined()
	})

	it('is nothing of a part that is done, nor while the case stands still', () => {
		const life = new Life().until('handling').do(people.dispatcher, 'callSupport', { unit: 'market', words })
		life.do(people.market, 'signPart', {}).do(people.market, 'finishPart', { words, photos })
		expect(runningParts(life.state).map(({ unit }) => unit)).toEqual(['housing'])
		expect(runningParts({ ...life.state, status: 'suspended' })).toEqual([])
	})

	it('is the end of a withdrawal even where a stop would have ended before', () => {
		const life = new Life().until('handling')
		life.do(people.dispatcher, 'suspend', { until: life.at + 3 * HOUR, words })
		expect(dueOf(life.state)).toEqual({ at: life.state.suspendedUntil, act: { type: 'resume' } })
		life.do(people.caller, 'withdraw', {})
		expect(dueOf(life.state)).toEqual({ at: life.at + DAY, act: { type: 'release' } })
	})

	it('is nothing of a case that is closed', () => {
		const life = new Life().until('verified').do(people.caller, 'rate', { solved: true })
		life.do(people.dispatcher, 'close', {})
		expect(dueOf(life.state)).toBeUndefined()
		expect(dueOf(at('unsolved', { callerWithdrew: true }))).toBeUndefined()
	})

	it('closes at once what its caller had withdrawn, or who was not reached', () => {
		const kept = at('verified', { callerWithdrew: true, since: 9 })
		expect(dueOf(kept)).toEqual({ at: 9, act: { type: 'close' } })
		const tries = [{ at: 4, outcome: 'noAnswer' as const }]
		const gone = (change: object) =>
			dueOf(at('verified', { followUp: { phase: 'notReached', askedAt: 1, dueAt: 3, tries, ...change } }))
		expect([gone({}), gone({ tries: [] })]).toEqual([
			{ at: 4, act: { type: 'close' } },
			{ at: 3, act: { type: 'close' } },
		])
		expect(gone({ phase: 'done' })).toBeUndefined()
		expect(gone({ phase: 'asked', remindAt: 2 })).toEqual({ at: 2, act: { type: 'remind' } })
		expect(gone({ phase: 'asked' })).toEqual({ at: 3, act: { type: 'openCall' } })
		expect(dueOf(at('verified', { rating: { solved: false, at: 3 } }))).toBeUndefined()
		expect(dueOf(at('withdrawing', { actBy: 3 }))).toEqual({ at: 3, act: { type: 'release' } })
		expect(dueOf(at('suspended'))).toBeUndefined()
	})
})

describe('the time a desk has', () => {
	it('is written with the event, by the rules of the county', () => {
		const life = new Life()
		expect(life.events[0]?.actBy).toBe(beijingTime('2026-03-02 14:15'))
		const { act: _, ...rules } = ground.rules
		const event = life.events[0] as CaseEvent
		expect(
			actBy(undefined, event, { at: MORNING, calendar: ground.calendar, rules: { ...rules, act: {} } }),
		).toEqual({})
		expect(new Life().until('assigned').events.at(-1)).not.toHaveProperty('actBy')
	})

	it('begins anew with each move, and when a withdrawn case is kept; not with words alone', () => {
		const life = new Life().until('resolved')
		const { actBy: before, since } = life.state
		life.on('2026-03-02 11:00').do(people.caller, 'supplement', { words, photos: [] })
		expect([life.state.actBy, life.state.since, life.state.changedAt]).toEqual([before, since, life.at])
		life.do(people.caller, 'withdraw', {})
		expect(life.state.actBy).toBe(life.at + DAY)
		life.do(people.dispatcher, 'keep', { words })
		expect(life.state).toMatchObject({ status: 'resolved', since: life.at, callerWithdrew: true })
		expect(life.state).not.toHaveProperty('held')
		expect(life.state.actBy).toBe(beijingTime('2026-03-03 11:02'))
	})
})

it('a case begins with its opening, and with nothing else', () => {
	const { events } = new Life().until('accepted')
	expect(() => replay(events.slice(1))).toThrow("the first event of a case is 'opened', not 'accepted'")
	expect(replay([])).toBeUndefined()
	expect(evolve(undefined, events[0] as CaseEvent)).not.toHaveProperty('lead')
})

it('work that was checked, and then done again, is asked about anew, and only then', () => {
	const life = new Life().until('verified').do(people.caller, 'rate', { solved: false, content: false })
	expect(life.state).toMatchObject({ rating: { solved: false, content: false }, followUp: { phase: 'done' } })
	life.do(people.dispatcher, 'rework', { words })
	expect(life.state).not.toHaveProperty('rating')
	expect(life.state).not.toHaveProperty('followUp')
	life.do(people.housing, 'sign', {}).do(people.housing, 'resolve', { words, photos })
	life.do(people.dispatcher, 'verify', { photos: [] })
	expect(life.state.followUp).toMatchObject({ phase: 'asked', askedAt: life.at })
})
