import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { MORNING, people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import { submissionSchema } from '../case/command'
import { permitted } from '../case/decide'
import { isSealed } from '../case/private-record'
import { view } from '../case/view'
import { callOf } from '../follow-up/call-of'
import { notices } from '../notice/notices'
import { DAY } from '../time/day'
import { helperRelations, helpingSchema, reaches } from './helping'

const wang = {
	relation: 'neighbour',
	name: '（演示）王大娘',
	phone: '139 0000 0000',
	reach: 'phone',
} as const
const helped = (change: object = {}) => new Life({ helping: { ...wang, ...change } })
/** Up to the question, with the town in charge: its own grid workers are judged by it. */
const townsWork = (change: object = {}, actor = people.caller) => {
	const life = helped(change)
	life.state = { ...life.state, caller: actor.user, helper: actor.user }
	life.do(people.dispatcher, 'accept', { urgency: 'green', public: false })
	life.do(people.dispatcher, 'order', { unit: units.town.unit, supports: [] })
	life.do(people.town, 'sign', {})
	life.do(people.town, 'resolve', { words: '办好了。', photos: ['photo-000000000000002'] })
	return life.do(people.dispatcher, 'verify', { photos: [] })
}
const seen = (life: Life, viewer: Parameters<typeof view>[3]) =>
	view(life.state, life.events, life.records, viewer, life.at)

describe('whom somebody helps', () => {
	it.each([
		['by telephone', {}, undefined],
		['who is told at the door needs none', { phone: undefined, reach: 'doorstep' }, undefined],
		['to be called without a number', { phone: undefined }, 'phoneInvalid'],
		['both ways without a number', { phone: undefined, reach: 'both' }, 'phoneInvalid'],
		['with a number that is none', { phone: '12' }, 'phoneInvalid'],
		['without a name', { name: ' ' }, 'helpingNameless'],
	])('%s', (_, change, code) => {
		const given = Object.fromEntries(
			Object.entries({ ...wang, ...change }).filter(([, one]) => one !== undefined),
		)
		const { issues } = v.safeParse(helpingSchema, given)
		expect(issues?.[0].message).toBe(code)
	})

	it('is not anonymous: whose case it is has a name', () => {
		const sent = {
			id: 'case-0000000000000001',
			text: '路灯坏了',
			village: '370404103201',
			identity: 'anonymous',
			helping: wang,
		}
		expect(v.safeParse(submissionSchema, sent).issues?.[0].message).toBe('invalidInput')
		expect(v.safeParse(submissionSchema, { ...sent, identity: 'confidential' }).success).toBe(true)
	})
})

describe('a case that somebody calls in for another', () => {
	it('is that person’s: their name and number stand in the private record, and in no event', () => {
		const life = helped()
		expect(life.records[0]).toMatchObject({ name: wang.name, phone: wang.phone })
		expect(life.state).toMatchObject({
			caller: 'user-caller',
			helper: 'user-caller',
			helping: { relation: 'neighbour', reach: 'phone' },
		})
		const stored = JSON.stringify([life.events, life.state])
		for (const secret of [wang.name, wang.phone]) expect(stored).not.toContain(secret)
		expect(isSealed(life.records[0] as never, life.events[0]?.words ?? '')).toBe(true)
	})

	it('names the helper on each step that they take, and on no other', () => {
		const life = helped().until('handling').do(people.caller, 'urge', {})
		const by = seen(life, people.dispatcher)?.timeline.map(({ type, by: { helper } }) => [type, helper])
		expect(by).toEqual([
			['opened', true],
			['accepted', undefined],
			['assigned', undefined],
			['signed', undefined],
			['urged', true],
		])
		expect(seen(life, people.caller)?.caller).toEqual({ name: wang.name, phone: wang.phone })
	})

	it('asks the person and not the helper’s phone, at once, where they can be called', () => {
		expect(helped().until('verified').state.followUp).toMatchObject({ phase: 'call' })
		expect(helped({ reach: 'doorstep' }).until('verified').state.followUp).toMatchObject({ phase: 'asked' })
		const byWorker = helped({ reach: 'doorstep', relation: 'gridWorker' })
		expect(byWorker.until('verified').state.followUp).toMatchObject({ phase: 'call' })
	})

	it('is called on the person’s number, never on their helper’s', () => {
		const life = helped({ reach: 'both', relation: 'gridWorker' }).until('verified')
		const profile = { name: '（演示）帮办人', phone: '138 1111 1111' }
		const call = callOf(life.state, { opening: life.records[0], profile }, people.dispatcher, life.at)
		expect(call).toMatchObject({ name: wang.name, phone: wang.phone })
		const { phone: _, ...silent } = life.records[0] ?? { seq: 1, salt: '' }
		const none = callOf(life.state, { opening: silent, profile }, people.dispatcher, life.at)
		expect(none).not.toHaveProperty('phone')
	})

	it('is never rated by a helper of the unit judged; a neighbour may, and an outsider calls', () => {
		expect(townsWork({}).why(people.caller, 'rate', { solved: true })).toBeUndefined()
		const worker = {
			...people.caller,
			posts: [{ ...people.gridWorker.posts[0], unit: units.town.unit, region: '370404103201' }],
		} as typeof people.caller
		const life = townsWork({ relation: 'neighbour' }, worker)
		expect(life.why(worker, 'rate', { solved: true })).toBe('helperJudges')
		expect(permitted(life.state, worker, life.at)).not.toContain('rate')
		expect(life.why(worker, 'logCall', { outcome: 'reached', solved: true })).toBe('notYours')
		expect(life.why(people.inspector, 'logCall', { outcome: 'reached', solved: true })).toBeUndefined()
	})

	it('owes a visit where the person is told at the door, and keeps when they were', () => {
		const life = helped({ reach: 'both' })
		life.until('verified')
		const told = life.events
			.flatMap((event) => notices(event, life.state))
			.map(({ kind, to }) => `${to} ${kind}`)
		expect(told).toContain('grid gridTell')
		expect(told).toContain('caller helpedVerified')
		expect(told).not.toContain('caller verified')
		expect(life.why(people.gridWorkerElsewhere, 'toldAtDoor', {})).toBe('notYours')
		expect(life.why(people.gridWorker, 'toldAtDoor', { when: life.at + DAY })).toBe('invalidInput')
		expect(life.why(people.gridWorker, 'toldAtDoor', { when: MORNING - DAY })).toBe('invalidInput')
		life.do(people.gridWorker, 'toldAtDoor', { when: life.at, words: '说了，她很高兴。' })
		expect(life.state.helping?.toldAt).toBe(life.events.at(-1)?.type === 'told' ? life.at - 60_000 : 0)
		expect(helped().until('verified').why(people.gridWorker, 'toldAtDoor', {})).toBe('notAllowedNow')
	})

	it('hides the person from units where they asked for it, and always from the public', () => {
		const life = helped()
		life.state = { ...life.state, identity: 'confidential', public: true }
		life.until('handling')
		for (const viewer of [people.housing, people.stranger]) {
			const shown = JSON.stringify(seen(life, viewer))
			expect(shown).not.toContain(wang.name)
			expect(shown).not.toContain(wang.phone)
			expect(shown).not.toContain('user-caller')
		}
	})

	it('shows nobody a pseudonym, whoever looks and however they help', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...helperRelations),
				fc.constantFrom(...reaches),
				fc.constantFrom(...Object.values(people)),
				(relation, reach, viewer) => {
					const life = helped({ relation, reach }).until('verified')
					expect(JSON.stringify(seen(life, viewer) ?? {})).not.toContain('user-caller')
				},
			),
		)
	})
})
