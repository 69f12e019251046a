import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { beijingTime, entries, MORNING, people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Actor } from '../case/actor'
import { commandSchema } from '../case/command'
import { permitted } from '../case/decide'
import { desksOf } from '../case/desks'
import type { CaseState } from '../case/state'
import { DAY, HOUR } from '../time/day'
import { partsOf } from './folds'
import { marksOf } from './marks'

const photos = ['photo-000000000000002']
const TOWN = units.town.unit
const words = '如实说明。'
/** A case with a lead and two that help, all called on Monday at eight. */
function shared(): Life {
	const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
	return life.do(people.dispatcher, 'order', { unit: 'housing', supports: ['market', 'police'] })
}
const part = ({ state: { supports = [] } }: Life, unit: string) => supports.find((one) => one.unit === unit)
const unitsOf = ({ state: { supports = [] } }: Life) => supports.map(({ unit, phase }) => `${unit} ${phase}`)
/** A town's whistle at a place for Monday at ten. */
function whistled(): Life {
	const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
	life.do(people.dispatcher, 'order', { unit: TOWN, supports: [] })
	life.do(people.town, 'whistle', {
		lead: 'housing',
		supports: ['market', 'police'],
		meetAt: beijingTime('2026-03-02 10:00'),
		words,
	})
	life.knows = { place: { longitude: 117.5, latitude: 34.7 } }
	return life
}

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

describe('reporting in', () => {
	const here = { longitude: 117.5, latitude: 34.7 }
	const reports = (life: Life, change: object = {}) =>
		life.why(people.market, 'reportIn', { photos, place: here, ...change })

	it('is for those who were whistled, once, and not for those who were only called to help', () => {
		expect(reports(shared())).toBe('notAllowedNow')
		const life = whistled().on('2026-03-02 09:50')
		expect(reports(life)).toBeUndefined()
		expect(part(life, 'market')?.reportedInAt).toBe(beijingTime('2026-03-02 09:50'))
		expect(life.events.at(-1)).toMatchObject({ distance: 0, takenAt: life.at })
		expect(reports(life)).toBe('reportedInAlready')
		expect(life.why(people.town, 'reportIn', { photos, place: here })).toBe('notYours')
		life.do(people.dispatcher, 'releasePart', { unit: 'police', words })
		expect(life.why(people.police, 'reportIn', { photos, place: here })).toBe('notYours')
		expect(life.why(people.housing, 'reportIn', { photos, place: here })).toBeUndefined()
	})

	it('is for whoever is there, whatever becomes of the lead meanwhile', () => {
		const life = whistled().on('2026-03-02 09:50').do(people.housing, 'sendBack', { words })
		expect(life.state.status).toBe('sentBack')
		expect(reports(life)).toBeUndefined()
		// not for the one that says it is not its own
		expect(life.why(people.housing, 'reportIn', { photos, place: here })).toBe('notAllowedNow')
		life.do(people.police, 'sendPartBack', { words })
		expect(life.why(people.police, 'reportIn', { photos, place: here })).toBe('notYours')
		const referred = whistled().on('2026-03-02 09:50')
		const { lead } = referred.state
		referred.state = {
			...referred.state,
			status: 'referred',
			...(lead && { lead: { ...lead, phase: 'released' } }),
		}
		expect(referred.why(people.housing, 'reportIn', { photos, place: here })).toBe('notAllowedNow')
		life.do(people.dispatcher, 'refuseSendBack', { words })
		expect(life.why(people.housing, 'reportIn', { photos, place: here })).toBeUndefined()
	})

	it('from elsewhere needs an explanation', () => {
		// at this latitude, 500 metres are 0.00449661 degrees north
		const north = (degrees: number) => ({ place: { longitude: 117.5, latitude: 34.7 + degrees } })
		expect(reports(whistled().on('2026-03-02 09:50'), north(0.004496))).toBeUndefined()
		expect(reports(whistled().on('2026-03-02 09:50'), north(0.004497))).toBe('reportInFar')
		const life = whistled().on('2026-03-02 09:50')
		expect(reports(life, { ...north(0.1), words: '路断了，在路口。' })).toBeUndefined()
		expect(life.events.at(-1)).toMatchObject({ distance: 11119 })
	})

	it('without a place needs one too, unless nobody knows where the case is', () => {
		const nowhere = { place: undefined }
		expect(reports(whistled().on('2026-03-02 09:50'), nowhere)).toBe('reportInFar')
		expect(reports(whistled().on('2026-03-02 09:50'), { place: { description: '村口' } })).toBe('reportInFar')
		const unplaced = whistled().on('2026-03-02 09:50')
		unplaced.knows = {}
		expect(reports(unplaced, nowhere)).toBeUndefined()
		expect(unplaced.events.at(-1)).not.toHaveProperty('distance')
	})

	it('just at the limit is near enough', () => {
		const life = whistled().on('2026-03-02 09:50')
		life.knows = { ...life.knows, rules: { ...life.rules, reportIn: { within: 0 } } }
		expect(reports(life)).toBeUndefined()
	})

	it('of yesterday, of before the call, or of a time to come is none', () => {
		const later = whistled()
		later.state = { ...later.state, whistle: { meetAt: beijingTime('2026-03-03 10:00') } }
		expect(reports(later.on('2026-03-02 23:59'))).toBe('reportInOld')
		expect(reports(later.on('2026-03-03 09:00'), { takenAt: beijingTime('2026-03-02 23:59') })).toBe(
			'reportInOld',
		)
		expect(reports(later.on('2026-03-03 00:00'))).toBeUndefined()
		const life = whistled()
		const calledAt = part(life, 'market')?.from ?? 0
		expect(reports(life, { takenAt: calledAt - 1 })).toBe('reportInOld')
		const ahead = 5 * 60_000
		expect(reports(life, { takenAt: life.at + 60_000 + ahead + 1 })).toBe('invalidInput')
		expect(reports(life, { takenAt: life.at + 60_000 + ahead })).toBeUndefined()
		const early = whistled()
		expect(reports(early, { takenAt: part(early, 'market')?.from })).toBeUndefined()
	})
})

describe('a plan', () => {
	it('is agreed on the spot by the lead or the town, with units that have a part', () => {
		const life = whistled().do(people.housing, 'sign', {})
		const plan = { words, photos: [] }
		expect(life.why(people.town, 'plan', { ...plan, agreed: ['market', 'land'] })).toBe('unitUnknown')
		expect(life.why(people.caller, 'plan', { ...plan, agreed: [] })).toBe('notYours')
		expect(life.why(people.market, 'plan', { ...plan, agreed: [] })).toBe('notYours')
		life.do(people.town, 'plan', { ...plan, agreed: ['market', 'housing'] })
		expect(life.events.at(-1)).toMatchObject({ type: 'planned', agreed: ['market', 'housing'] })
		expect(life.state.whistle?.plannedAt).toBe(life.at)
		life.do(people.housing, 'plan', { ...plan, agreed: [] })
		expect(life.state.whistle?.plannedAt).toBe(life.at)
		const alone = new Life().until('handling')
		expect(alone.why(people.housing, 'plan', { ...plan, agreed: [] })).toBe('notAllowedNow')
	})

	it('is needed where the list says that several act together', () => {
		const life = whistled().do(people.housing, 'sign', {})
		for (const unit of ['market', 'police']) life.do(people.dispatcher, 'releasePart', { unit, words })
		const resolves = (knows: object) => {
			life.knows = knows
			return life.why(people.housing, 'resolve', { words, photos })
		}
		expect(resolves({ entry: entries.scattered })).toBe('planMissing')
		life.do(people.housing, 'plan', { words, agreed: [], photos: [] })
		expect(resolves({ entry: entries.scattered })).toBeUndefined()
	})

	it('the town may call for more help to its whistle; a resident may not', () => {
		const life = whistled()
		life.do(people.townLeader, 'callSupport', { unit: 'land', words })
		expect(unitsOf(life)).toEqual(['market called', 'police called', 'land called'])
		expect(life.events.at(-1)?.by).toEqual({
			capacity: 'caller',
			user: 'user-town-leader',
			unit: TOWN,
			unitName: '榴园镇',
		})
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

it('parts are those of all who help, also where nobody leads', () => {
	const { lead, supports = [] } = shared().state
	expect(partsOf({ supports })).toEqual(supports)
	expect(partsOf({ ...(lead && { lead }), supports })).toEqual([lead, ...supports])
	expect(partsOf({})).toEqual([])
})

describe('marks', () => {
	const mark = (unit: string, change: object = {}) => ({ unit, speed: 5, quality: 4, ...change })
	const finished = () => {
		const life = shared().do(people.housing, 'sign', {})
		for (const one of [people.market, people.police])
			life.do(one, 'signPart', {}).do(one, 'finishPart', { words, photos })
		return life.do(people.housing, 'resolve', { words, photos })
	}

	it('are whole numbers from one to five, on speed and on quality', () => {
		const fits = (change: object) =>
			v.is(commandSchema, { type: 'mark', id: 'command-000000000099', ...mark('market'), ...change })
		expect([1, 2, 3, 4, 5].every((speed) => fits({ speed }) && fits({ quality: speed }))).toBe(true)
		for (const wrong of [0, 6, -1, 2.5, '3', null, Number.NaN, undefined])
			expect([wrong, fits({ speed: wrong }), fits({ quality: wrong })]).toEqual([wrong, false, false])
	})

	it('are each given once, by the caller on every unit and by the lead on those that helped', () => {
		const life = finished()
		life.do(people.caller, 'mark', mark('housing')).do(people.caller, 'mark', mark('market'))
		expect(life.events.at(-1)).toMatchObject({ unit: 'market', unitName: '市场局', from: 'caller' })
		expect(life.why(people.caller, 'mark', mark('market', { speed: 1 }))).toBe('markedAlready')
		expect(life.why(people.caller, 'mark', mark('land'))).toBe('notYours')
		life.do(people.housing, 'mark', mark('market'))
		expect(life.why(people.housing, 'mark', mark('housing'))).toBe('notYours')
		life.do(people.housing, 'mark', mark('police'))
		expect(life.why(people.housing, 'mark', mark('police'))).toBe('notAllowedNow')
		expect(life.state.supports?.map(({ marked }) => marked)).toEqual([['caller', 'housing'], ['housing']])
		expect(life.state.lead?.marked).toEqual(['caller'])
	})

	it('are not for the lead by those that helped, where nobody whistled', () => {
		const life = finished()
		expect(life.why(people.market, 'mark', mark('housing'))).toBe('notAllowedNow')
		expect(life.why(people.dispatcher, 'mark', mark('housing'))).toBe('notYours')
	})

	it('wait until the part is over', () => {
		const life = shared().do(people.market, 'signPart', {})
		expect(life.why(people.housing, 'mark', mark('market'))).toBe('notAllowedNow')
		life.do(people.market, 'finishPart', { words, photos })
		expect(life.why(people.housing, 'mark', mark('police'))).toBe('notYours')
		life.do(people.dispatcher, 'releasePart', { unit: 'police', words })
		expect(life.why(people.housing, 'mark', mark('police', { speed: 1 }))).toBeUndefined()
	})

	it('say nothing of a single unit that a resident’s rating does not say', () => {
		const life = new Life().until('resolved')
		expect(life.why(people.caller, 'mark', mark('housing'))).toBe('notAllowedNow')
	})

	it('of the town that whistled come from those who did their part', () => {
		const life = whistled().do(people.market, 'signPart', {})
		expect(life.why(people.market, 'mark', mark(TOWN))).toBe('notAllowedNow')
		life.do(people.market, 'finishPart', { words, photos })
		expect(life.why(people.market, 'mark', mark('housing'))).toBe('notYours')
		life.do(people.market, 'mark', mark(TOWN))
		expect(life.events.at(-1)).toMatchObject({ unit: TOWN, unitName: '榴园镇', from: 'market' })
		expect(life.state.callingUnit?.marked).toEqual(['market'])
		life.do(people.police, 'signPart', {}).do(people.police, 'finishPart', { words, photos })
		life.do(people.police, 'mark', mark(TOWN))
		expect(life.state.callingUnit?.marked).toEqual(['market', 'police'])
		life.do(people.town, 'mark', mark('market'))
		expect(part(life, 'market')?.marked).toEqual([TOWN])
		expect(life.why(people.town, 'mark', mark('market'))).toBe('markedAlready')
		expect(life.why(people.town, 'mark', mark(TOWN))).toBe('notYours')
		// who has marked the town has not marked another that has no part
		expect(marksOf(life.state, TOWN)).toEqual(['market', 'police'])
		expect(marksOf(life.state, 'land')).toEqual([])
	})
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
