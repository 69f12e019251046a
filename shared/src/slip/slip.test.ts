import { describe, expect, it } from 'vitest'
import { beijingTime, ground, people, SALT, sayBeijing, submission, units } from '../../test/fixture'
import { Life } from '../../test/life'
import { desksOf } from '../case/desks'
import { dueOf } from '../case/due'
import { replay } from '../case/evolve'
import { register } from '../case/open'
import { DAY } from '../time/day'
import { nextRung } from './ladder'
import { slipNumber } from './slip'

const photos = ['photo-000000000000002']
const words = '如实说明。'
/** A green case, given to a unit on Monday at 8:30 and due on Wednesday at 18:00. */
function ordered(supports: string[] = []): Life {
	const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
	return life.on('2026-03-02 08:30').do(people.dispatcher, 'order', { unit: 'housing', supports })
}
const slipsOf = (life: Life) =>
	life.events.flatMap((event) =>
		'slip' in event && event.slip
			? [`${sayBeijing(event.at)} ${event.slip.kind} ${event.slip.cause} ${event.slip.unit}`]
			: [],
	)

describe('three slips', () => {
	it('come by themselves in a week in which nobody does anything, and then climb', () => {
		const life = ordered()
		const done = life.wait(beijingTime('2026-03-16 00:00'))
		expect(slipsOf(life)).toEqual([
			'2026-03-02 18:00 prompt sign housing',
			'2026-03-04 10:22 prompt resolve housing',
			'2026-03-04 18:00 supervision resolve housing',
			'2026-03-05 18:00 warning resolve housing',
		])
		expect(done.slice(4)).toEqual([
			'2026-03-06 18:00 climb',
			'2026-03-09 18:00 climb',
			'2026-03-10 18:00 climb',
		])
		const rungs = life.events.flatMap((event) => (event.type === 'climbed' ? [event.rung] : []))
		expect(rungs).toEqual(['prompt', 'prompt', 'supervision', 'warning', 'centre', 'inspectorate', 'leader'])
		expect(dueOf(life.state)).toBeUndefined()
		expect(life.state.lead).toMatchObject({ rung: 6, late: true, signPrompted: true })
		expect(replay(life.events)).toEqual(life.state)
	})

	it('are documents with a number, an address, a day to answer by, and copies', () => {
		const life = ordered()
		life.wait(beijingTime('2026-03-05 18:00'))
		const { number } = life.state
		const slips = life.events.flatMap((event) => ('slip' in event && event.slip ? [event.slip] : []))
		expect(slips[0]).toEqual({
			number: `${number}-1`,
			kind: 'prompt',
			cause: 'sign',
			unit: 'housing',
			unitName: '住建局',
			answerBy: beijingTime('2026-03-03 18:00'),
			copies: [],
		})
		expect(slips.map((slip) => [slip.number, slip.copies])).toEqual([
			[`${number}-1`, []],
			[`${number}-2`, []],
			[`${number}-3`, ['centre']],
			[`${number}-4`, ['centre', 'inspectorate']],
		])
		expect(life.state.slips).toBe(4)
		expect(slipNumber('2603-0000-0000', 9)).toBe('2603-0000-0000-10')
	})

	it('ask nobody to sign who has signed, and late is only whoever passed the deadline', () => {
		const life = ordered().do(people.housing, 'sign', {})
		life.wait(beijingTime('2026-03-04 17:59'))
		expect(slipsOf(life)).toEqual(['2026-03-04 10:22 prompt resolve housing'])
		expect(life.state.lead).not.toHaveProperty('late')
		expect(life.state.lead).not.toHaveProperty('signPrompted')
		life.wait(beijingTime('2026-03-04 18:00'))
		expect(life.state.lead).toMatchObject({ late: true, rung: 2 })
	})

	it('ask to sign in the middle of the ladder too, each once', () => {
		const life = new Life().do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		life.knows = {
			rules: {
				...ground.rules,
				urgencies: {
					...ground.rules.urgencies,
					green: { sign: { by: 'working', days: 1 }, resolve: { by: 'working', days: 1 } },
				},
			},
		}
		life.on('2026-03-02 08:30').do(people.dispatcher, 'order', { unit: 'housing', supports: [] })
		life.wait(beijingTime('2026-03-02 18:00'))
		expect(slipsOf(life)).toEqual([
			'2026-03-02 16:07 prompt resolve housing',
			'2026-03-02 18:00 prompt sign housing',
			'2026-03-02 18:00 supervision resolve housing',
		])
		expect(life.state.lead).toMatchObject({ rung: 2, signPrompted: true })
	})

	it('go to each unit for its own part', () => {
		const life = ordered(['market', 'police']).do(people.housing, 'sign', {})
		life.do(people.market, 'signPart', {}).do(people.market, 'finishPart', { words, photos })
		life.wait(beijingTime('2026-03-04 18:00'))
		expect(slipsOf(life)).toEqual([
			'2026-03-02 18:00 prompt sign police',
			'2026-03-04 10:22 prompt resolve housing',
			'2026-03-04 10:22 prompt resolve police',
			'2026-03-04 18:00 supervision resolve housing',
			'2026-03-04 18:00 supervision resolve police',
		])
		expect(life.why(people.clock, 'climb', { unit: 'market' })).toBe('notAllowedNow')
		expect(life.state.supports?.map(({ late }) => late)).toEqual([undefined, true])
	})

	it('do not come before their time, nor to a unit without a part, nor from anybody but the clock', () => {
		const life = ordered()
		life.at = beijingTime('2026-03-02 17:58')
		expect(life.why(people.clock, 'climb', { unit: 'housing' })).toBe('notAllowedNow')
		expect(life.why(people.dispatcher, 'climb', { unit: 'housing' })).toBe('notYours')
		expect(life.why(people.clock, 'climb', { unit: 'land' })).toBe('notAllowedNow')
		life.do(people.clock, 'climb', { unit: 'housing' })
		expect(life.why(people.clock, 'climb', { unit: 'housing' })).toBe('notAllowedNow')
	})

	it('wait while the case lies elsewhere: the lead’s, not those of the others', () => {
		const life = ordered(['market']).do(people.housing, 'sign', {}).do(people.market, 'signPart', {})
		life.do(people.housing, 'sendBack', { words })
		life.wait(beijingTime('2026-03-04 18:00'))
		expect(slipsOf(life)).toEqual([
			'2026-03-04 10:22 prompt resolve market',
			'2026-03-04 18:00 supervision resolve market',
		])
		expect(life.why(people.clock, 'climb', { unit: 'housing' })).toBe('notAllowedNow')
		const stopped = ordered(['market']).do(people.housing, 'sign', {})
		stopped.do(people.dispatcher, 'suspend', { until: stopped.at + 20 * DAY, words })
		expect(dueOf(stopped.state)).toMatchObject({ act: { type: 'resume' } })
		expect(stopped.why(people.clock, 'climb', { unit: 'market' })).toBe('notAllowedNow')
	})

	it('end with the work', () => {
		const life = ordered().do(people.housing, 'sign', {})
		life.wait(beijingTime('2026-03-05 18:00'))
		life.do(people.housing, 'resolve', { words, photos })
		expect(dueOf(life.state)).toBeUndefined()
		expect(life.state.lead).toMatchObject({ late: true, ladder: [] })
		life.do(people.dispatcher, 'return', { words, photos: [] })
		// the ladder stands again where it stood
		expect(life.state.lead).toMatchObject({ rung: 3, phase: 'signed' })
		expect(dueOf(life.state)).toMatchObject({ act: { type: 'climb', unit: 'housing' } })
	})
})

it('asks to sign above the top of the ladder too', () => {
	const top = { phase: 'called', signBy: 9, resolveBy: 3, ladder: [1, 4, 5, 6, 7], rung: 6 } as const
	expect(nextRung(top)).toEqual({ at: 9, rung: 'prompt', cause: 'sign' })
	expect(nextRung({ ...top, signPrompted: true })).toBeUndefined()
	expect([0, 1, 2, 3, 4, 5].map((rung) => nextRung({ ...top, phase: 'signed', rung })?.at)).toEqual([
		1, 3, 4, 5, 6, 7,
	])
	// a part that is done has no ladder
	expect(nextRung({ ...top, phase: 'signed', ladder: [], rung: 0 })).toBeUndefined()
})

describe('answering a slip', () => {
	const answer = (life: Life, place: number) => ({
		number: `${life.state.number}-${place}`,
		words,
		photos: [],
	})

	it('is its unit’s, once, and late after its day', () => {
		const life = ordered(['market'])
		life.wait(beijingTime('2026-03-02 18:00'))
		expect(slipsOf(life)).toHaveLength(2)
		expect(life.why(people.housing, 'answerSlip', answer(life, 2))).toBe('slipUnknown')
		expect(life.why(people.police, 'answerSlip', answer(life, 1))).toBe('notYours')
		life.do(people.housing, 'answerSlip', answer(life, 1))
		expect(life.events.at(-1)).toMatchObject({
			type: 'slipAnswered',
			number: `${life.state.number}-1`,
			late: false,
		})
		expect(life.state.lead).not.toHaveProperty('slips')
		expect(life.why(people.housing, 'answerSlip', answer(life, 1))).toBe('notAllowedNow')
		life.on('2026-03-03 18:01').do(people.market, 'answerSlip', answer(life, 2))
		expect(life.events.at(-1)).toMatchObject({ late: true })
		// at its very end it is not late
		const just = ordered()
		just.wait(beijingTime('2026-03-02 18:00'))
		just.on('2026-03-03 18:00').do(people.housing, 'answerSlip', answer(just, 1))
		expect(just.events.at(-1)).toMatchObject({ late: false })
	})

	it('is late by its own day, not by another slip’s', () => {
		const life = ordered()
		life.wait(beijingTime('2026-03-04 18:00'))
		life.on('2026-03-04 18:30').do(people.housing, 'answerSlip', answer(life, 3))
		expect(life.events.at(-1)).toMatchObject({ number: `${life.state.number}-3`, late: false })
		life.do(people.housing, 'answerSlip', answer(life, 1))
		expect(life.events.at(-1)).toMatchObject({ late: true })
	})

	it('leaves the others open, on the desk of the unit, the earliest first', () => {
		const life = ordered()
		life.wait(beijingTime('2026-03-04 18:00'))
		const desk = () => desksOf(life.state).find(({ queue }) => queue === 'slip')
		expect(desk()).toEqual({ unit: 'housing', queue: 'slip', by: beijingTime('2026-03-03 18:00') })
		life.do(people.housing, 'answerSlip', answer(life, 1))
		expect(life.state.lead?.slips?.map(({ number, kind }) => [number, kind])).toEqual([
			[`${life.state.number}-2`, 'prompt'],
			[`${life.state.number}-3`, 'supervision'],
		])
		expect(desk()?.by).toBe(beijingTime('2026-03-05 10:22') + 30_000)
	})
})

describe('supervision by hand', () => {
	it('is for the centre and the inspectorate, of any unit that owes its part', () => {
		const life = ordered(['market'])
		expect(life.why(people.leader, 'supervise', { unit: 'housing', words })).toBe('notYours')
		expect(life.why(people.dispatcher, 'supervise', { unit: 'land', words })).toBe('unitUnknown')
		life.do(people.inspector, 'supervise', { unit: 'market', words })
		expect(life.events.at(-1)).toMatchObject({
			type: 'supervised',
			by: { capacity: 'inspector' },
			slip: { kind: 'supervision', cause: 'hand', unit: 'market', unitName: '市场局', copies: ['centre'] },
		})
		expect(life.state.supports?.[0]).toMatchObject({ rung: 0, slips: [{ number: `${life.state.number}-1` }] })
		life.do(people.market, 'signPart', {}).do(people.market, 'finishPart', { words, photos })
		expect(life.why(people.dispatcher, 'supervise', { unit: 'market', words })).toBe('unitUnknown')
		life.do(people.housing, 'sign', {})
		life.do(people.dispatcher, 'suspend', { until: life.at + DAY, words })
		life.do(people.dispatcher, 'supervise', { unit: 'housing', words })
		expect(life.state.slips).toBe(2)
	})

	it('needs a part that is owed', () => {
		const life = ordered().do(people.housing, 'sendBack', { words })
		expect(life.why(people.dispatcher, 'supervise', { unit: 'housing', words })).toBe('notAllowedNow')
	})
})

describe('a leader’s instruction', () => {
	const instruct = (life: Life, days = 2) => ({
		leader: '演示某领导',
		reportBy: life.at + 60_000 + days * DAY,
		words,
		photos: [],
	})

	it('enters a case: a report is owed on it, chased once, and answered', () => {
		const life = ordered()
		expect(life.why(people.housing, 'report', { words, photos: [] })).toBe('notAllowedNow')
		life.do(people.leader, 'instruct', { ...instruct(life), number: '批 7 号' })
		const reportBy = life.at + 2 * DAY
		expect(life.events.at(-1)).toMatchObject({ type: 'instructed', number: '批 7 号', reportBy })
		expect(life.records.at(-1)).toMatchObject({ leader: '演示某领导', text: words })
		expect(life.state.instruction).toEqual({ reportBy })
		expect(desksOf(life.state)).toContainEqual({ unit: 'housing', queue: 'instruction', by: reportBy })
		expect(life.why(people.dispatcher, 'instruct', instruct(life))).toBe('notAllowedNow')
		life.do(people.housing, 'sign', {}).do(people.housing, 'resolve', { words, photos })
		expect(dueOf(life.state)).toEqual({ at: reportBy, act: { type: 'chase' } })
		life.at = reportBy - 60_000 - 1
		expect(life.why(people.clock, 'chase', {})).toBe('notAllowedNow')
		life.at = reportBy - 60_000
		life.do(people.clock, 'chase', {})
		expect(life.events.at(-1)).toMatchObject({
			slip: { kind: 'supervision', cause: 'instruction', unit: 'housing', unitName: '住建局' },
		})
		expect(life.state.instruction).toEqual({ reportBy, chased: true })
		expect(life.why(people.clock, 'chase', {})).toBe('notAllowedNow')
		expect(dueOf(life.state)).toBeUndefined()
		life.do(people.housing, 'report', { words, photos: [] })
		expect(life.events.at(-1)).toMatchObject({ type: 'reported', late: true })
		expect(life.state).not.toHaveProperty('instruction')
		life.do(people.housing, 'answerSlip', { number: `${life.state.number}-1`, words, photos: [] })
	})

	it('asks for its report in a time to come, and a report in time is not late', () => {
		const life = ordered()
		expect(life.why(people.leader, 'instruct', { ...instruct(life), reportBy: life.at + 60_000 })).toBe(
			'invalidInput',
		)
		life.do(people.dispatcher, 'instruct', instruct(life))
		expect(life.events.at(-1)).not.toHaveProperty('number')
		life.at = (life.state.instruction?.reportBy ?? 0) - 60_000
		life.do(people.housing, 'report', { words, photos: [] })
		expect(life.events.at(-1)).toMatchObject({ late: false })
	})

	it('opens a case, and is chased only once somebody leads it', () => {
		const by = {
			capacity: 'dispatcher',
			user: people.dispatcher.user,
			unit: 'centre',
			unitName: 'centre',
		} as const
		const opening = register(
			{
				...submission({ id: 'case-0000000000000003' }),
				text: '领导批示办理的一件事。',
				source: 'leaderInstruction',
				instruction: { leader: '演示某领导', reportBy: beijingTime('2026-03-03 08:00') },
			},
			by,
			{
				...ground,
				actor: people.dispatcher,
				at: beijingTime('2026-03-02 08:00'),
				salt: SALT,
				attempt: 0,
				units: [units.housing],
			},
		)
		const life = new Life(opening)
		expect(life.events.map(({ type }) => type)).toEqual(['opened', 'instructed'])
		life.on('2026-03-04 08:00').do(people.dispatcher, 'accept', { urgency: 'green', public: false })
		expect(dueOf(life.state)).toBeUndefined()
		expect(life.why(people.clock, 'chase', {})).toBe('notAllowedNow')
		life.do(people.dispatcher, 'order', { unit: 'housing', supports: [] })
		expect(dueOf(life.state)).toEqual({ at: beijingTime('2026-03-03 08:00'), act: { type: 'chase' } })
		life.do(people.clock, 'chase', {})
	})
})
