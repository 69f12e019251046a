import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MORNING, people } from '../../test/fixture'
import { Life } from '../../test/life'
import { askedLives } from '../../test/silent'
import type { CaseEvent } from '../case/event'
import { evolve } from '../case/evolve'
import type { CaseState } from '../case/state'
import { DAY, HOUR } from '../time/day'
import {
	dayOf,
	type FigureName,
	type Figures,
	figureChange,
	noFigures,
	rateNames,
	rateOf,
	sum,
} from './figures'

type Lines = Record<string, Record<FigureName, number>>

/** Adds up what every step of some cases changes. */
function added(lives: readonly Life[]): Lines {
	const lines: Lines = {}
	for (const { events } of lives) {
		let state: CaseState | undefined
		for (const event of events) {
			const after = evolve(state, event)
			const change = figureChange(state, after)
			state = after
			if (change === undefined) continue
			const key = `${change.unit} ${change.day}`
			lines[key] ??= { ...noFigures }
			const line = lines[key]
			for (const [name, by] of Object.entries(change.add)) line[name as FigureName] += by
		}
	}
	return lines
}

/** Counts the same from the events alone, each piece of checked work by what was said of it until it was done anew. */
function recounted(lives: readonly Life[]): Lines {
	const lines: Lines = {}
	for (const { events } of lives) {
		let unit = ''
		let rounds: { unit: string; events: CaseEvent[] }[] = []
		let round: CaseEvent[] | undefined
		let withdrew = false
		for (const event of events) {
			if (event.type === 'assigned' || event.type === 'reworked') unit = event.unit
			if (event.type === 'reworked') round = undefined
			if (event.type === 'kept') withdrew = true
			if (event.type === 'verified') {
				round = withdrew ? [{ ...event, type: 'kept' } as CaseEvent, event] : [event]
				rounds = [...rounds, { unit, events: round }]
			} else round?.push(event)
		}
		for (const one of rounds) {
			const is = (type: CaseEvent['type']) => one.events.some((event) => event.type === type)
			const at = one.events.find(({ type }) => type === 'verified')?.at ?? 0
			const words = one.events.flatMap((event): { solved?: boolean; content?: boolean }[] => {
				if (event.type === 'rated') return [event]
				if (event.type === 'reopened') return [{ solved: false }]
				return event.type === 'called' && event.solved !== undefined ? [event] : []
			})
			const last = words.at(-1)
			const withdrawn = last === undefined && (is('kept') || is('withdrawn'))
			const calls = one.events.filter((event) => event.type === 'called')
			const days = new Set(calls.map((call) => dayOf(call.at))).size
			const opened = is('callOpened') && last === undefined && !withdrawn && days < 3
			const waiting = one.events.at(-1)?.type === 'withdrawing'
			const line: Figures = {
				resolved: 1,
				asked: Number(!withdrawn),
				reached: Number(
					!withdrawn && (last !== undefined || calls.some(({ outcome }) => outcome === 'reached')),
				),
				answered: Number(last !== undefined),
				solved: Number(last?.solved === true),
				answeredContent: Number(last?.content !== undefined),
				content: Number(last?.content === true),
				owed: Number(opened && !waiting),
				notReached: Number(last === undefined && !withdrawn && days >= 3),
				waived: Number(withdrawn),
			}
			const key = `${one.unit} ${dayOf(at)}`
			lines[key] = sum([lines[key] ?? noFigures, line]) as Record<FigureName, number>
		}
	}
	return lines
}

describe('the figures', () => {
	it('added up step by step equal a recount of the events', () => {
		fc.assert(
			fc.property(fc.array(askedLives, { maxLength: 6 }), (lives) => {
				expect(added(lives)).toEqual(recounted(lives))
			}),
			{ numRuns: 200 },
		)
	})

	it('never say more of a part than of its whole, and leave nobody out', () => {
		fc.assert(
			fc.property(fc.array(askedLives, { maxLength: 6 }), (lives) => {
				for (const line of Object.values(added(lives))) {
					for (const count of Object.values(line)) expect(count).toBeGreaterThanOrEqual(0)
					expect(line.asked).toBeLessThanOrEqual(line.resolved)
					expect(line.answered).toBeLessThanOrEqual(line.reached)
					expect(line.solved).toBeLessThanOrEqual(line.answered)
					expect(line.answeredContent).toBeLessThanOrEqual(line.answered)
					expect(line.content).toBeLessThanOrEqual(line.answeredContent)
					expect(line.answered + line.notReached + line.waived + line.owed).toBeLessThanOrEqual(line.resolved)
				}
			}),
			{ numRuns: 200 },
		)
	})

	it('count a silent caller as owed, not as content', () => {
		const life = new Life().until('verified')
		life.at += 3 * DAY
		life.do(people.clock, 'remind', {})
		life.at += DAY
		life.do(people.clock, 'openCall', {})
		expect(Object.values(added([life]))).toEqual([{ ...noFigures, resolved: 1, asked: 1, owed: 1 }])
	})

	it('stand on the Beijing day of the check', () => {
		expect(dayOf(MORNING)).toBe('2026-03-02')
		expect(dayOf(MORNING + 16 * HOUR - 1)).toBe('2026-03-02')
		expect(dayOf(MORNING + 16 * HOUR)).toBe('2026-03-03')
	})
})

describe('a rate', () => {
	it('has its denominator beside it, and no share where there is nothing to divide by', () => {
		for (const name of rateNames) expect(rateOf(noFigures, name)).toEqual({ count: 0, of: 0 })
		const figures = { ...noFigures, resolved: 8, asked: 8, reached: 4, answered: 4, solved: 3 }
		expect(rateOf(figures, 'solved')).toEqual({ count: 3, of: 4, share: 0.75 })
		expect(rateOf(figures, 'content')).toEqual({ count: 0, of: 0 })
	})

	it('is between nothing and all, and never not a number', () => {
		fc.assert(
			fc.property(fc.array(askedLives, { maxLength: 4 }), (lives) => {
				const all = sum(Object.values(added(lives)))
				for (const name of rateNames) {
					const { share = 0 } = rateOf(all, name)
					expect(share).toBeGreaterThanOrEqual(0)
					expect(share).toBeLessThanOrEqual(1)
				}
			}),
			{ numRuns: 100 },
		)
	})
})
