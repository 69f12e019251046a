import { moves } from '@huying/shared/case/moves'
import { statuses } from '@huying/shared/case/status'
import { describe, expect, it } from 'vitest'
import { keyHints, moveOfKey, moveWords, officeMoves, officeMovesOf } from './moves'

describe('the moves of the office', () => {
	it('are all those that somebody other than the caller makes', () => {
		const office = Object.entries(moves)
			.filter(([, { by }]) => (by as readonly string[]).some((one) => one !== 'caller' && one !== 'clock'))
			.map(([type]) => type)
		expect(officeMoves.map(({ type }) => type as string).sort()).toEqual(office.sort())
	})

	it('have each a letter of their own', () => {
		expect(new Set(officeMoves.map(({ key }) => key)).size).toBe(officeMoves.length)
	})

	it('begin with the next step, and leave out what a caller does', () => {
		expect(officeMovesOf({ relation: 'unit', moves: ['sendBack', 'urge', 'progress', 'resolve'] })).toEqual([
			'resolve',
			'progress',
			'sendBack',
		])
		expect(officeMovesOf({ relation: 'centre', moves: ['end', 'rate'] })[0]).toBe('end')
	})

	it('ask for a rating first, and for closing once it was given; nobody rates their own case here', () => {
		const moves = ['rate', 'close'] as const
		expect(officeMovesOf({ relation: 'centre', moves: [...moves] })[0]).toBe('rate')
		const rating = { solved: true }
		expect(officeMovesOf({ relation: 'centre', moves: [...moves], rating })).toEqual(['close', 'rate'])
		expect(officeMovesOf({ relation: 'caller', moves: [...moves] })).toEqual(['close'])
	})

	it('are reached by their letter only while they are allowed', () => {
		expect(moveOfKey('a', { relation: 'centre', moves: ['accept'] })).toBe('accept')
		expect(moveOfKey('A', { relation: 'centre', moves: ['sign'] })).toBeUndefined()
		expect(moveOfKey('a', { relation: 'centre', moves: [] })).toBeUndefined()
	})

	it('are hinted above a queue only where the table allows them', () => {
		for (const status of statuses) {
			for (const { key } of keyHints(status)) {
				const type = officeMoves.find((move) => move.key === key)?.type
				expect(type && (moves[type].from as readonly string[])).toContain(status)
			}
		}
		expect(keyHints('sentBack').map(({ words }) => words)).toEqual(['改派', '驳回'])
	})

	it('are called by what they mean where the case stands', () => {
		expect(moveWords('order', 'accepted')).toBe('派单')
		expect(moveWords('order', 'sentBack')).toBe('改派')
	})
})
