import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { people } from '../../test/fixture'
import { Life } from '../../test/life'
import { askedLives } from '../../test/silent'
import { itemSize } from '../../test/size'
import { bodiesFor, everybody, everyCommand, walks } from '../../test/walk'
import { isRefusal } from '../error/refusal'
import { partsOf } from '../responsibility/folds'
import { nextRung } from '../slip/ladder'
import { beijingDay, DAY } from '../time/day'
import type { CommandType } from './command'
import { permitted } from './decide'
import { desksOf } from './desks'
import { dueOf, runningParts } from './due'
import { replay } from './evolve'
import { moveOf } from './moves'
import { deadlineOf, deskOf } from './state'
import { isOpen, type Queue } from './status'

const step = fc.record({
	actor: fc.constantFrom(...everybody),
	type: fc.constantFrom(...everyCommand),
	body: fc.nat(2),
	later: fc.constantFrom(0, 0, 60_000, DAY, 8 * DAY),
})

/** Plays a sequence; every outcome is checked against the table of moves. */
function play(
	steps: readonly { actor: (typeof everybody)[number]; type: CommandType; body: number; later: number }[],
): Life {
	const life = new Life()
	for (const { actor, type, body, later } of steps) {
		life.at += later
		const before = life.state
		const choices = bodiesFor(before, life.at)[type]
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

const holds = (check: (life: Life) => void) => fc.assert(fc.property(walks, check), { numRuns: 100 })

/** What takes a case off each desk; a desk that only watches asks nothing. */
const answers: Partial<Record<Queue, readonly CommandType[]>> = {
	take: ['take'],
	called: ['signPart'],
	supporting: ['finishPart'],
	partSentBack: ['reassignPart', 'refusePartBack'],
	extension: ['grantExtension', 'refuseExtension'],
	suspension: ['suspend', 'refuseSuspension'],
	informing: ['progress'],
	slip: ['answerSlip'],
	instruction: ['report'],
}

describe('every sequence of commands', () => {
	it('reaches only what the table allows', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => void play(steps)),
			{ numRuns: 300 },
		)
	})

	it('goes everywhere, so that what follows says something', () => {
		const seen = new Set(
			fc.sample(walks, { numRuns: 400, seed: 4 }).flatMap(({ events }) => events.map(({ type }) => type)),
		)
		for (const type of [
			'whistled',
			'disputeSettled',
			'extensionGranted',
			'resumed',
			'climbed',
			'partBackRefused',
		])
			expect(seen).toContain(type)
		expect(seen.size).toBeGreaterThan(50)
	})

	it('is given back by its events', () => {
		holds(({ state, events }) => void expect(replay(events)).toEqual(state))
	})

	it('leaves an open case on somebody’s desk with a deadline, and a finished one on none', () => {
		holds(({ state }) => {
			expect(deskOf(state) !== undefined).toBe(isOpen(state.status))
			expect(deadlineOf(state) !== undefined).toBe(isOpen(state.status))
			if (!isOpen(state.status)) expect([dueOf(state), desksOf(state)]).toEqual([undefined, []])
		})
	})

	it('puts a case on each desk once, and only where somebody of the desk can do something about it', () => {
		holds(({ state, at, rules }) => {
			const desks = desksOf(state)
			expect(new Set(desks.map(({ unit, queue }) => `${unit} ${queue}`)).size).toBe(desks.length)
			if (state.restricted) return
			for (const { unit, queue } of desks) {
				const asks = answers[queue]
				if (asks === undefined) continue
				const theirs = everybody.filter(
					(one) => 'posts' in one && one.posts.some((post) => post.unit === unit),
				)
				const able = theirs.flatMap((one) => permitted(state, one, at, rules))
				expect([queue, unit, asks.some((type) => able.includes(type))]).toEqual([queue, unit, true])
			}
		})
	})

	it('has something due while a unit’s clock runs, and what is due can be done', () => {
		holds((life) => {
			const climbs = moveOf('climb').from.includes(life.state.status)
			const running = climbs ? runningParts(life.state).filter((part) => nextRung(part)) : []
			const due = dueOf(life.state)
			for (const part of running) expect(due?.at).toBeLessThanOrEqual(nextRung(part)?.at ?? 0)
			// the clock throws when it is refused
			life.wait(life.at + 60 * DAY)
		})
	})

	it('gives each unit one part at most', () => {
		holds(({ state }) => {
			const units = partsOf(state).map(({ unit }) => unit)
			expect(new Set(units).size).toBe(units.length)
		})
	})

	it('loses no paused time: a pause never brings a deadline nearer', () => {
		holds(({ events }) => {
			events.forEach((event, place) => {
				if (!('clocks' in event) || event.clocks === undefined) return
				const before = replay(events.slice(0, place))
				for (const clock of event.clocks) {
					const part = before && partsOf(before).find(({ unit }) => unit === clock.unit)
					if (clock.pause === undefined || part === undefined) continue
					expect(clock.resolveBy).toBeGreaterThanOrEqual(part.resolveBy)
					expect(clock.signBy).toBeGreaterThanOrEqual(part.signBy)
				}
			})
		})
	})

	it('is the same after a merge and its undoing, but for versions and times', () => {
		holds((life) => {
			const before = life.state
			if (!moveOf('merge').from.includes(before.status) || before.restricted) return
			life.do(people.dispatcher, 'merge', { into: 'case-0000000000000002', samePerson: false })
			life.at += DAY
			life.do(people.dispatcher, 'unmerge', {})
			const timeless = ({ lead, supports, ...state }: typeof before) => ({
				...state,
				version: 0,
				since: 0,
				changedAt: 0,
				actBy: 0,
				parts: [...(lead ? [lead] : []), ...(supports ?? [])].map(
					({ pauses: _, signBy: __, resolveBy: ___, ladder: ____, unpublished: _____, ...part }) => part,
				),
			})
			expect(timeless(life.state)).toEqual(timeless({ ...before }))
		})
	})

	it('closes nothing on what was said of work that was done again since', () => {
		holds(({ state }) => {
			if (state.status === 'verified' && state.rating)
				expect(state.rating.at).toBeGreaterThanOrEqual(state.since)
		})
	})

	it('counts nobody as answered, and closes nothing, because time passed', () => {
		holds(({ state, events }) => {
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
		})
	})

	it('never reworks more than twice, and never assigns to the unit complained of', () => {
		holds(({ state }) => {
			expect(state.reworks).toBeLessThanOrEqual(2)
			if (state.about !== undefined) expect(partsOf(state).map(({ unit }) => unit)).not.toContain(state.about)
		})
	})

	it('keeps the stored item under one kilobyte, however long nobody can be reached', () => {
		fc.assert(
			fc.property(askedLives, ({ state }) => {
				expect(itemSize(state)).toBeLessThan(1024)
			}),
			{ numRuns: 300 },
		)
	})

	it('adds no more than 400 bytes for each unit that helps, and little for each slip, pause and name', () => {
		holds(({ state }) => {
			const little = partsOf(state).flatMap(({ slips = [], pauses = [], extended = [], marked = [] }) => [
				...slips,
				...pauses,
				...extended,
				...marked,
			]).length
			// a unit that whistled, the one that had it first and a matter have names of their own; a report owed, a
			// dispute, a rating and a follow-up with three calls may stand beside each other
			const room =
				1280 + 400 * (state.supports ?? []).length + 60 * (little + (state.restricted ?? []).length)
			expect(itemSize(state)).toBeLessThan(room)
		})
	})
})
