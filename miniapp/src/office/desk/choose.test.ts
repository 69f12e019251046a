import { expect, it } from 'vitest'
import { neighbour } from './choose'

const ids = ['a', 'b', 'c']

it('the arrows go up and down, and stop at the ends', () => {
	expect(neighbour(ids, 'a', 0, 1)).toBe('b')
	expect(neighbour(ids, 'c', 2, 1)).toBe('c')
	expect(neighbour(ids, 'a', 0, -1)).toBe('a')
	expect(neighbour([], 'a', 0, 1)).toBeUndefined()
})

it('from nothing they go to the first, from one that has left to the one in its place', () => {
	expect(neighbour(ids, undefined, 0, 1)).toBe('a')
	expect(neighbour(ids, 'gone', 1, 1)).toBe('b')
	expect(neighbour(ids, 'gone', 1, -1)).toBe('a')
	expect(neighbour(ids, 'gone', 9, 1)).toBe('c')
})
