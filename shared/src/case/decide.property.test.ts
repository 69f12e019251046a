import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MORNING, people } from '../../test/fixture'
import { Life } from '../../test/life'
import { askedLives } from '../../test/silent'
import { itemSize } from '../../test/size'
import { isRefusal } from '../error/refusal'
import { partsOf } from '../responsibility/folds'
import { beijingDay, DAY } from '../time/day'
import type { CommandOf, CommandType } from './command'
import { permitted } from './decide'
import { dueOf } from './due'
import { replay } from './evolve'
import { moveOf, moves } from './moves'
import { deadlineOf, deskOf } from './state'
import { isOpen } from './status'

const bodies: { [Type in CommandType]: readonly Omit<CommandOf<Type>, 'id' | 'type'>[] } = {
	accept: [
		{ urgency: 'red', public: true },
		{ urgency: 'green', public: false, about: 'housing' },
	],
	decline: [{ reason: 'inCourt', words: '请走法院。' }],
	order: [
		{ unit: 'housing', supports: [] },
		{ unit: 'enforcement', supports: ['housing'] },
		{ unit: 'moon', supports: [] },
	],
	take: [{}],
	transfer: [{ unit: 'housing' }, { unit: 'town-370404103' }],
	supervise: [{ unit: 'housing', words: '请尽快。' }],
	recolour: [
		{ urgency: 'red', words: '有危险。' },
		{ urgency: 'green', words: '不急。' },
	],
	restrict: [{ to: [] }, { to: ['user-dispatcher', 'user-housing'] }],
	instruct: [{ leader: '某领导', reportBy: MORNING + 20 * DAY, words: '请速办。', photos: [] }],
	refer: [{ words: '我们办不了。' }],
	dispute: [{ words: '不归我们。' }],
	settleDispute: [
		{ unit: 'housing', words: '归你们。' },
		{ unit: 'enforcement', words: '归执法局。' },
	],
	whistle: [
		{ lead: 'enforcement', supports: ['market', 'housing'], meetAt: MORNING + 90 * DAY, words: '请到现场。' },
		{ lead: 'enforcement', supports: [], meetAt: MORNING, words: '请到现场。' },
	],
	callSupport: [{ unit: 'market', words: '请来帮忙。' }],
	reportIn: [{ photos: ['photo-000000000000003'], words: '到了。' }],
	plan: [{ words: '先停工。', agreed: ['enforcement'], photos: [] }],
	signPart: [{}],
	finishPart: [{ words: '办完了。', photos: ['photo-000000000000004'] }],
	sendPartBack: [{ words: '不归我们。' }],
	reassignPart: [
		{ unit: 'housing', words: '不用了。' },
		{ unit: 'market', to: 'town-370404103', words: '换一家。' },
	],
	refusePartBack: [
		{ unit: 'housing', words: '还要办。' },
		{ unit: 'market', words: '还要办。' },
	],
	releasePart: [
		{ unit: 'housing', words: '拖得太久。' },
		{ unit: 'market', words: '拖得太久。' },
	],
	mark: [
		{ unit: 'housing', speed: 5, quality: 4 },
		{ unit: 'market', speed: 1, quality: 2 },
	],
	askExtension: [
		{ extension: { by: 'working', days: 2 }, words: '缺材料。' },
		{ extension: { by: 'working', days: 300 }, words: '缺材料。' },
	],
	grantExtension: [{ unit: 'housing' }, { unit: 'enforcement' }],
	refuseExtension: [{ unit: 'housing', words: '不行。' }],
	askSuspension: [{ until: MORNING + 20 * DAY, words: '等天晴。' }],
	suspend: [{ words: '同意。' }, { until: MORNING + 10 * DAY, words: '先停。' }],
	refuseSuspension: [{ words: '不行。' }],
	resume: [{}],
	climb: [{ unit: 'housing' }, { unit: 'enforcement' }, { unit: 'market' }],
	answerSlip: [{ number: '1', words: '马上办。', photos: [] }],
	chase: [{}],
	report: [{ words: '已办。', photos: [] }],
	proposeEnd: [{ words: '要求过高。' }],
	refuseEnd: [{ words: '再办一次。' }],
	merge: [{ into: 'case-0000000000000002', samePerson: false }],
	unmerge: [{}],
	settle: [{}],
	follow: [{}],
	unfollow: [{}],
	refuseSendBack: [{ words: '就是你们的事。' }],
	sign: [{}],
	sendBack: [{ words: '不归我们。' }],
	progress: [{ words: '去看过了。', photos: [] }],
	resolve: [{ words: '好了。', photos: ['photo-000000000000002'] }],
	verify: [{ photos: [] }],
	return: [{ words: '没好。', photos: [] }],
	rate: [{ solved: true }, { solved: false }, { solved: true, content: false }],
	remind: [{}],
	openCall: [{}],
	logCall: [
		{ outcome: 'noAnswer' },
		{ outcome: 'reached', solved: true, content: false },
		{ outcome: 'reached', solved: false },
	],
	rework: [{ words: '再办。' }, { unit: 'enforcement', words: '换一家办。' }],
	end: [{ words: '说明如下。' }],
	close: [{}],
	supplement: [{ words: '还有一处。', photos: [] }, { photos: [] }],
	urge: [{}],
	withdraw: [{}],
	release: [{}],
	keep: [{ words: '关系安全。' }],
	reopen: [{ words: '又坏了。' }],
}
const types = Object.keys(moves) as CommandType[]
const actors = Object.values(people)
const step = fc.record({
	actor: fc.constantFrom(...actors),
	type: fc.constantFrom(...types),
	body: fc.nat(2),
	later: fc.constantFrom(0, 0, 60_000, DAY, 8 * DAY),
})

/** Plays a sequence; every outcome is checked against the table of moves. */
function play(
	steps: readonly { actor: (typeof actors)[number]; type: CommandType; body: number; later: number }[],
): Life {
	const life = new Life()
	for (const { actor, type, body, later } of steps) {
		life.at += later
		const before = life.state
		const choices = bodies[type]
		const outcome = life.try(actor, type, choices[body % choices.length] as never)
		if (isRefusal(outcome)) {
			expect(life.state).toBe(before)
			continue
		}
		const move = moveOf(type)
		expect(move.from).toContain(before.status)
		const { status } = life.state
		const allowed = move.to.map((to) => (to === 'same' ? before.status : to === 'held' ? before.held : to))
		expect(allowed).toContain(status)
		expect(move.by).toContain(life.events.at(-1)?.by.capacity)
		expect(life.state.version).toBe(before.version + 1)
	}
	return life
}

describe('every sequence of commands', () => {
	// a walk that mostly fits, so that late statuses are reached too
	const likely = fc
		.infiniteStream(
			fc.record({ draw: fc.nat(1_000), body: fc.nat(2), later: fc.constantFrom(0, 60_000, DAY) }),
		)
		.map((stream) => {
			const life = new Life()
			for (let count = 0; count < 25; count++) {
				const { draw, body, later } = stream.next().value
				life.at += later
				const open = actors.flatMap((actor) =>
					permitted(life.state, actor, life.at).map((type) => ({ actor, type })),
				)
				if (open.length === 0) break
				const { actor, type } = open[draw % open.length] as (typeof open)[number]
				life.try(actor, type, bodies[type][body % bodies[type].length] as never)
			}
			return life
		})

	it('reaches only what the table allows', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => void play(steps)),
			{ numRuns: 300 },
		)
	})

	it('is given back by its events', () => {
		fc.assert(
			fc.property(likely, (life) => {
				expect(replay(life.events)).toEqual(life.state)
			}),
			{ numRuns: 300 },
		)
	})

	it('leaves an open case on somebody’s desk with a deadline, and a finished one on none', () => {
		fc.assert(
			fc.property(likely, ({ state }) => {
				expect(deskOf(state) !== undefined).toBe(isOpen(state.status))
				expect(deadlineOf(state) !== undefined).toBe(isOpen(state.status))
				if (!isOpen(state.status)) expect(dueOf(state)).toBeUndefined()
			}),
			{ numRuns: 300 },
		)
	})

	it('closes nothing on what was said of work that was done again since', () => {
		fc.assert(
			fc.property(likely, ({ state }) => {
				if (state.status === 'verified' && state.rating)
					expect(state.rating.at).toBeGreaterThanOrEqual(state.since)
			}),
			{ numRuns: 300 },
		)
	})

	it('counts nobody as answered, and closes nothing, because time passed', () => {
		fc.assert(
			fc.property(likely, ({ state, events }) => {
				const asked = events.findLastIndex((event) => 'remindAt' in event)
				const since = asked < 0 ? [] : events.slice(asked)
				const said = since.some(
					(event) =>
						event.type === 'rated' ||
						event.type === 'reopened' ||
						(event.type === 'called' && event.solved !== undefined),
				)
				expect(state.followUp?.phase === 'done').toBe(said && state.followUp !== undefined)
				expect(since.filter(({ type }) => type === 'reminded').length).toBeLessThanOrEqual(1)
				const closed = events.findLast((event) => event.type === 'closed')
				if (closed?.because !== 'notReached' || events.at(-1) !== closed) return
				const days = since.flatMap((event) => (event.type === 'called' ? [beijingDay(event.at)] : []))
				expect(new Set(days).size).toBeGreaterThanOrEqual(3)
			}),
			{ numRuns: 300 },
		)
	})

	it('never reworks more than twice, and never assigns to the unit complained of', () => {
		fc.assert(
			fc.property(likely, ({ state }) => {
				expect(state.reworks).toBeLessThanOrEqual(2)
				if (state.about !== undefined) expect(state.lead?.unit).not.toBe(state.about)
			}),
			{ numRuns: 300 },
		)
	})

	it('keeps the stored item under one kilobyte, however long nobody can be reached', () => {
		fc.assert(
			fc.property(askedLives, ({ state }) => {
				expect(itemSize(state)).toBeLessThan(1024)
			}),
			{ numRuns: 300 },
		)
	})

	it('adds no more than half a kilobyte for each unit that helps, and little for each slip, pause and name', () => {
		fc.assert(
			fc.property(likely, ({ state }) => {
				const parts = partsOf(state)
				const little = parts.flatMap(({ slips = [], pauses = [], extended = [], marked = [] }) => [
					...slips,
					...pauses,
					...extended,
					...marked,
				]).length
				const room =
					1024 + 400 * (state.supports ?? []).length + 60 * (little + (state.restricted ?? []).length)
				expect(itemSize(state)).toBeLessThan(room)
			}),
			{ numRuns: 300 },
		)
	})
})
