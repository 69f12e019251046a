import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { beijingTime, entries, ground, MORNING, people, SALT, units, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import { itemSize } from '../../test/size'
import { type Summons, summonsSchema } from '../case/command'
import type { Context } from '../case/context'
import { desksOf } from '../case/desks'
import { replay } from '../case/evolve'
import { isRefusal } from '../error/refusal'
import { calledBy, summon } from './summons'

const photos = ['photo-000000000000009']
const town = { unit: units.town.unit, unitName: units.town.shortName }
const said: Summons = {
	id: 'case-0000000000000009',
	text: '两家造纸小作坊和一处养殖棚污染空气和水，要求停产不听。',
	identity: 'named',
	photos: [],
	village: VILLAGE,
	meetAt: beijingTime('2026-03-02 10:00'),
	added: [],
}
/** What a town's call comes to, on Monday at eight. */
const called = (
	change: Partial<Summons> = {},
	knows: Partial<Pick<Context, 'units' | 'entry' | 'catalogue'>> = {},
) =>
	summon(
		{ ...said, ...change },
		{ capacity: 'caller', user: people.town.user, ...town },
		{
			...ground,
			units: Object.values(units),
			actor: people.town,
			at: MORNING,
			salt: SALT,
			attempt: 0,
			...knows,
		},
	)
const listed = (entry: Context['entry']) => ({ ...(entry && { entry }), catalogue: 7 })
const scattered = listed(entries.scattered)
/** 私开门洞: district departments lead, the town only supports. */
const doorway = listed({
	...entries.scattered,
	matter: 'doorway',
	name: '私开门洞',
	lead: { level: 'department', unit: 'enforcement' },
	supports: [
		{ level: 'department', unit: 'market' },
		{ level: 'department', unit: 'police' },
		{ level: 'town' },
	],
})

describe('a summons', () => {
	it('of a matter in the list calls whom the list says at once, with clocks of their own', () => {
		const { state, events, records } = new Life(called({ matter: 'scattered' }, scattered))
		expect(events.map(({ type, seq, at }) => [type, seq, at])).toEqual([
			['opened', 1, MORNING],
			['whistled', 2, MORNING],
		])
		expect(state).toMatchObject({
			type: 'summons',
			status: 'assigned',
			urgency: 'yellow',
			task: 'order',
			matter: 'scattered',
			matterName: '散乱污',
			catalogue: 7,
			kind: 'enforcement',
			callingUnit: town,
			first: town,
			whistle: { meetAt: said.meetAt },
			lead: { unit: 'environment', unitName: '环境局', phase: 'called' },
		})
		expect(state.supports?.map(({ unit, phase }) => [unit, phase])).toEqual([
			['enforcement', 'called'],
			['police', 'called'],
			['market', 'called'],
			['land', 'called'],
			['town-370404103', 'called'],
		])
		expect(state.lead?.signBy).toBe(beijingTime('2026-03-02 14:15'))
		expect(state.lead?.resolveBy).toBe(beijingTime('2026-03-06 18:00'))
		expect(events[1]).toMatchObject({ basis: 'law', by: { capacity: 'caller', unit: town.unit } })
		expect(events[1]).not.toHaveProperty('added')
		expect(events[1]).not.toHaveProperty('words')
		expect(records.map(({ seq }) => seq)).toEqual([1])
		expect(replay(events)).toEqual(state)
		expect([state.source, state.caller]).toEqual(['miniProgram', 'user-town'])
	})

	it('of a matter in no list waits for the centre, which assigns by order', () => {
		const life = new Life(called())
		expect(life.state).toMatchObject({ type: 'summons', status: 'submitted', callingUnit: town })
		expect(life.state.lead).toBeUndefined()
		expect(desksOf(life.state).map(({ unit, queue }) => [unit, queue])).toEqual([
			['centre', 'submitted'],
			[town.unit, 'whistle'],
		])
		life.do(people.dispatcher, 'accept', { urgency: 'yellow', public: false })
		life.do(people.dispatcher, 'order', { unit: 'environment', supports: ['police'] })
		expect(life.events.at(-1)).toMatchObject({ type: 'assigned', basis: 'order', task: 'order' })
	})

	it('waits for the centre too where the county does not have the leading unit', () => {
		expect(new Life(called({}, { ...scattered, units: [] })).state.status).toBe('submitted')
	})

	it('may call more units than the list, with a reason', () => {
		expect(called({ matter: 'doorway', added: ['housing'] }, doorway)).toEqual({
			refused: 'textEmpty',
			field: 'reason',
		})
		const reason = '门洞在承重墙上，要住建局看。'
		const { state, events, records } = new Life(
			called({ matter: 'doorway', added: ['housing', 'police', 'enforcement'], reason }, doorway),
		)
		expect(state.supports?.map(({ unit }) => unit)).toEqual(['market', 'police', 'town-370404103', 'housing'])
		expect(events[1]).toMatchObject({ added: ['housing'] })
		expect(records.map(({ seq, text }) => [seq, text])).toEqual([
			[1, said.text],
			[2, reason],
		])
		expect(events[1]?.words).toMatch(/^[0-9a-f]{64}$/)
	})

	it('is refused for a unit that does not exist, and for a meeting that is over', () => {
		expect(called({ matter: 'doorway', added: ['moon'], reason: '看看。' }, doorway)).toEqual({
			refused: 'unitUnknown',
			field: 'added',
		})
		expect(called({ meetAt: MORNING - 1 })).toEqual({ refused: 'meetInPast', field: 'meetAt' })
		expect(isRefusal(called({ meetAt: MORNING }))).toBe(false)
	})

	it('names twelve units at most, and keeps a reason under the limit of words', () => {
		const many = Array.from({ length: 12 }, (_, place) => `unit-${place}`)
		expect(v.is(summonsSchema, { ...said, added: many.slice(1) })).toBe(true)
		expect(v.is(summonsSchema, { ...said, added: many })).toBe(false)
	})

	it('calls each unit of a list once, and leaves out what the place does not say', () => {
		const twice = { ...entries.scattered, supports: [entries.scattered.lead, { level: 'town' as const }] }
		expect(calledBy(twice, VILLAGE)).toEqual(['environment', 'town-370404103'])
		expect(calledBy(twice, undefined)).toEqual(['environment'])
		expect(calledBy(undefined, VILLAGE)).toEqual([])
	})
})

describe('story 2: 散乱污, a town calls five units', () => {
	let life: Life
	beforeAll(() => {
		life = new Life(called({ matter: 'scattered' }, scattered), scattered)
	})
	const others = [people.enforcement, people.police, people.market, people.land, people.town] as const
	const inside = (queue: string) =>
		desksOf(life.state)
			.filter((desk) => desk.queue === queue)
			.map(({ unit }) => unit)

	it('all sign and report in the same day, with a place or an explanation', () => {
		life.knows = { ...scattered, place: { longitude: 117.5, latitude: 34.7 } }
		expect(inside('assigned')).toEqual(['environment'])
		expect(inside('called')).toHaveLength(5)
		life.do(people.environment, 'sign', {
			answerable: { first: '演示甲', leader: '演示乙', person: '演示丙' },
		})
		for (const one of others) life.do(one, 'signPart', {})
		expect(inside('supporting')).toHaveLength(5)
		const here = { longitude: 117.501, latitude: 34.7 }
		for (const one of [people.environment, ...others]) life.do(one, 'reportIn', { photos, place: here })
		expect(life.events.at(-1)).toMatchObject({ type: 'reportedIn', distance: 91 })
		expect(life.why(people.land, 'reportIn', { photos, place: here })).toBe('reportedInAlready')
		const parts = [life.state.lead, ...(life.state.supports ?? [])]
		expect(parts.every((part) => (part?.reportedInAt ?? 0) < beijingTime('2026-03-02 10:00'))).toBe(true)
	})

	it('agree on a plan before anything is resolved', () => {
		life.do(people.town, 'finishPart', { words: '劝离两户。', photos })
		for (const one of others.slice(0, 4)) life.do(one, 'finishPart', { words: '已办。', photos })
		expect(life.why(people.environment, 'resolve', { words: '都拆了。', photos })).toBe('planMissing')
		life.do(people.environment, 'plan', {
			words: '两家作坊当场拆除，养殖棚限期清退。',
			agreed: ['enforcement', 'police', 'market', 'land', 'town-370404103'],
			photos: [],
		})
		expect(life.state.whistle).toEqual({ meetAt: said.meetAt, plannedAt: life.at })
	})

	it('stays under three and a half kilobytes with every unit’s clock in it', () => {
		expect(JSON.stringify(life.state).length).toBeLessThan(3584)
		expect(itemSize(life.state)).toBeLessThan(3584)
	})

	it('is resolved once every part is done, and checked by the centre', () => {
		life.do(people.environment, 'resolve', { words: '两家已拆，一处限期。', photos })
		expect(life.state.status).toBe('resolved')
		life.do(people.dispatcher, 'verify', { photos: [] })
		expect(life.state.status).toBe('verified')
	})

	it('the town marks every unit but itself, once', () => {
		for (const unit of ['environment', 'enforcement', 'police', 'market', 'land'])
			life.do(people.town, 'mark', { unit, speed: 5, quality: 4 })
		expect(life.events.at(-1)).toMatchObject({
			type: 'marked',
			unit: 'land',
			unitName: '资源局',
			from: town.unit,
			speed: 5,
			quality: 4,
		})
		expect(life.why(people.town, 'mark', { unit: 'town-370404103', speed: 5, quality: 5 })).toBe(
			'notAllowedNow',
		)
	})

	it('the lead marks those who helped, and every unit marks the town', () => {
		life.do(people.environment, 'mark', { unit: 'enforcement', speed: 4, quality: 4 })
		expect(life.why(people.environment, 'mark', { unit: 'enforcement', speed: 1, quality: 1 })).toBe(
			'markedAlready',
		)
		expect(life.why(people.environment, 'mark', { unit: 'environment', speed: 5, quality: 5 })).toBe(
			'notYours',
		)
		for (const unit of ['police', 'market', 'land', 'town-370404103'])
			life.do(people.environment, 'mark', { unit, speed: 4, quality: 4 })
		expect(life.why(people.environment, 'mark', { unit: 'police', speed: 4, quality: 4 })).toBe(
			'notAllowedNow',
		)
		for (const one of [people.enforcement, people.police, people.market, people.land])
			life.do(one, 'mark', { unit: 'town-370404103', speed: 3, quality: 5 })
		expect(life.why(people.police, 'mark', { unit: 'town-370404103', speed: 1, quality: 1 })).toBe(
			'notAllowedNow',
		)
		const marked = [life.state.lead, ...(life.state.supports ?? [])].map((part) => part?.marked?.length)
		expect(marked).toEqual([1, 2, 2, 2, 2, 5])
		expect(replay(life.events)).toEqual(life.state)
	})

	it('the town has the last word', () => {
		expect(life.why(people.caller, 'rate', { solved: true })).toBe('notYours')
		life.do(people.townLeader, 'rate', { solved: true, content: true })
		life.do(people.dispatcher, 'close', {})
		expect(life.state.status).toBe('closed')
		expect(desksOf(life.state)).toEqual([])
		expect(JSON.stringify(life.state).length).toBeLessThan(3584)
	})
})

describe('story 4: 私开门洞, a grid worker’s find, a town whistles', () => {
	it('goes from the patrol to the town, which calls those the list says', () => {
		const life = new Life({ id: 'case-0000000000000010', patrol: true, matter: 'doorway' }, doorway)
		expect(life.state).toMatchObject({ source: 'patrol', status: 'submitted', matterName: '私开门洞' })
		life.do(people.dispatcher, 'accept', { urgency: 'yellow', public: false, matter: 'doorway' })
		life.do(people.dispatcher, 'order', { unit: 'town-370404103', supports: [] })
		life.do(people.town, 'sign', {})
		life.on('2026-03-02 09:00').do(people.town, 'whistle', {
			lead: 'enforcement',
			supports: ['market', 'police'],
			meetAt: beijingTime('2026-03-02 14:30'),
			words: '请带执法记录仪到现场。',
		})
		expect(life.events.at(-1)).toMatchObject({ type: 'whistled', callingUnit: town, basis: 'law' })
		expect(life.events.at(-1)).not.toHaveProperty('added')
		expect(life.state).toMatchObject({ lead: { unit: 'enforcement' }, callingUnit: town, first: town })
		expect(desksOf(life.state).map(({ unit, queue }) => `${unit} ${queue}`)).toEqual([
			'enforcement assigned',
			'market called',
			'police called',
			'town-370404103 whistle',
			'town-370404103 informing',
		])

		life.on('2026-03-02 09:30').do(people.enforcement, 'sign', {})
		for (const one of [people.market, people.police]) life.do(one, 'signPart', {})
		life.on('2026-03-02 14:30')
		for (const one of [people.enforcement, people.market, people.police])
			life.do(one, 'reportIn', { photos, words: '在现场。' })
		life.do(people.town, 'plan', { words: '明早封堵。', agreed: ['enforcement', 'police'], photos: [] })
		life.on('2026-03-03 10:00')
		for (const one of [people.market, people.police]) life.do(one, 'finishPart', { words: '已办。', photos })
		life.do(people.enforcement, 'resolve', { words: '门洞已封堵。', photos })
		life.do(people.gridWorker, 'verify', { photos: [] })
		// whoever found it is asked, not the town: it led the others to somebody else's call
		expect(life.why(people.town, 'rate', { solved: true })).toBe('notYours')
		life.do(people.caller, 'rate', { solved: true })
		for (const unit of ['enforcement', 'market', 'police'])
			life.do(people.town, 'mark', { unit, speed: 5, quality: 5 })
		life.do(people.police, 'mark', { unit: 'town-370404103', speed: 5, quality: 5 })
		expect(life.state.callingUnit?.marked).toEqual(['police'])
		expect(life.why(people.police, 'mark', { unit: 'town-370404103', speed: 5, quality: 5 })).toBe(
			'notAllowedNow',
		)
		expect(replay(life.events)).toEqual(life.state)
	})

	it('is for a town that has the case, once, and names whom the list would not have called', () => {
		const whistle = { supports: ['market'], meetAt: MORNING + 9 * 3_600_000, words: '请来。' }
		const department = new Life().until('handling')
		expect(department.why(people.housing, 'whistle', { ...whistle, lead: 'enforcement' })).toBe('notYours')

		const life = new Life({}, doorway).do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life.do(people.dispatcher, 'order', { unit: 'town-370404103', supports: [] })
		expect(life.why(people.town, 'whistle', { ...whistle, lead: 'moon' })).toBe('unitUnknown')
		expect(life.why(people.town, 'whistle', { ...whistle, lead: 'market' })).toBe('unitTwice')
		expect(life.why(people.town, 'whistle', { ...whistle, lead: 'police', meetAt: MORNING })).toBe(
			'meetInPast',
		)
		life.do(people.town, 'whistle', { ...whistle, lead: 'housing', meetAt: life.at + 60_000 })
		expect(life.events.at(-1)).toMatchObject({ added: ['housing'], basis: 'order' })
		// its own colour and so its own time, not the list's
		expect(life.state).toMatchObject({ urgency: 'green', lead: { resolve: { by: 'working', days: 3 } } })
		expect(life.why(people.housing, 'whistle', { ...whistle, lead: 'police' })).toBe('notAllowedNow')
	})
})
