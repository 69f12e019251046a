import { describe, expect, it } from 'vitest'
import { beijingTime, entries, people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import { part, shared, unitsOf, whistled } from '../../test/together'

const photos = ['photo-000000000000002']
const TOWN = units.town.unit
const words = '如实说明。'

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
