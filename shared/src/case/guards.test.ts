import { describe, expect, it } from 'vitest'
import { entries, MORNING, people, units, VILLAGE } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Entry } from '../catalogue/entry'
import { DAY, HOUR } from '../time/day'
import type { CaseState } from './state'

const photos = ['photo-000000000000002']
const words = '如实说明。'
const bare = (event: object | undefined, ...absent: string[]) => {
	for (const name of absent) expect(event).not.toHaveProperty(name)
}

describe('an event says what its command said, and nothing it did not', () => {
	it('opening', () => {
		const life = new Life({ photos: [] })
		expect(Object.keys(life.state).sort()).toEqual(
			[
				...['tenant', 'case', 'number', 'type', 'status', 'version', 'identity', 'source', 'submission'],
				...[
					'public',
					'reworks',
					'callerWithdrew',
					'openedAt',
					'since',
					'changedAt',
					'actBy',
					'village',
					'caller',
				],
			].sort(),
		)
		bare(life.events[0], 'photos', 'kind', 'matter', 'cover')
		expect(life.state).toMatchObject({ version: 1, public: false, reworks: 0, callerWithdrew: false })
		expect(new Life({ kind: 'enforcement', matter: 'road' }).state).toMatchObject({
			kind: 'enforcement',
			matter: 'road',
		})
	})

	it('accepting', () => {
		const life = new Life({ kind: 'enforcement', matter: 'lane' }, { entry: entries.lane, catalogue: 3 })
		life.do(people.dispatcher, 'accept', { urgency: 'green', public: true })
		bare(
			life.events.at(-1),
			'kind',
			'village',
			'about',
			'matter',
			'matterName',
			'catalogue',
			'words',
			'photos',
		)
		// what the caller said stays
		expect(life.state).toMatchObject({
			kind: 'livelihood',
			village: VILLAGE,
			matter: 'lane',
			matterName: '村内小路',
			catalogue: 3,
			public: true,
		})
		expect(life.state).not.toHaveProperty('about')
		expect(life.records).toHaveLength(1)
		const about = new Life().do(people.dispatcher, 'accept', {
			urgency: 'green',
			public: false,
			about: 'land',
		})
		expect(about.state.about).toBe('land')
	})

	it('accepting a matter of a list that has no version is accepting without it', () => {
		const life = new Life()
		life.knows = { entry: entries.lane }
		life.do(people.dispatcher, 'accept', { urgency: 'green', public: true, matter: 'lane' })
		bare(life.events.at(-1), 'matter', 'matterName', 'catalogue')
	})

	it('taking says what the list says, whatever the call was thought to be', () => {
		const taken = (entry: Entry) => {
			const life = new Life({ matter: 'lane' }, { entry: entries.lane, catalogue: 3 })
			life.knows = { entry }
			return life.do(people.village, 'take', {})
		}
		const life = taken({ ...entries.lane, kind: 'development', urgency: 'orange', public: false })
		expect(life.events.at(-1)).toMatchObject({ kind: 'development', urgency: 'orange', public: false })
		expect(life.state).toMatchObject({ kind: 'development', urgency: 'orange', public: false })
		expect(life.state.lead?.resolve).toEqual(entries.lane.resolve)
		expect(taken(entries.lane).events.at(-1)).toMatchObject({ kind: 'livelihood', public: true })
	})

	it('ordering', () => {
		expect(new Life().until('assigned').events.at(-1)).toMatchObject({ type: 'assigned', task: 'order' })
	})

	it('closing says why', () => {
		const life = new Life().until('verified').do(people.caller, 'rate', { solved: true })
		life.do(people.dispatcher, 'close', {})
		expect(life.events.at(-1)).toMatchObject({ type: 'closed', because: 'rated' })
	})

	it('declining', () => {
		const life = new Life().do(people.dispatcher, 'decline', { reason: 'inCourt', words })
		expect(life.events.at(-1)).toMatchObject({ type: 'declined', reason: 'inCourt' })
		expect(life.records.at(-1)).toMatchObject({ seq: 2, text: words })
		expect(life.state.status).toBe('declined')
	})

	it('pictures and words', () => {
		const life = new Life().until('handling').do(people.housing, 'progress', { words, photos })
		expect(life.events.at(-1)).toMatchObject({ photos, words: expect.any(String) })
		life.do(people.housing, 'progress', { words, photos: [] })
		bare(life.events.at(-1), 'photos')
		const count = life.records.length
		life.do(people.caller, 'urge', {})
		bare(life.events.at(-1), 'words')
		expect(life.records).toHaveLength(count)
	})

	it('resolving an order asks the caller nothing yet', () => {
		const life = new Life().until('resolved')
		bare(life.events.at(-1), 'remindAt', 'dueAt')
		expect(life.state).not.toHaveProperty('followUp')
	})

	it('rating and calling', () => {
		const life = new Life().until('verified').do(people.caller, 'rate', { solved: true })
		bare(life.events.at(-1), 'content')
		bare(life.state.rating, 'content')
		const called = new Life().until('verified')
		called.wait(called.at + 4 * DAY)
		called.do(people.inspector, 'logCall', { outcome: 'noAnswer' })
		bare(called.events.at(-1), 'solved', 'content')
		expect(called.state.status).toBe('verified')
		called.do(people.inspector, 'logCall', { outcome: 'reached', solved: false, content: false })
		expect(called.events.at(-1)).toMatchObject({ outcome: 'reached', solved: false, content: false })
		expect(called.state).toMatchObject({ status: 'unsolved', rating: { solved: false, content: false } })
	})
})

describe('a call to the caller', () => {
	const owed = () => {
		const life = new Life().until('verified')
		life.wait(life.at + 4 * DAY)
		return life
	}
	const logs = (body: object) => owed().why(people.dispatcher, 'logCall', body as never)

	it('has an answer only from somebody who was reached', () => {
		expect(logs({ outcome: 'reached' })).toBeUndefined()
		expect(logs({ outcome: 'reached', solved: true })).toBeUndefined()
		expect(logs({ outcome: 'noAnswer', solved: true })).toBe('invalidInput')
		expect(logs({ outcome: 'refused', content: true })).toBe('invalidInput')
		expect(logs({ outcome: 'reached', content: true })).toBe('invalidInput')
	})

	it('is written down only where one is owed, and by nobody of the unit judged', () => {
		const asked = new Life().until('verified')
		expect(asked.why(people.dispatcher, 'logCall', { outcome: 'noAnswer' })).toBe('notAllowedNow')
		// the centre’s own: who has another post in the unit asks nobody, whether by telephone or face to face
		const both = { ...people.dispatcher, posts: [...people.dispatcher.posts, ...people.housing.posts] }
		expect(owed().why(both, 'logCall', { outcome: 'noAnswer' })).toBe('notNeutral')
		const visited = new Life().until('verified')
		const { caller: _, ...nobody } = visited.state
		visited.state = nobody
		expect(visited.why(both, 'rate', { solved: true })).toBe('notNeutral')
		expect(visited.why(people.dispatcher, 'rate', { solved: true })).toBeUndefined()
	})

	it('is owed only after a reminder and the whole time to answer', () => {
		const life = new Life().until('verified')
		const { remindAt = 0, dueAt = 0 } = life.state.followUp ?? {}
		const tries = (at: number, type: 'remind' | 'openCall', change: Partial<CaseState> = {}) => {
			const copy = new Life().until('verified')
			copy.state = { ...copy.state, ...change }
			copy.at = at - 60_000
			return copy.why(people.clock, type, {})
		}
		expect(tries(remindAt - 1, 'remind')).toBe('notAllowedNow')
		expect(tries(remindAt, 'remind')).toBeUndefined()
		// the reminder comes first, however late
		expect(tries(dueAt + 9 * DAY, 'openCall')).toBe('notAllowedNow')
		const followUp = { phase: 'asked', askedAt: 1, dueAt, tries: [] } as const
		expect(tries(dueAt - 1, 'openCall', { followUp })).toBe('notAllowedNow')
		expect(tries(dueAt, 'openCall', { followUp })).toBeUndefined()
		expect(tries(dueAt, 'remind', { followUp })).toBe('notAllowedNow')
		expect(tries(dueAt, 'openCall', { followUp: { ...followUp, phase: 'done' } })).toBe('notAllowedNow')
		expect(tries(dueAt, 'remind', { followUp: { ...followUp, phase: 'done', remindAt } })).toBe(
			'notAllowedNow',
		)
	})

	it('three days without an answer close the case as not reached', () => {
		const life = owed()
		for (const _ of [1, 2, 3]) {
			expect(life.why(people.dispatcher, 'close', {})).toBe('ratingMissing')
			life.at += DAY
			life.do(people.inspector, 'logCall', { outcome: 'noAnswer' })
		}
		expect(life.state.followUp?.phase).toBe('notReached')
		life.do(people.clock, 'close', {})
		expect(life.events.at(-1)).toMatchObject({ type: 'closed', because: 'notReached' })
	})
})

describe('units are named', () => {
	const helped = () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		return life.do(people.dispatcher, 'order', { unit: 'housing', supports: ['market'] })
	}

	it('to lead although they help already, by a transfer and in a dispute too', () => {
		const life = helped().do(people.housing, 'sendBack', { words })
		life.do(people.dispatcher, 'transfer', { unit: 'market' })
		expect(life.state).toMatchObject({ lead: { unit: 'market' }, task: 'transfer' })
		expect(life.state).not.toHaveProperty('supports')

		const other = helped().do(people.housing, 'sendBack', { words })
		other.do(people.dispatcher, 'refuseSendBack', { words }).do(people.housing, 'dispute', { words })
		other.do(people.dispatcher, 'settleDispute', { unit: 'market', words })
		expect(other.state.lead?.unit).toBe('market')
	})

	it('and have the time of the colour that the case has by then', () => {
		const life = new Life({ matter: 'lane' }, { entry: entries.lane, catalogue: 3 })
		life.do(people.village, 'take', {}).do(people.dispatcher, 'recolour', { urgency: 'red', words })
		life.do(people.village, 'refer', { words })
		const { red } = life.rules.urgencies
		expect(life.state.lead).toMatchObject({ unit: units.town.unit, resolve: red.resolve, sign: red.sign })
		const again = new Life().until('verified').do(people.caller, 'rate', { solved: false })
		again.do(people.dispatcher, 'rework', { unit: 'market', words })
		expect(again.state.lead).toMatchObject({ unit: 'market', resolve: red.resolve, sign: red.sign })
	})

	it('by a transfer only where they are there', () => {
		const life = new Life().do(people.dispatcher, 'accept', {
			urgency: 'green',
			public: false,
			about: 'land',
		})
		expect(life.why(people.dispatcher, 'transfer', { unit: 'moon' })).toBe('unitUnknown')
		expect(life.why(people.dispatcher, 'transfer', { unit: 'land' })).toBe('unitComplainedOf')
	})

	it('for work done again, whatever part they had', () => {
		const life = helped().do(people.market, 'signPart', {}).do(people.market, 'finishPart', { words, photos })
		life.do(people.housing, 'sign', {}).do(people.housing, 'resolve', { words, photos })
		life.do(people.dispatcher, 'verify', { photos: [] }).do(people.caller, 'rate', { solved: false })
		life.do(people.dispatcher, 'rework', { unit: 'market', words })
		expect(life.state.lead?.unit).toBe('market')
		expect(life.state).not.toHaveProperty('supports')
	})

	it('by whistles with the entry’s evidence, and a plan only where several act together', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life.do(people.dispatcher, 'order', { unit: units.town.unit, supports: [] })
		life.do(people.town, 'whistle', { lead: 'housing', supports: [], meetAt: life.at + HOUR, words })
		life.do(people.housing, 'sign', {})
		life.knows = { entry: entries.manhole }
		expect(life.why(people.housing, 'resolve', { words, photos })).toBe('evidenceMissing')
		expect(life.why(people.housing, 'resolve', { words, photos: ['a', 'b'] })).toBeUndefined()
	})
})

it('a reply says nothing while a place of its template is left, what a caller says may have brackets', () => {
	const life = new Life().until('handling')
	const left = '您反映的【什么事】已经办好。'
	expect(life.why(people.housing, 'resolve', { words: left, photos })).toBe('wordsUnfilled')
	expect(life.why(people.housing, 'progress', { words: left, photos: [] })).toBe('wordsUnfilled')
	expect(life.why(people.caller, 'supplement', { words: left, photos: [] })).toBeUndefined()
})

it('a supplement says or shows something', () => {
	const life = new Life()
	expect(life.why(people.caller, 'supplement', { photos: [] })).toBe('textEmpty')
	expect(life.why(people.caller, 'supplement', { photos })).toBeUndefined()
	expect(life.why(people.caller, 'supplement', { words, photos: [] })).toBeUndefined()
	expect(life.state.status).toBe('submitted')
})

it('a supervised case is still where it was; a recoloured one too', () => {
	const life = new Life().until('accepted').do(people.dispatcher, 'recolour', { urgency: 'green', words })
	expect(life.state).toMatchObject({ status: 'accepted', urgency: 'green' })
	expect(life.events.at(-1)).toMatchObject({ clocks: [] })
	expect(life.at).toBeGreaterThan(MORNING)
})

describe('a withdrawal', () => {
	it('of a case that went the way of another asks nothing of that one any more', () => {
		const life = new Life().until('verified')
		life.state = { ...life.state, mergedInto: 'case-0000000000000009' }
		expect(life.why(people.caller, 'withdraw', {})).toBeUndefined()
	})

	it('is taken back by the centre to where the case stood', () => {
		const life = new Life().until('assigned').do(people.caller, 'withdraw', {})
		expect(life.events.at(-1)).toMatchObject({ type: 'withdrawing', held: 'assigned' })
		expect(life.state).toMatchObject({ status: 'withdrawing', held: 'assigned' })
		life.at += HOUR
		life.do(people.dispatcher, 'keep', { words })
		expect(life.state).toMatchObject({ status: 'assigned', callerWithdrew: true })
	})

	it('after the question asks nobody any more', () => {
		const kept = new Life()
			.until('verified')
			.do(people.caller, 'withdraw', {})
			.do(people.dispatcher, 'keep', { words })
		expect(kept.state.followUp?.phase).toBe('waived')
		const gone = new Life()
			.until('verified')
			.do(people.caller, 'withdraw', {})
			.do(people.dispatcher, 'release', {})
		expect(gone.state).toMatchObject({ status: 'withdrawn', followUp: { phase: 'waived' } })
		const early = new Life()
			.until('handling')
			.do(people.caller, 'withdraw', {})
			.do(people.dispatcher, 'keep', { words })
		early.do(people.housing, 'resolve', { words, photos }).do(people.dispatcher, 'verify', { photos: [] })
		expect(early.state.followUp?.phase).toBe('waived')
		expect(early.state).not.toHaveProperty('rating')
	})
})

it('reopening counts as an answer: not solved', () => {
	const life = new Life().until('verified').do(people.caller, 'rate', { solved: true, content: true })
	life.do(people.dispatcher, 'close', {}).do(people.caller, 'reopen', { words })
	expect(life.state).toMatchObject({
		status: 'unsolved',
		rating: { solved: false, at: life.at },
		followUp: { phase: 'done' },
	})
	expect(life.state.rating).not.toHaveProperty('content')
})
