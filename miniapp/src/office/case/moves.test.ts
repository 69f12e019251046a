import { moves } from '@huying/shared/case/moves'
import { statuses } from '@huying/shared/case/status'
import { describe, expect, it } from 'vitest'
import { keyHints, moveOfKey, moveWords, officeMoves, officeMovesOf } from './moves'

describe('the moves of the office', () => {
	it('are all those that somebody other than the caller makes', () => {
		const office = Object.entries(moves)
			.filter(([, { by }]) => by.some((capacity) => capacity !== 'caller' && capacity !== 'clock'))
			.map(([type]) => type)
		expect(officeMoves.map(({ type }) => type as string).sort()).toEqual(office.sort())
	})

	it('have each a letter of their own', () => {
		expect(new Set(officeMoves.map(({ key }) => key)).size).toBe(officeMoves.length)
	})

	it('begin with the next step, and leave out what a caller does', () => {
		expect(officeMovesOf({ moves: ['sendBack', 'urge', 'progress', 'resolve'] })).toEqual([
			'resolve',
			'progress',
			'sendBack',
		])
		expect(officeMovesOf({ moves: ['end'] })[0]).toBe('end')
	})

	it('are reached by their letter only while they are allowed', () => {
		expect(moveOfKey('a', { moves: ['accept'] })).toBe('accept')
		expect(moveOfKey('A', { moves: ['sign'] })).toBeUndefined()
		expect(moveOfKey('a', { moves: [] })).toBeUndefined()
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
		expect(moveWords('assign', 'accepted')).toBe('派单')
		expect(moveWords('assign', 'sentBack')).toBe('改派')
	})
})
