import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ground, people, units } from '../../test/fixture'
import { Life } from '../../test/life'
import { dueOf } from '../case/due'
import { deadlineOf, deskOf, owesCall, queueOf } from '../case/state'
import { view } from '../case/view'
import { DAY, HOUR } from '../time/day'
import { isNeutral } from './neutral'
import { windowFor } from './window'

const { rules } = ground

/** A case whose caller was asked, reminded and stays silent until a call is owed. */
function owed(): Life {
	const life = new Life().until('verified')
	clockDoes(life)
	clockDoes(life)
	return life
}

/** Lets the clock do what is due, at the very time. */
function clockDoes(life: Life): void {
	const due = dueOf(life.state)
	if (due === undefined) throw new Error('nothing is due')
	life.at = Math.max(due.at, life.at + 60_000) - 60_000
	life.do(people.clock, due.act.type, {} as never)
}

describe('a follow-up', () => {
	it('asks at once, reminds once a day before the end, and then becomes a call to make', () => {
		const life = new Life().until('verified')
		const askedAt = life.at
		expect(life.state.followUp).toMatchObject({ phase: 'asked', askedAt, dueAt: askedAt + 72 * HOUR })
		expect(dueOf(life.state)).toEqual({ at: askedAt + 48 * HOUR, act: { type: 'remind' } })
		expect(life.try(people.clock, 'remind', {})).toEqual({ refused: 'notAllowedNow' })
		clockDoes(life)
		expect(life.try(people.clock, 'remind', {})).toEqual({ refused: 'notAllowedNow' })
		expect(dueOf(life.state)).toEqual({ at: askedAt + 72 * HOUR, act: { type: 'openCall' } })
		expect(life.try(people.clock, 'openCall', {})).toEqual({ refused: 'notAllowedNow' })
		expect([owesCall(life.state), queueOf(life.state)]).toEqual([false, 'verified'])
		clockDoes(life)
		expect(life.state).toMatchObject({ status: 'verified', followUp: { phase: 'call', tries: [] } })
		expect([deskOf(life.state), queueOf(life.state)]).toEqual(['centre', 'call'])
		expect(deadlineOf(life.state)).toBe(life.at + DAY)
		expect(dueOf(life.state)).toBeUndefined()
	})

	it('leaves as much time after a late reminder as after one in time', () => {
		const life = new Life().until('verified')
		life.at += 30 * DAY
		life.do(people.clock, 'remind', {})
		expect(dueOf(life.state)).toEqual({ at: life.at + DAY, act: { type: 'openCall' } })
	})

	it('has a window by the matter, and a reminder inside it', () => {
		for (const matter of [undefined, 'manhole', 'waterSupply', 'wages', 'no such matter']) {
			const { remindAt, dueAt } = windowFor(matter, 0, rules)
			expect(remindAt).toBeGreaterThan(0)
			expect(remindAt).toBeLessThan(dueAt)
		}
		expect(windowFor('waterSupply', 0, rules).dueAt).toBe(DAY)
		expect(windowFor('manhole', 0, rules)).toEqual({ remindAt: 2 * DAY, dueAt: 3 * DAY })
		expect(windowFor('toString', 0, rules)).toEqual(windowFor(undefined, 0, rules))
	})

	it('has the window that the county settles, in a short one with the reminder halfway', () => {
		const own = { followUp: { answerWithin: 96, remindBefore: 36, byMatter: { manhole: 30 } } }
		expect(windowFor('waterSupply', 0, own)).toEqual({ remindAt: 60 * HOUR, dueAt: 96 * HOUR })
		expect(windowFor('manhole', 0, own)).toEqual({ remindAt: 15 * HOUR, dueAt: 30 * HOUR })
		const life = new Life({ matter: 'manhole' }).until('resolved')
		life.knows = { rules: { ...rules, ...own } }
		life.do(people.dispatcher, 'verify', { photos: [] })
		expect(life.state.followUp).toMatchObject({ dueAt: life.at + 30 * HOUR })
	})

	it('owes a call at once to somebody who is not on a phone of ours', () => {
		const life = new Life().until('resolved')
		const { caller: _, ...telephoned } = life.state
		life.state = telephoned
		life.do(people.dispatcher, 'verify', { photos: [] })
		expect(owesCall(life.state)).toBe(true)
		expect(dueOf(life.state)).toBeUndefined()
	})

	it('ends as not reached after tries on three different days, never before, and never as satisfied', () => {
		const life = owed()
		const outcomes = ['noAnswer', 'noAnswer', 'refused', 'noSuchNumber'] as const
		for (const [index, outcome] of outcomes.entries()) {
			// twice on the first day counts as one
			if (index > 1) life.at += DAY
			life.do(people.inspector, 'logCall', { outcome })
			expect(life.state.followUp?.phase).toBe(index < 3 ? 'call' : 'notReached')
			if (index < 3) {
				expect(dueOf(life.state)).toBeUndefined()
				expect(life.try(people.dispatcher, 'close', {})).toEqual({ refused: 'ratingMissing' })
			}
		}
		expect(life.state.rating).toBeUndefined()
		expect(life.try(people.inspector, 'logCall', { outcome: 'noAnswer' })).toEqual({
			refused: 'notAllowedNow',
		})
		clockDoes(life)
		expect(life.state).toMatchObject({ status: 'closed', followUp: { phase: 'notReached' } })
		expect(life.events.at(-1)).toMatchObject({ type: 'closed', because: 'notReached' })
		expect(life.events.filter(({ type }) => type === 'called')).toHaveLength(4)
	})

	it('counts days as Beijing does', () => {
		const tries = fc.array(fc.integer({ min: 60_000, max: 20 * HOUR }), { minLength: 1, maxLength: 12 })
		fc.assert(
			fc.property(tries, (pauses) => {
				const life = owed()
				for (const pause of pauses) {
					if (!owesCall(life.state)) break
					life.at += pause
					life.do(people.dispatcher, 'logCall', { outcome: 'noAnswer' })
				}
				const days = new Set(
					life.events.flatMap(({ type, at }) =>
						type === 'called' ? [Math.floor((at + 8 * HOUR) / DAY)] : [],
					),
				)
				expect(life.state.followUp?.tries).toHaveLength(days.size)
				expect(life.state.followUp?.phase).toBe(days.size >= 3 ? 'notReached' : 'call')
			}),
		)
	})

	it('writes down what somebody who was reached says, and that "not solved" works as their own', () => {
		const solved = owed().do(people.dispatcher, 'logCall', {
			outcome: 'reached',
			solved: true,
			content: false,
			words: '修是修了，等了太久。',
		})
		expect(solved.state).toMatchObject({
			status: 'verified',
			rating: { solved: true, content: false },
			followUp: { phase: 'done' },
		})
		expect(dueOf(solved.state)).toMatchObject({ act: { type: 'close' } })
		expect(solved.events.at(-1)?.by).toMatchObject({ capacity: 'followUp', user: 'user-dispatcher' })
		const unsolved = owed().do(people.inspector, 'logCall', { outcome: 'reached', solved: false })
		expect(unsolved.state.status).toBe('unsolved')
	})

	it('still owes a call to somebody who was reached and did not say', () => {
		const life = owed().do(people.dispatcher, 'logCall', { outcome: 'reached' })
		expect(owesCall(life.state)).toBe(true)
		expect(life.state.rating).toBeUndefined()
	})

	it('takes no answer from somebody who was not reached', () => {
		for (const outcome of ['refused', 'noSuchNumber', 'noAnswer'] as const) {
			expect(owed().try(people.dispatcher, 'logCall', { outcome, solved: true })).toEqual({
				refused: 'invalidInput',
			})
		}
		expect(owed().try(people.dispatcher, 'logCall', { outcome: 'reached', content: true })).toEqual({
			refused: 'invalidInput',
		})
	})

	it('lets the caller answer themselves while a call is owed, and then owes none', () => {
		const life = owed().do(people.caller, 'rate', { solved: true, content: true })
		expect(owesCall(life.state)).toBe(false)
		expect(life.try(people.dispatcher, 'logCall', { outcome: 'noAnswer' })).toEqual({
			refused: 'notAllowedNow',
		})
	})

	it('does not ask somebody who withdrew', () => {
		const life = new Life().until('handling').do(people.caller, 'withdraw', {})
		life.do(people.dispatcher, 'keep', { words: '井盖关系行人安全。' })
		life.do(people.housing, 'resolve', { words: '好了。', photos: ['photo-000000000000002'] })
		life.do(people.dispatcher, 'verify', { photos: [] })
		expect(life.state.followUp?.phase).toBe('waived')
	})
})

describe('who calls', () => {
	const also = (unit: string, region?: string) => ({
		...people.inspector,
		posts: [
			...people.inspector.posts,
			{ ...people.housing.posts[0], unit, ...(region !== undefined && { region }) },
		] as typeof people.inspector.posts,
	})

	it('is somebody outside the unit judged, never a grid worker, a handler or a stranger', () => {
		const life = owed()
		for (const person of [people.housing, people.enforcement, people.gridWorker, people.stranger]) {
			expect(life.try(person, 'logCall', { outcome: 'noAnswer' })).toEqual({ refused: 'notYours' })
		}
		expect(life.try(also('housing'), 'logCall', { outcome: 'noAnswer' })).toEqual({ refused: 'notNeutral' })
		expect(isNeutral(life.state, also('enforcement'), life.at)).toBe(true)
	})

	it('is nobody of the town or village judged', () => {
		const town = { ...units.housing, unit: 'town-370404103', region: '370404103' }
		const life = owed()
		const state = { ...life.state, lead: { ...life.state.lead, ...town, unitName: '榴园镇' } as never }
		expect(isNeutral(state, also('village-a', '370404103201'), life.at)).toBe(false)
		expect(isNeutral(state, also('town-370404103'), life.at)).toBe(false)
		expect(isNeutral(state, also('village-b', '370404104201'), life.at)).toBe(true)
		expect(isNeutral(state, people.dispatcher, life.at)).toBe(true)
	})

	it('is not the caller', () => {
		expect(isNeutral(owed().state, { ...people.dispatcher, user: people.caller.user }, 0)).toBe(false)
	})

	it('knows whom to call only while a call is owed', () => {
		const life = new Life({ identity: 'confidential', name: '测试某某', phone: '19900000099' }).until(
			'verified',
		)
		const seen = () => view(life.state, life.events, life.records, people.inspector, life.at)
		expect(seen()).toMatchObject({ relation: 'staff' })
		expect(JSON.stringify(seen())).not.toContain('19900000099')
		clockDoes(life)
		clockDoes(life)
		expect(seen()).toMatchObject({ relation: 'followUp', caller: { phone: '19900000099' } })
		expect(seen()?.moves).toEqual(['logCall'])
	})
})
