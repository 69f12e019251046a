import { describe, expect, it } from 'vitest'
import { people, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Post, Role } from '../user/post'
import { type Actor, actingAs, isNamed } from './actor'
import { type Capacity, capacities } from './moves'
import type { CaseState } from './state'

const NOW = 1_000
const post = (role: Role, unit: string, change: Partial<Post> = {}): Post => ({
	post: `post-${role}`,
	role,
	unit,
	unitName: `${unit} by its post`,
	from: 0,
	...change,
})
const holding = (...posts: Post[]) => ({ user: 'user-1', tenant: people.caller.tenant, posts })
const { lead } = new Life().until('assigned').state
const part = (unit: string) => ({
	...(lead as NonNullable<typeof lead>),
	unit,
	unitName: `${unit} by its part`,
})
const state: CaseState = {
	...new Life().state,
	lead: part('lead'),
	supports: [part('helper'), { ...part('away'), phase: 'sentBack' }, { ...part('gone'), phase: 'released' }],
	first: { unit: 'first', unitName: 'first by its part' },
	local: 'local',
	keeper: 'keeper',
	village: VILLAGE,
}
const all = capacities.filter((one) => one !== 'neighbour')
const able = (actor: Actor, change: Partial<CaseState> = {}, at = NOW) =>
	capacities.filter((one) => actingAs([one], { ...state, ...change }, actor, at))
const by = (actor: Actor, change: Partial<CaseState> = {}, asked: readonly Capacity[] = all) =>
	actingAs(asked, { ...state, ...change }, actor, NOW)

describe('each post lets its holder act in its own capacities', () => {
	it.each<[Role, string, Capacity[]]>([
		['dispatcher', 'centre', ['dispatcher', 'followUp']],
		['dispatcher', 'lead', []],
		['dispatcher', 'keeper', ['keeper']],
		['handler', 'centre', []],
		['handler', 'lead', ['handler']],
		['handler', 'helper', ['supporter']],
		['handler', 'away', []],
		['handler', 'gone', []],
		['handler', 'local', ['local']],
		['handler', 'keeper', ['keeper']],
		// the lead has not signed: who had it first keeps the caller informed
		['handler', 'first', ['firstReceiver']],
		['leader', 'centre', ['leader']],
		['leader', 'lead', []],
		['leader', 'keeper', ['keeper']],
		['inspector', 'lead', ['followUp', 'inspector']],
		['administrator', 'centre', []],
		['administrator', 'keeper', []],
		['leader', 'local', []],
		['leader', 'first', []],
		['leader', 'helper', []],
	])('%s of %s', (role, unit, capacities) => expect(able(holding(post(role, unit)))).toEqual(capacities))

	it('a grid worker of the place, of its town and of the county; nobody of another place or of none', () => {
		const walker = (change: Partial<Post>) => able(holding(post('gridWorker', 'town', change)))
		expect(walker({ region: VILLAGE })).toEqual(['gridWorker'])
		expect(walker({ region: '370404103' })).toEqual(['gridWorker'])
		expect(walker({ region: '370404104' })).toEqual([])
		expect(walker({})).toEqual([])
		const { village: _, ...nowhere } = state
		const there = holding(post('gridWorker', 'town', { region: VILLAGE }))
		expect(actingAs(['gridWorker'], nowhere, there, NOW)).toBeUndefined()
		expect(able(holding(post('leader', 'town', { region: VILLAGE })))).toEqual([])
	})

	it('only while it is held', () => {
		expect(able(holding(post('handler', 'lead', { from: NOW + 1 })))).toEqual([])
		expect(able(holding(post('handler', 'lead', { until: NOW })))).toEqual([])
		expect(able(holding(post('handler', 'lead', { from: NOW, until: NOW + 1 })))).toEqual(['handler'])
	})

	it('where nobody helps, nobody is a helper', () => {
		const { supports: _, ...alone } = state
		expect(actingAs(['supporter'], alone, holding(post('handler', 'helper')), NOW)).toBeUndefined()
	})
})

describe('a unit goes by the name that the case knows it by', () => {
	it.each([
		['lead', 'lead by its part'],
		['helper', 'helper by its part'],
		['first', 'first by its part'],
		['local', 'local by its post'],
	])('%s', (unit, unitName) =>
		expect(by(holding(post('leader', 'other'), post('handler', unit)))).toMatchObject({
			user: 'user-1',
			unit,
			unitName,
		}),
	)

	it('or else its post does, where nobody has a part', () => {
		const { lead: _, supports: __, first: ___, ...bare } = state
		expect(actingAs(['local'], bare, holding(post('handler', 'local')), NOW)).toEqual({
			capacity: 'local',
			user: 'user-1',
			unit: 'local',
			unitName: 'local by its post',
		})
	})
})

describe('the clock', () => {
	it('acts as the clock, and as nobody else; nobody else acts as it', () => {
		expect(by(people.clock)).toEqual({ capacity: 'clock' })
		expect(able(people.clock, { public: true })).toEqual(['clock'])
		expect(able(people.dispatcher)).not.toContain('clock')
		expect(able({ ...people.clock, tenant: '410184' })).toEqual([])
	})
})

describe('the caller', () => {
	const callingUnit = { unit: 'calling', unitName: 'calling by the call' }
	const { caller } = people

	it('is whoever sent it', () => {
		expect(by(caller)).toEqual({ capacity: 'caller', user: 'user-caller' })
		expect(by(caller, { callingUnit })).toEqual({ capacity: 'caller', user: 'user-caller' })
		expect(able(people.stranger)).toEqual([])
	})

	it.each(['handler', 'leader'] as const)('is a %s of the unit that called', (role) => {
		const someone = holding(post(role, 'other'), post(role, 'calling'))
		expect(by(someone, { callingUnit })).toEqual({ capacity: 'caller', user: 'user-1', ...callingUnit })
		expect(able(someone)).toEqual([])
		expect(able(holding(post(role, 'calling', { until: NOW })), { callingUnit })).toEqual([])
	})

	it('is no dispatcher of that unit', () =>
		expect(able(holding(post('dispatcher', 'calling')), { callingUnit })).toEqual([]))

	it('in a summons speaks for the unit, while they are of it', () => {
		const change = { callingUnit, type: 'summons' } as const
		const own = { ...caller, posts: [post('handler', 'calling')] }
		expect(by(own, change)).toEqual({ capacity: 'caller', user: 'user-caller', ...callingUnit })
		expect(by(caller, change)).toEqual({ capacity: 'caller', user: 'user-caller' })
		// of a report that their unit whistled for, they stay the caller
		expect(by(own, { callingUnit })).toEqual({ capacity: 'caller', user: 'user-caller' })
	})
})

describe('a neighbour', () => {
	it('is whoever has nothing to do with a public case', () => {
		expect(able(people.stranger, { public: true })).toEqual(['neighbour'])
		expect(by(people.stranger, { public: true }, ['neighbour'])).toEqual({
			capacity: 'neighbour',
			user: 'user-stranger',
		})
		expect(able(people.stranger, { public: false })).toEqual([])
	})

	it('is nobody who called, or whose post has to do with it', () => {
		const inside = [
			people.caller,
			people.dispatcher,
			people.inspector,
			people.leader,
			holding(post('handler', 'lead')),
			holding(post('handler', 'local')),
			holding(post('leader', 'other'), post('gridWorker', 'town', { region: VILLAGE })),
		]
		expect(inside.map((one) => by(one, { public: true }, ['neighbour']))).toEqual(inside.map(() => undefined))
		// a post that is over, or of a unit that has nothing to do with it, makes nobody an insider
		expect(able(holding(post('handler', 'lead', { until: NOW })), { public: true })).toEqual(['neighbour'])
		expect(able(holding(post('handler', 'other')), { public: true })).toEqual(['neighbour'])
	})
})

describe('a case that only some may touch', () => {
	const restricted = ['user-1', 'user-dispatcher']

	it('is its caller’s, theirs, and the clock’s', () => {
		const named = (actor: Actor) => isNamed({ ...state, restricted }, actor)
		expect([people.caller, people.dispatcher, people.clock].map(named)).toEqual([true, true, true])
		expect([people.leader, people.stranger].map(named)).toEqual([false, false])
		expect(able(people.leader, { restricted })).toEqual([])
		expect(able(people.dispatcher, { restricted })).toEqual(['dispatcher', 'followUp'])
		expect(able(people.caller, { restricted })).toEqual(['caller'])
		expect(able(people.clock, { restricted })).toEqual(['clock'])
	})
})

it('people of another county act as nobody', () => {
	for (const person of [people.caller, people.dispatcher, people.stranger])
		expect(able({ ...person, tenant: '410184' }, { public: true })).toEqual([])
})

it('somebody with several hats wears the first that is asked for', () => {
	const many = holding(post('dispatcher', 'centre'), post('handler', 'lead'), post('leader', 'centre'))
	expect(by(many, {}, ['leader', 'dispatcher', 'handler'])?.capacity).toBe('leader')
	expect(by(many, {}, ['clock', 'caller', 'handler', 'dispatcher'])?.capacity).toBe('handler')
	expect(by(many, { public: true }, ['neighbour', 'handler'])?.capacity).toBe('handler')
	expect(by(many, {}, ['clock', 'caller'])).toBeUndefined()
})
