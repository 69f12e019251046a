import { describe, expect, it } from 'vitest'
import { ground, people, SALT, units } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Command } from '../case/command'
import { evolve, replay } from '../case/evolve'
import type { CaseState } from '../case/state'
import { deadlineOf, deskOf } from '../case/state'
import { statuses } from '../case/status'
import { view } from '../case/view'
import { isRefusal } from '../error/refusal'
import { DAY, HOUR } from '../time/day'
import { decideMerge } from './merge'
import { settledBy, settlesOthers } from './settle'

const photos = ['photo-000000000000002']
const words = '如实说明。'
const OTHER = 'case-0000000000000002'
/** Two calls about one thing; the second from somebody else, unless told. */
function two(): { main: Life; other: Life } {
	const main = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: true })
	const other = new Life({ id: OTHER })
	other.state = { ...other.state, caller: 'user-stranger' }
	other.at = main.at
	return { main, other }
}
const merges = ({ main, other }: { main: Life; other: Life }, samePerson = false) => {
	other.knows = { main: main.state }
	return other.why(people.dispatcher, 'merge', { into: main.state.case, samePerson })
}
const settles = ({ main, other }: { main: Life; other: Life }) => {
	other.knows = { main: main.state }
	return other.why(people.clock, 'settle', {})
}
/** The way a main case goes on to its end. */
function verified(main: Life): Life {
	main.do(people.dispatcher, 'order', { unit: 'housing', supports: [] }).do(people.housing, 'sign', {})
	main.do(people.housing, 'resolve', { words, photos })
	return main.do(people.dispatcher, 'verify', { photos: [] })
}

describe('merging', () => {
	it('makes a call part of another: it is on no desk any more', () => {
		const both = two()
		expect(merges(both)).toBeUndefined()
		const { main, other } = both
		expect(other.state).toMatchObject({
			status: 'merged',
			mergedInto: main.state.case,
			held: 'submitted',
			samePerson: false,
		})
		expect(other.events.at(-1)).toMatchObject({ into: main.state.case, number: main.state.number })
		expect([deskOf(other.state), deadlineOf(other.state)]).toEqual([undefined, undefined])
	})

	it('is the same person’s when somebody says so, or when both came from one phone', () => {
		const said = two()
		merges(said, true)
		expect(said.other.state.samePerson).toBe(true)
		const seen = two()
		seen.other.state = { ...seen.other.state, caller: 'user-caller' }
		merges(seen)
		expect(seen.other.state.samePerson).toBe(true)
		const { caller: _, ...phoned } = two().other.state
		const unknown = two()
		unknown.other.state = phoned
		unknown.main.state = { ...unknown.main.state, caller: undefined } as unknown as CaseState
		merges(unknown)
		expect(unknown.other.state.samePerson).toBe(false)
		// a town's two calls are two things
		const towns = two()
		towns.other.state = { ...towns.other.state, caller: 'user-caller', type: 'summons' }
		merges(towns)
		expect(towns.other.state.samePerson).toBe(false)
	})

	it('goes into no case that is checked or over, but into any before', () => {
		const into = (status: CaseState['status']) => {
			const both = two()
			both.main.state = { ...both.main.state, status }
			return [status, merges(both)]
		}
		const open = [
			'submitted',
			'accepted',
			'assigned',
			'sentBack',
			'referred',
			'disputed',
			'handling',
			'suspended',
			'resolved',
			'unsolved',
			'ending',
		]
		expect(statuses.map(into)).toEqual(
			statuses.map((status) => [
				status,
				open.includes(status) ? undefined : status === 'merged' ? 'mergeCircle' : 'mergeClosed',
			]),
		)
	})

	it('goes neither into itself, nor in a circle, nor in a chain, nor over a county’s border', () => {
		const both = two()
		const { main, other } = both
		other.knows = { main: other.state }
		expect(other.why(people.dispatcher, 'merge', { into: OTHER, samePerson: false })).toBe('mergeSelf')
		other.knows = {}
		expect(other.why(people.dispatcher, 'merge', { into: main.state.case, samePerson: false })).toBe(
			'caseUnknown',
		)
		other.knows = { main: { ...main.state, tenant: '410184' } }
		expect(other.why(people.dispatcher, 'merge', { into: main.state.case, samePerson: false })).toBe(
			'caseUnknown',
		)
		other.knows = { main: main.state }
		expect(other.why(people.dispatcher, 'merge', { into: 'case-0000000000000009', samePerson: false })).toBe(
			'caseUnknown',
		)
		expect(merges(both)).toBeUndefined()
		main.knows = { main: other.state }
		expect(main.why(people.dispatcher, 'merge', { into: OTHER, samePerson: false })).toBe('mergeCircle')
		const full = two()
		full.other.state = { ...full.other.state, joined: 1 }
		expect(merges(full)).toBe('mergeHasOthers')
		full.other.state = { ...two().other.state, repeated: 1 }
		expect(merges(full)).toBe('mergeHasOthers')
		expect(other.why(people.foreignDispatcher, 'unmerge', {})).toBe('notYours')
	})

	it('goes into no case that only others may see', () => {
		const both = two()
		both.main.state = { ...both.main.state, restricted: ['user-leader'] }
		expect(merges(both)).toBe('caseUnknown')
		both.main.state = { ...both.main.state, restricted: ['user-dispatcher'] }
		expect(merges(both)).toBeUndefined()
	})

	it('takes as many as the rules say', () => {
		const both = two()
		both.main.state = { ...both.main.state, joined: 30, repeated: 20 }
		expect(merges(both)).toBe('mergeFull')
		both.main.state = { ...both.main.state, joined: 30, repeated: 19 }
		expect(merges(both)).toBeUndefined()
	})
})

describe('both sides of a merge', () => {
	const context = (
		main: CaseState,
		at: number,
		actor: (typeof people)['dispatcher' | 'clock'] = people.dispatcher,
	) => ({
		...ground,
		units: Object.values(units),
		actor,
		at,
		salt: SALT,
		main,
	})
	const sends = (command: Partial<Command>) => ({ id: 'command-000000000900', ...command }) as Command

	it('are told: how many called, and how many of them were the same people', () => {
		const { main, other } = two()
		const at = other.at + HOUR
		const merge = sends({ type: 'merge', into: main.state.case, samePerson: false })
		const merged = decideMerge(other.state, merge, context(main.state, at))
		if (isRefusal(merged)) throw new Error(merged.refused)
		expect(merged.main.events).toEqual([
			{
				v: 1,
				type: 'joined',
				case: main.state.case,
				seq: main.state.version + 1,
				at,
				by: { capacity: 'dispatcher', user: 'user-dispatcher', unit: 'centre', unitName: 'centre' },
				command: 'command-000000000900',
				other: OTHER,
				samePerson: false,
			},
		])
		expect(merged.main.records).toEqual([])
		const after = merged.main.events.reduce<CaseState>(evolve, main.state)
		expect(after).toMatchObject({ joined: 1, status: 'accepted', since: main.state.since, version: 3 })
		const twice = merged.main.events.reduce<CaseState>(evolve, after)
		expect(twice.joined).toBe(2)

		const gone = merged.other.events.reduce<CaseState>(evolve, other.state)
		const parted = decideMerge(gone, sends({ type: 'unmerge' }), context(after, at + HOUR))
		if (isRefusal(parted)) throw new Error(parted.refused)
		expect(parted.main.events[0]).toMatchObject({ type: 'parted', other: OTHER, samePerson: false })
		const alone = parted.main.events.reduce<CaseState>(evolve, after)
		expect(alone).not.toHaveProperty('joined')
		expect(alone).not.toHaveProperty('repeated')
	})

	it('count one person’s calls apart', () => {
		const { main, other } = two()
		const merge = sends({ type: 'merge', into: main.state.case, samePerson: true })
		const merged = decideMerge(other.state, merge, context(main.state, other.at))
		if (isRefusal(merged)) throw new Error(merged.refused)
		const after = merged.main.events.reduce<CaseState>(evolve, main.state)
		expect([after.joined, after.repeated]).toEqual([undefined, 1])
		const gone = merged.other.events.reduce<CaseState>(evolve, other.state)
		const parted = decideMerge(gone, sends({ type: 'unmerge' }), context(after, other.at))
		if (isRefusal(parted)) throw new Error(parted.refused)
		expect(parted.main.events[0]).toMatchObject({ type: 'parted', samePerson: true })
	})

	it('hear nothing when it is refused', () => {
		const { main, other } = two()
		const outcome = decideMerge(
			other.state,
			sends({ type: 'merge', into: other.state.case }),
			context(main.state, other.at),
		)
		expect(outcome).toEqual({ refused: 'mergeSelf' })
	})
})

describe('what the caller of a merged case says', () => {
	const context = (main: CaseState, at: number) => ({
		...ground,
		units: Object.values(units),
		actor: people.stranger,
		at,
		salt: SALT,
		main,
	})
	const merged = (samePerson = false) => {
		const both = two()
		merges(both, samePerson)
		return both
	}
	const said = ({ main, other }: ReturnType<typeof merged>, command: object) => {
		const sent = { id: 'command-000000000901', ...command } as Command
		return decideMerge(other.state, sent, context(main.state, other.at))
	}

	it('stays with it and reaches its main case, words and photos too', () => {
		const both = merged()
		const outcome = said(both, { type: 'supplement', words: '夜里更黑。', photos })
		if (isRefusal(outcome)) throw new Error(outcome.refused)
		const seq = both.main.state.version + 1
		expect(outcome.other.events).toMatchObject([{ type: 'supplemented', case: OTHER, photos }])
		expect(outcome.other.records).toMatchObject([{ text: '夜里更黑。' }])
		expect(outcome.main.events).toEqual([
			{
				v: 1,
				type: 'relayed',
				case: both.main.state.case,
				seq,
				at: both.other.at,
				by: { capacity: 'caller', user: 'user-stranger' },
				command: 'command-000000000901',
				other: OTHER,
				step: 'supplemented',
				words: expect.any(String),
				photos,
			},
		])
		expect(outcome.main.records).toEqual([{ seq, salt: SALT, text: '夜里更黑。' }])
		const after = outcome.main.events.reduce<CaseState>(evolve, both.main.state)
		expect(after).toEqual({ ...both.main.state, version: seq, changedAt: both.other.at })
		const events = [...both.main.events, ...outcome.main.events]
		const records = [...both.main.records, ...outcome.main.records]
		const seen = (viewer: (typeof people)['caller' | 'dispatcher']) =>
			view(after, events, records, viewer, both.other.at)?.timeline.at(-1)
		expect(seen(people.dispatcher)).toMatchObject({
			type: 'relayed',
			step: 'supplemented',
			text: '夜里更黑。',
			photos,
		})
		// nobody's words are another caller's to read
		expect(seen(people.caller)?.type).toBe('accepted')
	})

	it('counts as urging, and leaves the main case’s own caller theirs of the day', () => {
		const both = merged()
		const outcome = said(both, { type: 'urge' })
		if (isRefusal(outcome)) throw new Error(outcome.refused)
		expect(outcome.main.records).toEqual([])
		for (const left of ['words', 'photos']) expect(outcome.main.events[0]).not.toHaveProperty(left)
		both.main.state = outcome.main.events.reduce<CaseState>(evolve, both.main.state)
		expect(both.main.state.urged).toEqual({ count: 1 })
		both.main.do(people.caller, 'urge', {})
		expect(both.main.state.urged).toEqual({ at: both.main.at, count: 2 })
		const again = outcome.main.events.reduce<CaseState>(evolve, both.main.state)
		expect(again.urged).toEqual({ at: both.main.at, count: 3 })
		both.other.state = outcome.other.events.reduce<CaseState>(evolve, both.other.state)
		expect(said(both, { type: 'urge' })).toEqual({ refused: 'urgedToday' })
	})

	it('is refused where it would reach nobody', () => {
		const both = merged(true)
		verified(both.main)
		both.other.knows = { main: both.main.state }
		const body = { words: '又黑了。', photos: [] }
		expect(both.other.why(people.stranger, 'urge', {})).toBe('notAllowedNow')
		expect(both.other.why(people.stranger, 'supplement', { photos: [] })).toBe('textEmpty')
		both.main.do(people.caller, 'rate', { solved: true }).do(people.dispatcher, 'close', {})
		expect(both.other.why(people.stranger, 'supplement', body)).toBeUndefined()
		both.other.knows = { main: both.main.state }
		expect(both.other.why(people.stranger, 'supplement', body)).toBe('notAllowedNow')
		for (const knows of [{}, { main: { ...both.main.state, case: 'case-0000000000000009' } }]) {
			both.other.knows = knows
			for (const type of ['urge', 'withdraw'] as const)
				expect(both.other.why(people.stranger, type, {})).toBe('caseUnknown')
			expect(both.other.why(people.stranger, 'supplement', body)).toBe('caseUnknown')
		}
		expect(both.other.why(people.caller, 'withdraw', {})).toBe('notYours')
	})

	it('withdrawn, it leaves the main case, which goes on with one less', () => {
		const both = two()
		both.other.do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		both.other.do(people.dispatcher, 'order', { unit: 'market', supports: [] })
		merges(both)
		const mergedAt = both.other.at
		both.main.state = { ...both.main.state, joined: 1 }
		both.other.at += DAY
		const outcome = said(both, { type: 'withdraw' })
		if (isRefusal(outcome)) throw new Error(outcome.refused)
		expect(outcome.main.events).toMatchObject([{ type: 'parted', other: OTHER, samePerson: false }])
		const main = outcome.main.events.reduce<CaseState>(evolve, both.main.state)
		expect(main).not.toHaveProperty('joined')
		expect(main.status).toBe('accepted')
		both.other.state = outcome.other.events.reduce<CaseState>(evolve, both.other.state)
		expect(both.other.state).toMatchObject({ status: 'withdrawing', held: 'assigned' })
		for (const gone of ['mergedInto', 'samePerson']) expect(both.other.state).not.toHaveProperty(gone)
		const left = both.other.at
		both.other.at += HOUR
		both.other.do(people.dispatcher, 'keep', { words })
		// it stands where it stood before the merge, and none of the time between was the unit's
		expect(both.other.state).toMatchObject({ status: 'assigned', callerWithdrew: true })
		expect(both.other.state.lead?.pauses).toEqual([
			{ from: mergedAt, to: left },
			{ from: left, to: both.other.at },
		])
	})
})

describe('taking out again', () => {
	it('gives back the case as it was, and no time is lost', () => {
		const both = two()
		const { other } = both
		other.do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		other
			.on('2026-03-02 09:00')
			.do(people.dispatcher, 'order', { unit: 'housing', supports: ['market', 'police'] })
		other
			.do(people.housing, 'sign', {})
			.do(people.market, 'signPart', {})
			.do(people.market, 'finishPart', { words, photos })
		const before = other.state
		other.on('2026-03-02 10:00')
		expect(merges(both)).toBeUndefined()
		other.on('2026-03-03 10:00').do(people.dispatcher, 'unmerge', {})
		const pause = [{ from: other.at - DAY, to: other.at }]
		const [market, police] = other.state.supports ?? []
		expect(other.state).toEqual({
			...before,
			version: before.version + 2,
			since: other.at,
			changedAt: other.at,
			lead: {
				...before.lead,
				pauses: pause,
				signBy: expect.any(Number),
				resolveBy: (before.lead?.resolveBy ?? 0) + DAY,
				ladder: expect.any(Array),
			},
			supports: [before.supports?.[0], police],
		})
		expect([market?.pauses, police?.pauses]).toEqual([undefined, pause])
		expect(replay(other.events)).toMatchObject({ status: 'handling', version: other.state.version })
	})

	it('needs the case that it was merged into', () => {
		const both = two()
		merges(both)
		both.other.knows = {}
		expect(both.other.why(people.dispatcher, 'unmerge', {})).toBe('caseUnknown')
		expect(both.other.why(people.clock, 'settle', {})).toBe('notAllowedNow')
		both.other.knows = { main: { ...verified(both.main).state, case: 'case-0000000000000009' } }
		expect(both.other.why(people.dispatcher, 'unmerge', {})).toBe('caseUnknown')
		expect(both.other.why(people.clock, 'settle', {})).toBe('notAllowedNow')
	})
})

describe('a merged case goes the way of its main case', () => {
	it('waits until then', () => {
		const both = two()
		merges(both)
		expect(settles(both)).toBe('notAllowedNow')
		both.other.knows = { main: both.main.state }
		expect(both.other.why(people.dispatcher, 'settle', {})).toBe('notYours')
	})

	it('other people are asked for themselves about the same unit’s work', () => {
		const both = two()
		both.other.do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		both.other.do(people.dispatcher, 'order', { unit: 'market', supports: ['police'] })
		merges(both)
		verified(both.main)
		both.other.at = both.main.at
		expect(settles(both)).toBeUndefined()
		const { state, at } = both.other
		expect(state).toMatchObject({
			status: 'verified',
			lead: { unit: 'housing', unitName: '住建局', phase: 'done' },
			followUp: { phase: 'asked', askedAt: at, remindAt: at + 2 * DAY, dueAt: at + 3 * DAY },
		})
		expect(state).not.toHaveProperty('supports')
		both.other.do(people.stranger, 'rate', { solved: true })
	})

	it('one person is asked once: their second call ends with the first', () => {
		const both = two()
		merges(both, true)
		verified(both.main)
		expect(settles(both)).toBe('notAllowedNow')
		both.main.do(people.caller, 'rate', { solved: true }).do(people.dispatcher, 'close', {})
		expect(settles(both)).toBeUndefined()
		expect(both.other.state.status).toBe('closed')
		for (const absent of ['remindAt', 'lead', 'clocks'])
			expect(both.other.events.at(-1)).not.toHaveProperty(absent)
		expect(both.other.state).not.toHaveProperty('followUp')
	})

	it('ends with an explanation where the main case did', () => {
		const both = two()
		merges(both)
		verified(both.main).do(people.caller, 'rate', { solved: false })
		both.main.do(people.dispatcher, 'proposeEnd', { words }).do(people.leader, 'end', { words })
		expect(settles(both)).toBeUndefined()
		expect(both.other.state.status).toBe('ended')
	})

	it('stands again by itself where the main case ended without work', () => {
		const both = two()
		both.other.do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		both.other.do(people.dispatcher, 'order', { unit: 'market', supports: [] })
		merges(both)
		const mergedAt = both.other.at
		both.main.do(people.dispatcher, 'decline', { reason: 'notClear', words })
		expect(settles(both)).toBeUndefined()
		expect(both.other.state.status).toBe('assigned')
		expect(both.other.state.lead?.pauses).toEqual([{ from: mergedAt, to: both.other.at }])
		expect(both.other.state).not.toHaveProperty('mergedInto')
		expect(both.other.state).not.toHaveProperty('samePerson')
		expect(both.other.state).not.toHaveProperty('held')
	})

	it('by one table, for every status of the main case', () => {
		const merged = { status: 'merged' as const }
		const ways = statuses.flatMap((status) => {
			const way = [settledBy(merged, { status }), settledBy({ ...merged, samePerson: true }, { status })]
			return way.some(Boolean) ? [[status, ...way]] : []
		})
		expect(ways).toEqual([
			['verified', 'verified', undefined],
			['closed', 'verified', 'closed'],
			['declined', 'held', 'ended'],
			['withdrawn', 'held', 'held'],
			['ended', 'ended', 'ended'],
		])
		for (const status of statuses)
			if (status !== 'merged') expect(settledBy({ status }, { status: 'closed' })).toBeUndefined()
	})

	it('is settled when its main case has just come to such a status, and there is something merged', () => {
		const state = (status: CaseState['status'], change: Partial<CaseState> = {}) => ({
			...two().main.state,
			status,
			...change,
		})
		expect(settlesOthers('resolved', state('verified', { joined: 1 }))).toBe(true)
		expect(settlesOthers('verified', state('closed', { repeated: 1 }))).toBe(true)
		expect(settlesOthers('verified', state('verified', { joined: 1 }))).toBe(false)
		expect(settlesOthers('resolved', state('verified'))).toBe(false)
		expect(settlesOthers('assigned', state('handling', { joined: 1 }))).toBe(false)
		expect(settlesOthers(undefined, state('submitted', { joined: 1 }))).toBe(false)
	})
})

describe('following', () => {
	it('is for neighbours on a public case, and counts', () => {
		const { main } = two()
		main.do(people.stranger, 'follow', {}).do(people.market, 'follow', {})
		expect(main.state.followers).toBe(2)
		expect(main.events.at(-1)?.by).toEqual({ capacity: 'neighbour', user: 'user-market' })
		main.do(people.stranger, 'unfollow', {})
		expect(main.state.followers).toBe(1)
		main.do(people.market, 'unfollow', {})
		main.do(people.market, 'unfollow', {})
		expect(main.state.followers).toBe(0)
		expect(main.why(people.foreignDispatcher, 'follow', {})).toBe('notYours')
		expect(main.why(people.clock, 'follow', {})).toBe('notYours')
	})

	it('is for nobody who has to do with the case, nor on one that is not public', () => {
		const { main } = two()
		for (const one of [people.caller, people.dispatcher, people.gridWorker, people.leader, people.inspector])
			expect(main.why(one, 'follow', {})).toBe('notYours')
		expect(main.why(people.gridWorkerElsewhere, 'follow', {})).toBeUndefined()
		const shy = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		expect(shy.why(people.stranger, 'follow', {})).toBe('notYours')
	})
})
