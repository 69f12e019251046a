import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureNames } from '../follow-up/figures'
import { boardNames } from './board'
import type { BoardLine } from './board-view'
import { isEmpty, marksOf, measureNames, measures, rank, TOO_FEW, total } from './measure'

const lineOf = (line: string, change: Record<string, number> = {}): BoardLine => ({
	line,
	name: line,
	kind: 'department',
	counts: Object.fromEntries(boardNames.map((name) => [name, change[name] ?? 0])) as BoardLine['counts'],
	figures: Object.fromEntries(figureNames.map((name) => [name, change[name] ?? 0])) as BoardLine['figures'],
})
const order = (lines: BoardLine[], name: (typeof measureNames)[number]) =>
	rank(lines, name).map(({ line, place }) => `${line.line} ${place ?? '-'}`)

describe('ranking', () => {
	it('shows first what needs looking at', () => {
		const lines = [
			lineOf('a', { open: 3, late: 1, answered: 20, solved: 19 }),
			lineOf('b', { open: 9, late: 0, answered: 10, solved: 5 }),
			lineOf('c', { open: 9, late: 4, answered: 40, solved: 38 }),
		]
		expect(order(lines, 'open')).toEqual(['b 1', 'c 1', 'a 3'])
		expect(order(lines, 'late')).toEqual(['c 1', 'a 2', 'b 3'])
		expect(order(lines, 'solved')).toEqual(['b 1', 'a 2', 'c 2'])
	})

	it('does not compare shares of fewer than ten cases', () => {
		const lines = [
			lineOf('few', { answered: TOO_FEW - 1, solved: 0 }),
			lineOf('none'),
			lineOf('enough', { answered: TOO_FEW, solved: TOO_FEW }),
		]
		expect(order(lines, 'solved')).toEqual(['enough 1', 'few -', 'none -'])
	})

	it('counts parts in others’ cases where they have a clock of their own', () => {
		const line = lineOf('a', {
			done: 2,
			doneInTime: 1,
			supportsDone: 8,
			supportsDoneInTime: 6,
			given: 3,
			supportsGiven: 7,
			sentBack: 2,
		})
		expect(measures.inTime.rate(line)).toEqual({ count: 7, of: 10, share: 0.7 })
		expect(measures.sentBack.rate(line)).toEqual({ count: 2, of: 10, share: 0.2 })
		expect(measures.content.rate(line)).toEqual({ count: 0, of: 0 })
	})

	it('loses no line and invents none, whatever they say', () => {
		const few = fc.record(
			Object.fromEntries([...boardNames, ...figureNames].map((name) => [name, fc.nat(30)])),
		)
		fc.assert(
			fc.property(fc.array(few, { maxLength: 8 }), fc.constantFrom(...measureNames), (all, name) => {
				const lines = all.map((change, index) => lineOf(`line-${index}`, change))
				const ranked = rank(lines, name)
				expect(ranked.map(({ line }) => line.line).sort()).toEqual(lines.map(({ line }) => line).sort())
				const places = ranked.flatMap(({ place }) => place ?? [])
				expect(places).toEqual([...places].sort((left, right) => left - right))
				expect(ranked.findIndex(({ place }) => place === undefined)).toBe(
					places.length < ranked.length ? places.length : -1,
				)
			}),
		)
	})
})

it('adds lines up, and means marks with their number', () => {
	const lines = [
		lineOf('a', { open: 1, marks: 1, markedSpeed: 5, markedQuality: 1, answered: 2 }),
		lineOf('b', { open: 2, marks: 2, markedSpeed: 4, markedQuality: 8 }),
	]
	expect(total(lines)).toMatchObject({ counts: { open: 3 }, figures: { answered: 2 } })
	expect(marksOf(total(lines))).toEqual({ speed: 3, quality: 3, of: 3 })
	expect(marksOf(lineOf('c'))).toBeUndefined()
	expect([lineOf('c'), ...lines].map(isEmpty)).toEqual([true, false, false])
})
