import type { CaseView } from '@huying/shared/case/case-view'
import { moves } from '@huying/shared/case/moves'
import { statuses } from '@huying/shared/case/status'
import * as words from '@huying/shared/text/zh-CN/office-case'
import { describe, expect, it } from 'vitest'
import { forms } from './form'
import {
	arrange,
	keyHints,
	letterOf,
	moveOfKey,
	moveTable,
	moveWords,
	officeMoves,
	officeMovesOf,
} from './moves'

const ours = ['caller', 'clock', 'neighbour']
type Moves = CaseView['moves']
const unit = (...moves: Moves) => ({ relation: 'unit' as const, moves })
const centre = (...moves: Moves) => ({ relation: 'centre' as const, moves })

describe('the moves of the office', () => {
	it('are all those that somebody other than the caller makes, but the steps of an errand', () => {
		const office = Object.entries(moves)
			// many steps in one command, with buttons of their own: case-errand.tsx and the grid worker's page
			.filter(([type]) => type !== 'errand')
			.filter(([, { by }]) => (by as readonly string[]).some((one) => !ours.includes(one)))
			.map(([type]) => type)
		expect(moveTable.map(({ type }) => type as string).sort()).toEqual(office.sort())
		expect(Object.keys(forms).sort()).toEqual(office.sort())
	})

	it('share a letter only where nobody can make both', () => {
		for (const one of officeMoves) {
			for (const other of officeMoves) {
				if (one.type === other.type || one.key !== other.key) continue
				const [{ by, from }, second] = [moves[one.type], moves[other.type]]
				const sameHand = by.some((capacity) => (second.by as readonly string[]).includes(capacity))
				const sameTime = from.some((status) => (second.from as readonly string[]).includes(status))
				expect({ one: one.type, other: other.type, clash: sameHand && sameTime }).toMatchObject({
					clash: false,
				})
			}
		}
	})

	it('leave the letters that the list itself needs', () => {
		for (const { key } of officeMoves) expect('JKX').not.toContain(key)
	})

	it('begin with the next step, and leave out what a caller does', () => {
		expect(officeMovesOf(unit('sendBack', 'urge', 'progress', 'resolve'))).toEqual([
			'resolve',
			'progress',
			'sendBack',
		])
		expect(arrange(centre('end', 'rate')).primary).toBe('end')
	})

	it('have no primary button where nothing is to be done next, and put away what is rare', () => {
		const { primary, beside, more } = arrange(centre('supervise', 'recolour', 'merge', 'suspend', 'restrict'))
		expect(primary).toBeUndefined()
		expect(beside).toEqual(['supervise'])
		expect(more).toEqual([
			{ group: 'time', moves: ['suspend', 'recolour'] },
			{ group: 'whole', moves: ['merge', 'restrict'] },
		])
	})

	it('bring what somebody asked for to the front', () => {
		const asked = { ...centre('suspend', 'refuseSuspension'), suspensionAsked: { until: 2, at: 1 } }
		expect(arrange(asked)).toEqual({ primary: 'suspend', beside: ['refuseSuspension'], more: [] })
	})

	it('lead through a whistle: sign, report in, plan, resolve', () => {
		const whistle = { meetAt: 1 }
		const next = (...moves: Moves) => arrange({ ...unit(...moves), whistle }).primary
		expect(next('sign', 'reportIn', 'progress')).toBe('sign')
		expect(next('reportIn', 'plan', 'resolve', 'progress')).toBe('reportIn')
		expect(next('plan', 'resolve', 'progress')).toBe('plan')
		expect(arrange({ ...unit('plan', 'resolve'), whistle: { meetAt: 1, plannedAt: 2 } }).primary).toBe(
			'resolve',
		)
	})

	it('ask for a rating first, and for closing once it was given; nobody rates their own case here', () => {
		expect(officeMovesOf(centre('rate', 'close'))[0]).toBe('rate')
		const rating = { solved: true }
		expect(officeMovesOf({ ...centre('rate', 'close'), rating })).toEqual(['close', 'rate'])
		expect(officeMovesOf({ relation: 'caller', moves: ['rate', 'close'] })).toEqual(['close'])
	})

	it('are reached by their letter only while they are allowed', () => {
		expect(moveOfKey('a', centre('accept'))).toBe('accept')
		expect(moveOfKey('a', { relation: 'local', moves: ['take'] })).toBe('take')
		expect(moveOfKey('A', centre('sign'))).toBeUndefined()
		expect(moveOfKey('a', centre())).toBeUndefined()
	})

	it('are hinted above a queue only where the table allows them', () => {
		for (const status of statuses) {
			for (const { words: said, key } of keyHints(status)) {
				const allowed = officeMoves.filter(
					(move) => move.key === key && (moves[move.type].from as readonly string[]).includes(status),
				)
				expect({ status, said, count: allowed.length > 0 }).toMatchObject({ count: true })
			}
		}
		expect(keyHints('sentBack').map(({ words: said }) => said)).toEqual(['改派', '驳回'])
	})

	it('are called by what they mean where the case stands', () => {
		expect(moveWords('order', 'accepted')).toBe('交办')
		expect(moveWords('order', 'sentBack')).toBe('改派')
		expect(letterOf('restrict')).toBeUndefined()
	})

	it('say what they did, each in a sentence', () => {
		for (const { type } of moveTable) expect(words.done[type]).toMatch(/。$/)
	})
})
