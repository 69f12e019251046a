import { expect, it } from 'vitest'
import { officeMoves } from '../case/moves'
import { deedOf, deskKeys, sayKey } from './keys'

it('a key does one thing: no letter of the desk is a move’s', () => {
	const keys = deskKeys.flatMap((row) => row.keys)
	expect(new Set(keys).size).toBe(keys.length)
	expect(officeMoves.filter(({ key }) => keys.includes(key))).toEqual([])
})

it('letters are the same small and large, and marks the same from a Chinese keyboard', () => {
	expect([deedOf('j'), deedOf('J'), deedOf('ArrowDown')]).toEqual(['down', 'down', 'down'])
	expect([deedOf('／'), deedOf('、'), deedOf('？'), deedOf('。')]).toEqual([
		'filter',
		'filter',
		'help',
		'find',
	])
	expect([deedOf('a'), deedOf('F5'), deedOf('Tab')]).toEqual([undefined, undefined, undefined])
})

it('is said as it stands on the key', () => {
	expect(['J', 'Enter', 'ArrowUp', '/'].map(sayKey)).toEqual(['J', '回车', '↑', '/'])
})
