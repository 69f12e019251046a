import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MORNING, TENANT } from '../../test/fixture'
import { type CaseState, deadlineOf, queueOf } from '../case/state'
import { urgencies } from '../case/status'
import { HOUR } from '../time/day'
import { handedOn, MOST_OF_A_REASON, reasonsOf, type Waiting } from './list'

const UNTIL = MORNING + 10 * HOUR
const lead = (resolveBy: number): NonNullable<CaseState['lead']> => ({
	unit: 'housing',
	unitName: '住建局',
	from: MORNING,
	sign: { by: 'clock', hours: 1 },
	resolve: { by: 'clock', hours: 24 },
	sendBackUntil: MORNING,
	signBy: MORNING,
	resolveBy,
	ladder: [],
	phase: 'signed',
	rung: 0,
})
const state = (id: string, change: Partial<CaseState> = {}): CaseState => ({
	tenant: TENANT,
	case: id,
	number: `2603-${id}`,
	type: 'report',
	status: 'handling',
	version: 3,
	identity: 'named',
	source: 'miniProgram',
	submission: 'digest',
	public: false,
	reworks: 0,
	callerWithdrew: false,
	openedAt: MORNING,
	since: MORNING,
	changedAt: MORNING,
	urgency: 'green',
	lead: lead(UNTIL + 50 * HOUR),
	...change,
})
const place = (one: CaseState): Waiting => ({
	state: one,
	queue: queueOf(one),
	by: deadlineOf(one) ?? one.since,
})
const due = (resolveBy: number) => ({ lead: lead(resolveBy) })

describe('why a case is handed on', () => {
	it.each([
		['a green one with time', state('a'), 'handling', []],
		['red', state('a', { urgency: 'red' }), 'handling', ['urgent']],
		['orange', state('a', { urgency: 'orange' }), 'handling', ['urgent']],
		['yellow', state('a', { urgency: 'yellow' }), 'handling', []],
		['due in the next shift', state('a', due(UNTIL - 1)), 'handling', ['due']],
		['due at its very end', state('a', due(UNTIL)), 'handling', []],
		['late already', state('a', { ...due(MORNING - 1), urgency: 'red' }), 'handling', ['urgent', 'due']],
		['sent back', state('a', { status: 'sentBack', since: UNTIL }), 'sentBack', ['waiting']],
		['a dispute over duty', state('a'), 'disputed', ['waiting']],
		['a suspension asked for', state('a'), 'suspension', ['waiting']],
		['owed a call', state('a', { status: 'verified', since: UNTIL }), 'call', ['call']],
	] as const)('%s', (_, one, queue, reasons) => {
		expect(reasonsOf({ state: one, queue, by: deadlineOf(one) ?? one.since }, UNTIL)).toEqual(reasons)
	})
})

describe('the list', () => {
	it('has a case on two desks once, for all its reasons, by the earlier of both', () => {
		const one = state('both', { urgency: 'red' })
		const asked: Waiting = { state: one, queue: 'suspension', by: UNTIL - HOUR }
		expect(handedOn([place(one), asked], UNTIL).listed).toMatchObject([
			{ reasons: ['urgent', 'due', 'waiting'], by: UNTIL - HOUR },
		])
	})

	it('has each case once, the most pressing first', () => {
		const states = [
			state('later', { urgency: 'red' }),
			state('soon', due(MORNING + HOUR)),
			state('nothing'),
			state('soon', due(MORNING + HOUR)),
			state('late', { ...due(MORNING - HOUR), urgency: 'orange' }),
		]
		const { listed, cut } = handedOn(states.map(place), UNTIL)
		expect(listed.map(({ state: { case: id } }) => id)).toEqual(['late', 'soon', 'later'])
		expect(cut).toBe(false)
	})

	it('is bounded, says so, and keeps the most pressing of each reason', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						urgency: fc.constantFrom(...urgencies),
						resolveBy: fc.integer({ min: MORNING, max: UNTIL + 100 * HOUR }),
					}),
					{ maxLength: 90 },
				),
				(some) => {
					const states = some.map(({ urgency, resolveBy }, n) =>
						state(String(n).padStart(3, '0'), { urgency, ...due(resolveBy) }),
					)
					const { listed, cut } = handedOn(states.map(place), UNTIL)
					const worth = states.filter((one) => reasonsOf(place(one), UNTIL).length > 0)
					expect(cut).toBe(listed.length < worth.length)
					for (const reason of ['urgent', 'due'] as const) {
						const all = worth.filter((one) => reasonsOf(place(one), UNTIL).includes(reason)).length
						const kept = listed.filter(({ reasons }) => reasons.includes(reason)).length
						expect(kept).toBeGreaterThanOrEqual(Math.min(all, MOST_OF_A_REASON))
					}
					expect(listed.length).toBeLessThanOrEqual(2 * MOST_OF_A_REASON)
				},
			),
		)
	})
})
