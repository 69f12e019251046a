import { describe, expect, it } from 'vitest'
import { beijingTime, entries, people, sayBeijing, units, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import { DAY } from '../time/day'
import type { Actor } from './actor'
import { desksOf } from './desks'
import { dueOf } from './due'
import { deadlineOf, deskOf } from './state'
import { view } from './view'

const photos = ['photo-000000000000002']
const words = '如实说明。'
const TOWN = units.town.unit
const HERE = units.village.unit
const desks = ({ state }: Life) => desksOf(state).map(({ unit, queue }) => `${unit} ${queue}`)
/** A call within the village's own list. */
const local = () => new Life({ matter: 'lane' }, { entry: entries.lane, catalogue: 3 })

describe('small things do not leave the village', () => {
	it('the village takes what is in its own list, before the centre has seen it', () => {
		const life = local()
		expect(desks(life)).toEqual(['centre submitted', `${HERE} take`])
		expect(life.why(people.town, 'take', {})).toBe('notYours')
		life.do(people.village, 'take', {})
		expect(desks(life)).toEqual([`${HERE} handling`])
		life.do(people.village, 'resolve', { words, photos })
		expect(life.why(people.village, 'verify', { photos: [] })).toBe('notYours')
		life.do(people.gridWorker, 'verify', { photos: [] })
	})

	it('others may see of it what the list lets them, as if the centre had accepted it', () => {
		const sees = (open: boolean) => {
			const entry = { ...entries.lane, public: open }
			const life = new Life({ matter: 'lane' }, { entry, catalogue: 3 }).do(people.village, 'take', {})
			expect(life.state.public).toBe(open)
			return view(life.state, life.events, life.records, people.stranger, life.at)?.relation
		}
		expect([sees(true), sees(false)]).toEqual(['public', undefined])
	})

	it('nobody takes a call by a list that is gone, nor one that the centre has accepted', () => {
		const gone = local()
		gone.knows = {}
		expect(gone.why(people.village, 'take', {})).toBe('matterUnknown')
		const accepted = local().do(people.dispatcher, 'accept', { urgency: 'blue', public: false })
		expect(accepted.why(people.village, 'take', {})).toBe('notAllowedNow')
		expect(new Life().why(people.village, 'take', {})).toBe('notYours')
	})

	it('what a department leads is in nobody’s own list', () => {
		const life = new Life({ matter: 'manhole' }, { entry: entries.manhole, catalogue: 3 })
		expect(life.state).not.toHaveProperty('local')
		expect(life.state).toMatchObject({ matterName: '井盖', kind: 'livelihood' })
	})
})

describe('beyond our power: referred up', () => {
	it('goes from the village to its town, from the town to the county, and none of it is late', () => {
		const life = local().do(people.village, 'take', {})
		life.on('2026-03-03 10:00').do(people.village, 'refer', { words })
		expect(life.state).toMatchObject({
			status: 'assigned',
			urgency: 'blue',
			lead: { unit: TOWN, unitName: '榴园镇', region: '370404103', phase: 'called', from: life.at },
			first: { unit: HERE, unitName: '周庄村' },
		})
		// its own time, from now
		expect(sayBeijing(life.state.lead?.resolveBy ?? 0)).toBe('2026-03-06 10:00')
		expect(desks(life)).toEqual([`${TOWN} assigned`, `${HERE} informing`])
		life.do(people.village, 'progress', { words, photos: [] })
		life.do(people.town, 'sign', {})
		expect(life.why(people.village, 'progress', { words, photos: [] })).toBe('notYours')
		life.do(people.town, 'refer', { words })
		expect(life.state).toMatchObject({ status: 'referred', lead: { unit: TOWN, phase: 'released' } })
		expect(life.events.at(-1)).not.toHaveProperty('unit')
		expect(desks(life)).toEqual(['centre referred', `${HERE} informing`])
		expect(deadlineOf(life.state)).toBe(beijingTime('2026-03-03 15:49'))
		expect(life.state.lead).not.toHaveProperty('late')
		expect(dueOf(life.state)).toBeUndefined()
		life.do(people.village, 'progress', { words, photos: [] })
		expect(life.events.at(-1)?.by.capacity).toBe('firstReceiver')
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: [] })
		expect(life.state.first?.unit).toBe(HERE)
		expect(desks(life)).toEqual(['housing assigned', `${HERE} informing`])
		life.do(people.housing, 'sign', {})
		expect(desks(life)).toEqual(['housing handling'])
		expect(life.why(people.housing, 'refer', { words })).toBe('notYours')
	})

	it('goes to the centre at once where the county has no such town', () => {
		const life = local().do(people.village, 'take', {})
		life.knows = { units: [units.village] }
		life.do(people.village, 'refer', { words })
		expect(life.state.status).toBe('referred')
	})
})

describe('whoever had it first keeps the caller informed', () => {
	it('even having sent it back, until another unit has signed', () => {
		const life = new Life().until('assigned').do(people.housing, 'sendBack', { words })
		expect(desks(life)).toEqual(['centre sentBack', 'housing informing'])
		life.do(people.housing, 'progress', { words, photos: [] })
		life.do(people.dispatcher, 'order', { unit: 'enforcement', supports: [] })
		expect(desks(life)).toEqual(['enforcement assigned', 'housing informing'])
		life.do(people.enforcement, 'sendBack', { words })
		expect(life.why(people.enforcement, 'progress', { words, photos: [] })).toBe('notAllowedNow')
		life.do(people.dispatcher, 'order', { unit: 'market', supports: [] })
		// the first is the first, however many come after
		expect(life.state.first).toEqual({ unit: 'housing', unitName: '住建局' })
		life.do(people.housing, 'progress', { words, photos: [] })
		expect(life.events.at(-1)?.by).toMatchObject({ capacity: 'firstReceiver', unitName: '住建局' })
		life.do(people.market, 'sign', {})
		expect(life.why(people.housing, 'progress', { words, photos: [] })).toBe('notYours')
		expect(desks(life)).toEqual(['market handling'])
	})

	it('the unit that has it says how it goes once it has signed', () => {
		const life = new Life().until('assigned')
		expect(desks(life)).toEqual(['housing assigned'])
		expect(life.why(people.housing, 'progress', { words, photos: [] })).toBe('notAllowedNow')
		life.do(people.housing, 'sign', {}).do(people.housing, 'progress', { words, photos: [] })
	})

	it('a first unit that has the case again is just the lead', () => {
		const life = new Life().until('assigned').do(people.housing, 'sendBack', { words })
		life
			.do(people.dispatcher, 'order', { unit: 'market', supports: [] })
			.do(people.market, 'sendBack', { words })
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: [] })
		expect(desks(life)).toEqual(['housing assigned'])
	})
})

describe('a dispute over duty', () => {
	const disputed = () => {
		const life = new Life().until('handling').do(people.housing, 'sendBack', { words })
		life.do(people.dispatcher, 'refuseSendBack', { words })
		return life.do(people.housing, 'dispute', { words })
	}

	it('comes after the centre has refused, and goes to those who keep the list', () => {
		expect(new Life().until('handling').why(people.housing, 'dispute', { words })).toBe('notAllowedNow')
		const life = disputed()
		expect(life.state).toMatchObject({ status: 'disputed', keeper: 'centre', lead: { phase: 'sentBack' } })
		expect(life.events.at(-1)).toMatchObject({ type: 'disputed', keeper: 'centre' })
		expect(deskOf(life.state)).toBe('centre')
		expect(life.why(people.housing, 'settleDispute', { unit: 'housing', words })).toBe('notYours')
	})

	it('is settled by the unit that the rules name', () => {
		const life = new Life().until('handling').do(people.housing, 'sendBack', { words })
		life.knows = { rules: { ...life.rules, keeper: 'land' } }
		life.do(people.dispatcher, 'refuseSendBack', { words }).do(people.housing, 'dispute', { words })
		expect(desks(life)).toEqual(['land disputed', 'housing informing'])
		expect(life.why(people.dispatcher, 'settleDispute', { unit: 'housing', words })).toBe('notYours')
		expect(life.why(people.land, 'settleDispute', { unit: 'moon', words })).toBe('unitUnknown')
		life.do(people.land, 'settleDispute', { unit: 'market', words })
		expect(life.state).toMatchObject({ status: 'assigned', lead: { unit: 'market', from: life.at } })
		expect(life.state).not.toHaveProperty('keeper')
	})

	it('leaves it with the unit, which goes on where it was', () => {
		const life = disputed()
		const since = life.at
		life.at += DAY
		life.do(people.leader, 'settleDispute', { unit: 'housing', words })
		expect(life.state).toMatchObject({ status: 'handling', lead: { unit: 'housing', phase: 'signed' } })
		expect(life.events.at(-1)).toMatchObject({ unit: 'housing', unitName: '住建局' })
		expect(life.state.lead?.pauses?.at(-1)).toEqual({ from: since, to: life.at })
		expect(life.state).not.toHaveProperty('keeper')
	})
})

describe('an end without a solution', () => {
	const unsolved = () => new Life().until('verified').do(people.caller, 'rate', { solved: false })

	it('is proposed by the centre and approved by a leader, never by the same', () => {
		const life = unsolved()
		expect(life.why(people.leader, 'end', { words })).toBe('notAllowedNow')
		expect(life.why(people.leader, 'proposeEnd', { words })).toBe('notYours')
		life.do(people.dispatcher, 'proposeEnd', { words })
		expect(desks(life)).toEqual(['centre ending'])
		expect(life.why(people.dispatcher, 'end', { words })).toBe('notYours')
		expect(life.why(people.townLeader, 'end', { words })).toBe('notYours')
		life.do(people.leader, 'end', { words })
		expect(life.state.status).toBe('ended')
		expect(desks(life)).toEqual([])
		expect(dueOf(life.state)).toBeUndefined()
	})

	it('may be refused: then the work is done again', () => {
		const life = unsolved().do(people.dispatcher, 'proposeEnd', { words })
		life.do(people.leader, 'refuseEnd', { words })
		expect(life.state.status).toBe('unsolved')
		life.do(people.dispatcher, 'rework', { words })
		expect(life.state.status).toBe('assigned')
	})
})

describe('a case of stability, or one with many people concerned', () => {
	const restricted = () => {
		const life = new Life().until('handling')
		return life.do(people.dispatcher, 'restrict', { to: [people.housing.user, people.stranger.user] })
	}
	const sees = (life: Life, viewer: Actor | undefined) =>
		view(life.state, life.events, life.records, viewer, life.at)?.relation

	it('is seen by its caller and those named, and by nobody else at all', () => {
		const life = restricted()
		expect(life.state.restricted).toEqual(['user-dispatcher', 'user-housing', 'user-stranger'])
		const relations = Object.entries(people).flatMap(([name, viewer]) => {
			const relation = sees(life, viewer)
			return relation ? [`${name} ${relation}`] : []
		})
		expect(relations).toEqual([
			'caller caller',
			'stranger public',
			'dispatcher centre',
			'housing unit',
			// the one clock goes on; what it may see, nobody is shown
			'clock public',
		])
		expect(sees(life, undefined)).toBeUndefined()
		expect(sees(new Life().until('handling'), undefined)).toBe('public')
	})

	it('is touched by nobody else either, but the clock goes on', () => {
		const life = restricted()
		expect(
			life.why(people.leader, 'instruct', { leader: '演示', reportBy: life.at + DAY, words, photos: [] }),
		).toBe('notYours')
		life.do(people.caller, 'urge', {})
		life.wait(life.at + DAY)
		expect(life.events.at(-1)?.type).toBe('climbed')
	})

	it('is open to all who are concerned again once nobody is named', () => {
		const life = restricted().do(people.dispatcher, 'restrict', { to: [] })
		expect(life.state).not.toHaveProperty('restricted')
		expect(life.events.at(-1)).toMatchObject({ to: [] })
		expect(sees(life, people.leader)).toBe('staff')
	})

	it('names each person once', () => {
		const life = new Life().until('handling')
		life.do(people.dispatcher, 'restrict', { to: [people.dispatcher.user, people.housing.user] })
		expect(life.state.restricted).toEqual(['user-dispatcher', 'user-housing'])
	})
})

describe('who stands how to a case', () => {
	it('is told by the closest relation', () => {
		const life = new Life().until('handling')
		life.do(people.dispatcher, 'callSupport', { unit: 'market', words })
		const relations = Object.fromEntries(
			Object.entries(people).map(([name, viewer]) => [
				name,
				view(life.state, life.events, life.records, viewer, life.at)?.relation,
			]),
		)
		expect(relations).toEqual({
			caller: 'caller',
			stranger: 'public',
			dispatcher: 'centre',
			housing: 'unit',
			enforcement: 'public',
			market: 'unit',
			environment: 'public',
			police: 'public',
			land: 'public',
			town: 'public',
			townLeader: 'public',
			village: 'public',
			leader: 'staff',
			gridWorker: 'gridWorker',
			gridWorkerElsewhere: 'public',
			inspector: 'staff',
			administrator: 'public',
			foreignDispatcher: undefined,
			clock: 'public',
		})
	})

	it('a village sees what it may take, not who called; a keeper what it settles; a unit’s leader its part', () => {
		const sees = (life: Life, viewer: Actor) => view(life.state, life.events, life.records, viewer, life.at)
		const call = new Life(
			{ matter: 'lane', name: '演示某', phone: '19900000099' },
			{ entry: entries.lane, catalogue: 3 },
		)
		expect(sees(call, people.village)).toMatchObject({ relation: 'local', text: expect.any(String) })
		expect(sees(call, people.village)).not.toHaveProperty('caller')
		call.do(people.village, 'take', {})
		expect(sees(call, people.village)).toMatchObject({ relation: 'unit', caller: { name: '演示某' } })
		call.do(people.village, 'refer', { words })
		expect(sees(call, people.townLeader)?.relation).toBe('staff')
		const life = new Life().until('handling').do(people.housing, 'sendBack', { words })
		life.knows = { rules: { ...life.rules, keeper: 'land' } }
		life.do(people.dispatcher, 'refuseSendBack', { words }).do(people.housing, 'dispute', { words })
		expect(sees(life, people.land)?.relation).toBe('unit')
	})

	it('whoever owes a call is shown whom to call, but not of their own unit’s work', () => {
		const life = new Life({ name: '演示某' }).until('verified')
		expect(view(life.state, life.events, life.records, people.inspector, life.at)?.relation).toBe('staff')
		life.wait(life.at + 4 * DAY)
		expect(life.events.at(-1)?.type).toBe('callOpened')
		expect(view(life.state, life.events, life.records, people.inspector, life.at)?.relation).toBe('followUp')
		const own = {
			...people.inspector,
			posts: [
				...people.inspector.posts,
				...people.housing.posts.map((post) => ({ ...post, role: 'leader' as const })),
			],
		}
		expect(view(life.state, life.events, life.records, own, life.at)?.relation).toBe('staff')
		expect(life.why(own, 'logCall', { outcome: 'noAnswer' })).toBe('notNeutral')
	})

	it('a unit goes by the name that the case knows it by', () => {
		const life = new Life().until('assigned').do(people.housing, 'sendBack', { words })
		expect(life.events.at(-1)?.by).toEqual({
			capacity: 'handler',
			user: 'user-housing',
			unit: 'housing',
			unitName: '住建局',
		})
	})
})

it('a call from its own village is there for its grid workers, and only those', () => {
	const life = new Life({ village: VILLAGE }).until('resolved')
	const town = {
		...people.gridWorker,
		posts: people.gridWorker.posts.map((post) => ({ ...post, region: '370404103' })),
	}
	const nowhere = {
		...people.gridWorker,
		posts: people.gridWorker.posts.map(({ region: _, ...post }) => post),
	}
	expect(life.why(nowhere, 'verify', { photos: [] })).toBe('notYours')
	expect(life.why(people.gridWorkerElsewhere, 'return', { words, photos: [] })).toBe('notYours')
	life.do(town, 'return', { words, photos: [] })
})
