import { describe, expect, it } from 'vitest'
import { beijingTime, MORNING, people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import { part, shared, unitsOf, whistled } from '../../test/together'
import type { Actor } from '../case/actor'
import { permitted } from '../case/decide'
import { desksOf } from '../case/desks'
import type { CaseState } from '../case/state'
import { partsOf } from './folds'

const photos = ['photo-000000000000002']
const TOWN = units.town.unit
const words = '如实说明。'

describe('a supporting unit’s part', () => {
	it('goes from called to signed to done, with evidence, while the lead goes its own way', () => {
		const life = shared()
		expect(unitsOf(life)).toEqual(['market called', 'police called'])
		expect(life.why(people.market, 'finishPart', { words, photos })).toBe('notAllowedNow')
		life.do(people.market, 'signPart', {
			answerable: { first: '演示甲', leader: '演示乙', person: '演示丙' },
		})
		expect(part(life, 'market')).toMatchObject({ phase: 'signed', signedAt: life.at })
		expect(life.records.at(-1)?.answerable?.person).toBe('演示丙')
		expect(life.why(people.market, 'signPart', {})).toBe('notAllowedNow')
		life.do(people.market, 'progress', { words, photos: [] })
		life.do(people.market, 'finishPart', { words, photos })
		expect(part(life, 'market')).toMatchObject({ phase: 'done', doneAt: life.at, ladder: [] })
		expect(life.why(people.market, 'progress', { words, photos: [] })).toBe('notAllowedNow')
		expect(life.state.status).toBe('assigned')
		expect(part(life, 'police')).toMatchObject({ phase: 'called' })
	})

	it('keeps the lead from resolving until it is done or released', () => {
		const life = shared().do(people.housing, 'sign', {}).do(people.market, 'signPart', {})
		const resolves = () => life.why(people.housing, 'resolve', { words, photos })
		expect(resolves()).toBe('partsOpen')
		life.do(people.market, 'finishPart', { words, photos })
		expect(resolves()).toBe('partsOpen')
		life.do(people.police, 'sendPartBack', { words })
		expect(resolves()).toBe('partsOpen')
		life.do(people.dispatcher, 'releasePart', { unit: 'police', words })
		expect(life.events.at(-1)).toMatchObject({ type: 'partReleased', unit: 'police', unitName: '公安局' })
		expect(resolves()).toBeUndefined()
	})

	it('is sent back once within a working day: the centre refuses, and its clock goes on without the time between', () => {
		const life = shared().do(people.market, 'signPart', {})
		const before = part(life, 'market')?.resolveBy ?? 0
		life.on('2026-03-02 09:00').do(people.market, 'sendPartBack', { words })
		expect(part(life, 'market')).toMatchObject({ phase: 'sentBack', backAt: life.at })
		expect(desksOf(life.state)).toContainEqual({ unit: 'centre', queue: 'partSentBack', by: before })
		expect(life.why(people.dispatcher, 'refusePartBack', { unit: 'police', words })).toBe('notAllowedNow')
		expect(life.why(people.market, 'signPart', {})).toBe('notYours')
		life.on('2026-03-02 11:00').do(people.dispatcher, 'refusePartBack', { unit: 'market', words })
		expect(life.events.at(-1)).toMatchObject({ type: 'partBackRefused', unit: 'market', unitName: '市场局' })
		expect(part(life, 'market')).toMatchObject({ phase: 'signed', backRefused: true })
		expect(part(life, 'market')?.resolveBy).toBe(beijingTime('2026-03-05 10:30'))
		expect(part(life, 'police')).toMatchObject({ phase: 'called', resolveBy: before })
		expect(life.why(people.market, 'sendPartBack', { words })).toBe('sendBackRefused')
		expect(life.why(people.dispatcher, 'refusePartBack', { unit: 'market', words })).toBe('notAllowedNow')
	})

	it('goes on as called where it had not signed', () => {
		const life = shared().do(people.market, 'sendPartBack', { words })
		life.do(people.dispatcher, 'refusePartBack', { unit: 'market', words })
		expect(unitsOf(life)).toEqual(['market called', 'police called'])
	})

	it('is not sent back later than that', () => {
		const until = shared().state.supports?.[0]?.sendBackUntil ?? 0
		expect(until).toBe(beijingTime('2026-03-02 18:00'))
		expect(shared().on('2026-03-02 18:00').why(people.market, 'sendPartBack', { words })).toBeUndefined()
		expect(shared().on('2026-03-02 18:01').why(people.market, 'sendPartBack', { words })).toBe('sendBackLate')
		expect(shared().on('2026-03-02 18:00').why(people.housing, 'sendBack', { words })).toBeUndefined()
		expect(shared().on('2026-03-02 18:01').why(people.housing, 'sendBack', { words })).toBe('sendBackLate')
	})

	it('sent back may fall to another unit, or to none', () => {
		const life = shared().do(people.market, 'sendPartBack', { words })
		expect(life.why(people.dispatcher, 'reassignPart', { unit: 'police', words })).toBe('notAllowedNow')
		expect(life.why(people.dispatcher, 'reassignPart', { unit: 'market', to: 'police', words })).toBe(
			'unitTwice',
		)
		expect(life.why(people.dispatcher, 'reassignPart', { unit: 'market', to: 'moon', words })).toBe(
			'unitUnknown',
		)
		life.do(people.dispatcher, 'reassignPart', { unit: 'market', to: 'land', words })
		expect(unitsOf(life)).toEqual(['police called', 'land called'])
		expect(life.events.at(-1)).toMatchObject({ part: 'market', to: { unit: 'land', from: life.at } })
		life
			.do(people.land, 'sendPartBack', { words })
			.do(people.dispatcher, 'reassignPart', { unit: 'land', words })
		expect(unitsOf(life)).toEqual(['police called'])
		life
			.do(people.police, 'sendPartBack', { words })
			.do(people.dispatcher, 'reassignPart', { unit: 'police', words })
		expect(life.state).not.toHaveProperty('supports')
		expect(life.why(people.dispatcher, 'reassignPart', { unit: 'police', words })).toBe('notAllowedNow')
		expect(life.why(people.dispatcher, 'releasePart', { unit: 'police', words })).toBe('notAllowedNow')
	})

	it('is only for the centre to decide on while there is one to decide on', () => {
		const life = shared().do(people.market, 'signPart', {})
		const may = () =>
			permitted(life.state, people.dispatcher, life.at).filter((type) => type.includes('Part'))
		expect(may()).toEqual(['releasePart'])
		life.do(people.police, 'sendPartBack', { words })
		expect(may()).toEqual(['reassignPart', 'refusePartBack', 'releasePart'])
		life.do(people.market, 'finishPart', { words, photos })
		// only what was sent back is left to release
		expect(may()).toEqual(['reassignPart', 'refusePartBack', 'releasePart'])
		life.do(people.dispatcher, 'releasePart', { unit: 'police', words })
		expect(may()).toEqual([])
		const alone = new Life().until('handling')
		expect(permitted(alone.state, people.dispatcher, alone.at)).not.toContain('releasePart')
	})

	it('sent back, its unit asks for no more time; nor does one that is done', () => {
		const life = shared().do(people.housing, 'sign', {})
		const asks = () => permitted(life.state, people.market, life.at).includes('askExtension')
		expect(asks()).toBe(true)
		life.do(people.market, 'signPart', {}).do(people.market, 'finishPart', { words, photos })
		expect(asks()).toBe(false)
	})

	it('is called for by a resident never, by a town that calls once it whistles', () => {
		const callingUnit = { unit: TOWN, unitName: '榴园镇' }
		const may = (actor: Actor, state: CaseState) => permitted(state, actor, MORNING).includes('callSupport')
		const { state } = whistled()
		expect(may(people.town, state)).toBe(true)
		expect(may(people.caller, state)).toBe(false)
		const { whistle: _, ...before } = { ...state, callingUnit }
		expect(may(people.town, before)).toBe(false)
	})

	it('released is over: its unit does nothing more with it, and is told apart', () => {
		const life = shared().do(people.market, 'signPart', {})
		life.do(people.market, 'askExtension', { extension: { by: 'working', days: 1 }, words })
		life.do(people.dispatcher, 'supervise', { unit: 'market', words })
		expect(life.why(people.dispatcher, 'releasePart', { unit: 'land', words })).toBe('notAllowedNow')
		life.do(people.dispatcher, 'releasePart', { unit: 'market', words })
		expect(part(life, 'market')).toMatchObject({ phase: 'released' })
		expect(part(life, 'market')).not.toHaveProperty('asked')
		expect(life.why(people.market, 'finishPart', { words, photos })).toBe('notYours')
		expect(desksOf(life.state).filter(({ unit }) => unit === 'market')).toEqual([])
		expect(life.why(people.dispatcher, 'releasePart', { unit: 'market', words })).toBe('notAllowedNow')
		life.do(people.police, 'signPart', {}).do(people.police, 'finishPart', { words, photos })
		expect(life.why(people.dispatcher, 'releasePart', { unit: 'police', words })).toBe('notAllowedNow')
	})

	it('may be called for later, by the centre or the lead, each unit once', () => {
		const life = shared().do(people.housing, 'sign', {})
		expect(life.why(people.housing, 'callSupport', { unit: 'market', words })).toBe('unitTwice')
		expect(life.why(people.housing, 'callSupport', { unit: 'housing', words })).toBe('unitTwice')
		expect(life.why(people.housing, 'callSupport', { unit: 'moon', words })).toBe('unitUnknown')
		expect(life.why(people.caller, 'callSupport', { unit: 'land', words })).toBe('notYours')
		expect(life.why(people.market, 'callSupport', { unit: 'land', words })).toBe('notYours')
		life.do(people.housing, 'callSupport', { unit: 'land', words })
		expect(part(life, 'land')).toMatchObject({ phase: 'called', from: life.at })
		life.do(people.dispatcher, 'callSupport', { unit: TOWN, words })
		expect(unitsOf(life)).toEqual(['market called', 'police called', 'land called', `${TOWN} called`])
	})

	it('of a unit called anew begins anew, and is there once', () => {
		const life = shared().do(people.market, 'sendPartBack', { words })
		life.do(people.dispatcher, 'callSupport', { unit: 'market', words })
		expect(unitsOf(life)).toEqual(['police called', 'market called'])
		expect(part(life, 'market')).not.toHaveProperty('backAt')
		life.do(people.dispatcher, 'releasePart', { unit: 'police', words })
		life.do(people.housing, 'sendBack', { words })
		life.do(people.dispatcher, 'order', { unit: 'market', supports: ['police', 'land'] })
		expect(life.state.lead?.unit).toBe('market')
		expect(unitsOf(life)).toEqual(['police called', 'land called'])
	})

	it('goes on when the lead changes; the one that comes to lead helps no more', () => {
		const life = shared().do(people.police, 'signPart', {}).do(people.housing, 'sendBack', { words })
		life.do(people.dispatcher, 'order', { unit: 'market', supports: [] })
		expect(life.state.lead).toMatchObject({ unit: 'market', phase: 'called' })
		expect(unitsOf(life)).toEqual(['police signed'])
	})

	it('is one of twelve at most', () => {
		const many = Array.from({ length: 13 }, (_, place) => ({ ...units.market, unit: `unit-${place}` }))
		const life = new Life({}, { units: [...many, units.housing] })
		life.do(people.dispatcher, 'accept', { urgency: 'green', public: false, about: 'unit-12' })
		const order = (supports: number) => ({
			unit: 'housing',
			supports: many.slice(0, supports).map(({ unit }) => unit),
		})
		expect(life.why(people.dispatcher, 'order', order(12))).toBe('partsTooMany')
		life.do(people.dispatcher, 'order', order(11))
		expect(life.why(people.dispatcher, 'callSupport', { unit: 'unit-12', words })).toBe('unitComplainedOf')
		expect(life.why(people.dispatcher, 'callSupport', { unit: 'unit-11', words })).toBe('partsTooMany')
	})

	it('is never given twice in one order', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		expect(life.why(people.dispatcher, 'order', { unit: 'housing', supports: ['housing'] })).toBe('unitTwice')
		expect(life.why(people.dispatcher, 'order', { unit: 'housing', supports: ['land', 'land'] })).toBe(
			'unitTwice',
		)
	})
})

it('parts are those of all who help, also where nobody leads', () => {
	const { lead, supports = [] } = shared().state
	expect(partsOf({ supports })).toEqual(supports)
	expect(partsOf({ ...(lead && { lead }), supports })).toEqual([lead, ...supports])
	expect(partsOf({})).toEqual([])
})
