import { describe, expect, it } from 'vitest'
import { entries, people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import { part, whistled } from '../../test/together'
import { DAY, HOUR } from '../time/day'

const photos = ['photo-000000000000002']
const TOWN = units.town.unit
const words = '如实说明。'

describe('transfer and order', () => {
	it('an order is checked by the centre; a transferred case is answered to its caller at once', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'red', public: false })
		life.do(people.dispatcher, 'transfer', { unit: 'housing', words: '请办理并答复。' })
		expect(life.state).toMatchObject({ task: 'transfer', status: 'assigned' })
		expect(life.events.at(-1)).toMatchObject({ task: 'transfer', basis: 'order' })
		expect(life.events.at(-1)).not.toHaveProperty('supports')
		life.do(people.housing, 'sign', {}).do(people.housing, 'resolve', { words, photos })
		expect(life.state).toMatchObject({
			status: 'verified',
			lead: { phase: 'done' },
			followUp: { phase: 'asked', askedAt: life.at, remindAt: life.at + 2 * DAY, dueAt: life.at + 3 * DAY },
		})
		life.do(people.caller, 'rate', { solved: false })
		life.do(people.dispatcher, 'rework', { words })
		// the same task again, and its caller asked anew
		expect(life.state).toMatchObject({ status: 'assigned', task: 'transfer', lead: { phase: 'called' } })
		expect(life.state).not.toHaveProperty('followUp')
	})

	it('an order by the list’s entry is by its basis, any other by order', () => {
		const life = new Life({ matter: 'manhole' }, { entry: entries.manhole, catalogue: 3 })
		life.do(people.dispatcher, 'accept', { urgency: 'red', public: true, matter: 'manhole' })
		expect(life.events.at(-1)).toMatchObject({ matter: 'manhole', matterName: '井盖', catalogue: 3 })
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: [TOWN] })
		expect(life.events.at(-1)).toMatchObject({
			basis: 'law',
			supports: [{ unit: TOWN, region: '370404103' }],
		})
		life.do(people.housing, 'sendBack', { words }).do(people.dispatcher, 'transfer', { unit: 'market' })
		expect(life.events.at(-1)).toMatchObject({ basis: 'order', task: 'transfer' })
	})

	it('a matter that is not in the list is not accepted as one', () => {
		const accepts = (matter: string | undefined, knows = {}) =>
			new Life({}, knows).why(people.dispatcher, 'accept', {
				urgency: 'red',
				public: true,
				...(matter !== undefined && { matter }),
			})
		expect(accepts('manhole')).toBe('matterUnknown')
		expect(accepts('manhole', { entry: entries.lane })).toBe('matterUnknown')
		expect(accepts(undefined, { entry: entries.lane, catalogue: 1 })).toBeUndefined()
		const life = new Life()
		life.knows = { entry: entries.lane, catalogue: 1 }
		life.do(people.dispatcher, 'accept', {
			urgency: 'red',
			public: true,
			kind: 'enforcement',
			village: '370404104201',
		})
		expect(life.state).toMatchObject({ kind: 'enforcement', village: '370404104201' })
		expect(life.state).not.toHaveProperty('matter')
		expect(life.state).not.toHaveProperty('matterName')
	})

	it('evidence is what the entry asks for, and one picture without an entry', () => {
		const resolves = (count: number, knows = {}) => {
			const life = new Life({}, knows).until('handling')
			return life.why(people.housing, 'resolve', { words, photos: ['a', 'b'].slice(0, count) })
		}
		expect([resolves(0), resolves(1)]).toEqual(['evidenceMissing', undefined])
		const knows = { entry: entries.manhole }
		expect([resolves(1, knows), resolves(2, knows)]).toEqual(['evidenceMissing', undefined])
		// a plan is only for those who were called to a place
		expect(resolves(1, { entry: entries.scattered })).toBeUndefined()
	})
})

it('a whistle without an entry in the list names every unit as called besides it', () => {
	const life = whistled()
	const whistle = life.events.at(-1)
	expect(whistle).toMatchObject({ type: 'whistled', added: ['housing', 'market', 'police'], basis: 'order' })
	// departments have no region of their own, and that is not said
	expect(whistle).not.toHaveProperty('region')
	expect(life.state.lead).not.toHaveProperty('region')
	expect(life.state.lead).not.toHaveProperty('unpublished')
})

it('a whistle gives all whom it calls the time of the colour', () => {
	const life = new Life().do(people.dispatcher, 'accept', { urgency: 'red', public: false })
	life.do(people.dispatcher, 'order', { unit: TOWN, supports: [] })
	life.do(people.town, 'whistle', { lead: 'housing', supports: ['market'], meetAt: life.at + HOUR, words })
	const { red } = life.rules.urgencies
	expect([life.state.lead, part(life, 'market')]).toMatchObject([red, red])
})

it('work done again is a new task, with a clock from then, for the same unit or another', () => {
	const life = new Life().until('verified').do(people.caller, 'rate', { solved: false })
	life.at += 5 * HOUR
	life.do(people.dispatcher, 'rework', { words })
	expect(life.state.lead).toEqual({
		unit: 'housing',
		unitName: '住建局',
		from: life.at,
		sign: { by: 'clock', hours: 1 },
		resolve: { by: 'clock', hours: 24 },
		sendBackUntil: expect.any(Number),
		signBy: life.at + HOUR,
		resolveBy: life.at + DAY,
		ladder: expect.any(Array),
		phase: 'called',
		rung: 0,
	})
	const other = new Life().until('verified').do(people.caller, 'rate', { solved: false })
	expect(other.why(people.dispatcher, 'rework', { unit: 'moon', words })).toBe('unitUnknown')
	other.do(people.dispatcher, 'rework', { unit: TOWN, words })
	expect(other.state).toMatchObject({
		lead: { unit: TOWN, unitName: '榴园镇', region: '370404103' },
		first: { unit: 'housing', unitName: '住建局' },
		reworks: 1,
	})
	const anew = other.do(people.town, 'sign', {}).do(people.town, 'resolve', { words, photos })
	anew.do(people.dispatcher, 'verify', { photos: [] }).do(people.caller, 'rate', { solved: false })
	anew.do(people.dispatcher, 'rework', { words })
	expect(anew.state.lead).toMatchObject({ unit: TOWN, unitName: '榴园镇', region: '370404103' })
})
