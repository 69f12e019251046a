import { describe, expect, it } from 'vitest'
import { VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import { type Assignment, assignmentIn, type Responsibility } from '../responsibility/responsibility'
import type { CaseEvent, Clock, EventOf, EventType } from './event'
import { evolve } from './evolve'
import type { CaseState } from './state'

/** Each event by itself: what it changes in a state, and nothing else. A member that goes away is told as `gone`. */

const AT = 9_000
const handled = new Life().until('handling').state
const part = (unit: string, change: Partial<Responsibility> = {}) =>
	({ ...handled.lead, unit, unitName: `the ${unit}`, phase: 'called', ...change }) as Responsibility
const lead = part('lead', { phase: 'signed', signedAt: 5 })
const state: CaseState = {
	...handled,
	status: 'assigned',
	lead,
	since: 7,
	urgency: 'green',
	kind: 'livelihood',
	village: VILLAGE,
}
const given: Assignment = assignmentIn(part('next', { region: '370404103' }))
const given2 = assignmentIn(part('another'))
const envelope = {
	v: 1,
	case: handled.case,
	seq: 99,
	at: AT,
	by: { capacity: 'dispatcher' },
	command: 'c',
} as const
const clock: Clock = { unit: 'lead', signBy: 11, resolveBy: 12, ladder: [13], pause: { from: 1, to: 2 } }
/** The lead's part with its clock wound so. */
const wound = { ...lead, signBy: 11, resolveBy: 12, ladder: [13], pauses: [{ from: 1, to: 2 }] }
const asked = { phase: 'asked', askedAt: 1, remindAt: 2, dueAt: 3, tries: [] } as const

type Envelope = 'v' | 'case' | 'seq' | 'at' | 'by' | 'command' | 'type'
type Without<Event> = Event extends unknown ? Omit<Event, Envelope> : never
type Said<Type extends EventType> = Without<EventOf<Type>>
function changes<Type extends EventType>(type: Type, said: Said<Type>, change: Partial<CaseState> = {}) {
	const before: CaseState = { ...state, ...change }
	const event = {
		v: 1,
		case: before.case,
		seq: before.version + 1,
		at: AT,
		by: {},
		command: 'c',
		type,
		...said,
	}
	const after = evolve(before, event as unknown as CaseEvent)
	expect([after.version, after.changedAt]).toEqual([before.version + 1, AT])
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof CaseState)[]
	const changed = names.filter(
		(name) =>
			!['version', 'changedAt'].includes(name) &&
			JSON.stringify(before[name]) !== JSON.stringify(after[name]),
	)
	return Object.fromEntries(changed.map((name) => [name, name in after ? after[name] : 'gone']))
}

describe('opening', () => {
	const opened: EventOf<'opened'> = {
		v: 1,
		type: 'opened',
		case: 'case-1',
		seq: 1,
		at: AT,
		by: { capacity: 'caller' },
		command: 'case-1',
		tenant: '370404',
		number: '1',
		caseType: 'report',
		identity: 'named',
		source: 'hotline12345',
		submission: 'digest',
	}
	const least = {
		...{ tenant: '370404', case: 'case-1', number: '1', type: 'report', status: 'submitted', version: 1 },
		...{ identity: 'named', source: 'hotline12345', submission: 'digest', public: false, reworks: 0 },
		...{ callerWithdrew: false, openedAt: AT, since: AT, changedAt: AT },
	}

	it('says what the event says, and nothing it does not', () => {
		expect(evolve(undefined, opened)).toEqual(least)
		expect(Object.keys(evolve(undefined, opened)).sort()).toEqual(Object.keys(least).sort())
		const more = {
			sourceNumber: 'H-1',
			answerBy: 9,
			repeatOf: { case: 'case-0', number: '0' },
			kind: 'livelihood',
			matter: 'lane',
			matterName: '村内小路',
			catalogue: 3,
			local: 'village-1',
			callingUnit: { unit: 'town', unitName: '镇' },
			actBy: 5,
			village: '370404103201',
			caller: 'user-1',
			cover: 'photo-1',
		} as const
		expect(evolve(undefined, { ...opened, ...more })).toEqual({ ...least, ...more })
	})
})

describe('the centre', () => {
	it('accepts: what it says counts, the rest stays as the caller said it', () => {
		const said = { kind: 'enforcement', village: '370404104201', about: 'land', matter: 'road' } as const
		const before = {
			status: 'submitted',
			matter: 'lane',
			matterName: '小路',
			catalogue: 1,
			about: 'x',
		} as const
		expect(
			changes(
				'accepted',
				{ urgency: 'red', public: true, ...said, matterName: '大路', catalogue: 2 },
				{ ...before, public: false },
			),
		).toEqual({
			...{ status: 'accepted', urgency: 'red', public: true, ...said, matterName: '大路', catalogue: 2 },
			...{ since: AT },
		})
		expect(changes('accepted', { urgency: 'green', public: true }, before)).toEqual({
			...{ status: 'accepted', about: 'gone', since: AT },
		})
	})

	it('gives it to a unit: the first one is remembered, the next lead helps no more', () => {
		const supports = [part('next', { phase: 'sentBack' }), part('helper', { phase: 'signed' })]
		const before = { supports, keeper: 'land', suspensionAsked: { until: 3, at: 2 }, task: 'order' } as const
		const said = { ...given, basis: 'order', task: 'transfer' } as const
		expect(changes('assigned', { ...said, supports: [given2] }, before)).toEqual({
			lead: { ...given, phase: 'called', rung: 0 },
			supports: [supports[1], { ...given2, phase: 'called', rung: 0 }],
			first: { unit: 'lead', unitName: 'the lead' },
			...{ keeper: 'gone', suspensionAsked: 'gone', task: 'transfer' },
		})
		// without anybody before, nobody is the first but the lead itself
		const { lead: _, ...unled } = state
		const first = evolve(unled, { ...envelope, type: 'assigned', ...said })
		expect(first).not.toHaveProperty('first')
		expect(first).not.toHaveProperty('supports')
		// and whoever was first stays it
		const remembered = { unit: 'old', unitName: 'the old' }
		expect(changes('assigned', said, { first: remembered })).not.toHaveProperty('first')
		expect(changes('assigned', { ...said, unit: 'lead' })).not.toHaveProperty('first')
	})

	it('refuses what was sent back: the same unit goes on, signed or not', () => {
		const back = { ...lead, phase: 'sentBack' } as const
		const said = { clocks: [clock] }
		expect(changes('sendBackRefused', said, { status: 'sentBack', lead: back })).toEqual({
			status: 'handling',
			lead: { ...wound, backRefused: true },
			since: AT,
		})
		const { signedAt: _, ...unsigned } = back
		expect(changes('sendBackRefused', {}, { status: 'sentBack', lead: unsigned })).toEqual({
			status: 'assigned',
			lead: { ...unsigned, phase: 'called', backRefused: true },
			since: AT,
		})
	})

	it('recolours, restricts, returns, ends and closes', () => {
		expect(changes('recoloured', { urgency: 'red', clocks: [clock] })).toEqual({
			urgency: 'red',
			lead: wound,
		})
		expect(changes('restricted', { to: ['user-1'] })).toEqual({ restricted: ['user-1'] })
		expect(changes('restricted', { to: [] }, { restricted: ['user-1'] })).toEqual({ restricted: 'gone' })
		const done = { ...lead, phase: 'done', doneAt: 4 } as const
		expect(changes('returned', { clocks: [clock] }, { status: 'resolved', lead: done })).toMatchObject({
			...{ status: 'handling', since: AT },
			lead: { phase: 'signed', pauses: [clock.pause] },
		})
		const { signedAt: _, ...unsigned } = done
		expect(changes('returned', {}, { status: 'resolved', lead: unsigned })).toMatchObject({
			...{ status: 'handling', lead: { phase: 'called' } },
		})
		expect(changes('declined', { reason: 'inCourt' })).toEqual({ status: 'declined', since: AT })
		expect(changes('endProposed', {})).toEqual({ status: 'ending', since: AT })
		expect(changes('endRefused', {})).toEqual({ status: 'unsolved', since: AT })
		expect(changes('ended', {})).toEqual({ status: 'ended', since: AT })
		expect(changes('closed', { because: 'rated' })).toEqual({ status: 'closed', since: AT })
	})

	it('has work done again, asked about anew', () => {
		const before = {
			status: 'unsolved',
			followUp: asked,
			rating: { solved: false, at: 3 },
			reworks: 1,
		} as const
		expect(changes('reworked', given, before)).toEqual({
			...{ status: 'assigned', reworks: 2, since: AT, rating: 'gone', followUp: 'gone' },
			first: { unit: 'lead', unitName: 'the lead' },
			lead: { ...given, phase: 'called', rung: 0 },
		})
	})
})

describe('the unit that leads', () => {
	it('takes what is in its own list: signed at once', () => {
		const { lead: _, ...unled } = state
		const said = { ...given, urgency: 'blue' } as const
		const taken = (more: object) =>
			evolve({ ...unled, status: 'submitted' }, { ...envelope, type: 'taken', ...said, ...more })
		const signed = { ...given, phase: 'signed', rung: 0, signedAt: AT }
		expect(taken({ kind: 'enforcement', public: true })).toMatchObject({
			...{ status: 'handling', urgency: 'blue', task: 'order', public: true, kind: 'enforcement' },
			lead: signed,
		})
		expect(taken({})).toMatchObject({ public: false, lead: signed })
		expect(taken({})).toMatchObject({ kind: 'livelihood' })
	})

	it('signs, sends back, refers, disputes', () => {
		expect(changes('signed', {})).toEqual({
			status: 'handling',
			lead: { ...lead, phase: 'signed', signedAt: AT },
			since: AT,
		})
		const back = { ...lead, phase: 'sentBack', backAt: AT }
		expect(changes('sentBack', {})).toEqual({ status: 'sentBack', lead: back, since: AT })
		expect(changes('disputed', { keeper: 'land' })).toEqual({
			...{ status: 'disputed', keeper: 'land', lead: back, since: AT },
		})
		expect(changes('referred', {})).toEqual({
			...{ status: 'referred', lead: { ...lead, phase: 'released' }, since: AT },
		})
		expect(changes('referred', given)).toEqual({
			lead: { ...given, phase: 'called', rung: 0 },
			first: { unit: 'lead', unitName: 'the lead' },
		})
	})

	it('has the dispute settled: it goes on, or another leads', () => {
		const before = { status: 'disputed', keeper: 'land', lead: { ...lead, phase: 'sentBack' } } as const
		expect(
			changes('disputeSettled', { unit: 'lead', unitName: 'the lead', clocks: [clock] }, before),
		).toEqual({
			...{ status: 'handling', keeper: 'gone', lead: wound, since: AT },
		})
		expect(changes('disputeSettled', given, before)).toMatchObject({
			...{ status: 'assigned', keeper: 'gone', lead: { unit: 'next', phase: 'called' } },
		})
	})

	it('says how it goes, which changes nothing, and is done', () => {
		expect(changes('progressed', {})).toEqual({})
		const done = { ...lead, phase: 'done', doneAt: AT, ladder: [] }
		const before = { status: 'handling', suspensionAsked: { until: 3, at: 2 } } as const
		expect(changes('resolved', {}, before)).toEqual({
			...{ status: 'resolved', lead: done, suspensionAsked: 'gone', since: AT },
		})
		expect(changes('resolved', { remindAt: 21, dueAt: 22 }, before)).toEqual({
			...{ status: 'verified', lead: done, suspensionAsked: 'gone', since: AT },
			followUp: { phase: 'asked', askedAt: AT, remindAt: 21, dueAt: 22, tries: [] },
		})
	})
})

describe('the caller', () => {
	const checked = { status: 'verified', followUp: asked } as const
	const { remindAt: _, ...unreminded } = asked
	const answered = { ...unreminded, phase: 'done' }

	it('is asked, reminded and called', () => {
		expect(changes('verified', { remindAt: 21, dueAt: 22 }, { status: 'resolved' })).toEqual({
			...{ status: 'verified', since: AT },
			followUp: { phase: 'asked', askedAt: AT, remindAt: 21, dueAt: 22, tries: [] },
		})
		expect(changes('reminded', {}, checked)).toEqual({
			followUp: { ...unreminded, remindedAt: AT, dueAt: AT + 1 },
		})
		expect(changes('callOpened', {}, checked)).toEqual({ followUp: { ...asked, phase: 'call', dueAt: AT } })
		const tries = [{ at: AT, outcome: 'noAnswer' }]
		expect(changes('called', { outcome: 'noAnswer' }, checked)).toEqual({ followUp: { ...asked, tries } })
		expect(changes('called', { outcome: 'reached', solved: false, content: true }, checked)).toEqual({
			...{ status: 'unsolved', since: AT, rating: { solved: false, at: AT, content: true } },
			followUp: { ...asked, phase: 'done', tries: [{ at: AT, outcome: 'reached' }] },
		})
	})

	it('has the last word', () => {
		expect(changes('rated', { solved: true }, checked)).toEqual({
			...{ rating: { solved: true, at: AT }, followUp: answered },
		})
		expect(changes('rated', { solved: false, content: false }, checked)).toEqual({
			...{ status: 'unsolved', since: AT, rating: { solved: false, at: AT, content: false } },
			followUp: answered,
		})
		expect(
			changes('reopened', {}, { status: 'closed', rating: { solved: true, content: true, at: 3 } }),
		).toEqual({
			...{ status: 'unsolved', since: AT, rating: { solved: false, at: AT } },
		})
	})

	it('adds, urges, withdraws, and is asked no more', () => {
		expect(changes('supplemented', {})).toEqual({})
		// only work done anew is asked about anew
		const rated = { followUp: asked, rating: { solved: true, at: 3 } } as const
		expect(changes('supplemented', {}, rated)).toEqual({})
		expect(changes('urged', {})).toEqual({ urged: { at: AT, count: 1 } })
		expect(changes('urged', {}, { urged: { at: 3, count: 4 } })).toEqual({ urged: { at: AT, count: 5 } })
		expect(changes('withdrawing', { held: 'assigned' })).toMatchObject({
			...{ status: 'withdrawing', held: 'assigned', since: AT },
		})
		const merged = { mergedInto: 'case-2', samePerson: true } as const
		expect(
			changes('withdrawing', { held: 'handling', clocks: [clock] }, { ...merged, status: 'merged' }),
		).toEqual({
			...{ status: 'withdrawing', held: 'handling', since: AT, lead: wound },
			...{ mergedInto: 'gone', samePerson: 'gone' },
		})
		expect(changes('withdrawing', { held: 'verified' }, { ...merged, status: 'verified' })).toEqual({
			...{ status: 'withdrawing', held: 'verified', since: AT },
		})
		const waived = { ...unreminded, phase: 'waived' }
		const leaving = { status: 'withdrawing', held: 'verified', followUp: asked } as const
		expect(changes('withdrawn', {}, leaving)).toMatchObject({ status: 'withdrawn', followUp: waived })
		expect(changes('kept', { clocks: [clock] }, leaving)).toEqual({
			...{ status: 'verified', held: 'gone', callerWithdrew: true, followUp: waived, lead: wound, since: AT },
		})
		const { followUp: _, ...unasked } = leaving
		expect(changes('kept', {}, unasked)).toEqual({
			...{ status: 'verified', held: 'gone', callerWithdrew: true, since: AT },
		})
	})
})
