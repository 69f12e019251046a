import { describe, expect, it } from 'vitest'
import { inOrder, type Pause, without } from './pause'

const pause = (from: number, to: number): Pause => ({ from, to })

describe('pauses in order', () => {
	it.each<[string, Pause[], Pause[]]>([
		['none', [], []],
		['one', [pause(3, 5)], [pause(3, 5)]],
		['of no length', [pause(3, 3)], []],
		['that ends before it begins', [pause(5, 3)], []],
		['over before anything began', [pause(0, 2)], []],
		['that began before', [pause(0, 5)], [pause(2, 5)]],
		['in another order', [pause(7, 8), pause(3, 4)], [pause(3, 4), pause(7, 8)]],
		['that touch', [pause(3, 4), pause(4, 5)], [pause(3, 5)]],
		['over each other', [pause(3, 6), pause(4, 8)], [pause(3, 8)]],
		['one in the other', [pause(3, 8), pause(4, 6)], [pause(3, 8)]],
		['apart by a moment', [pause(3, 4), pause(5, 6)], [pause(3, 4), pause(5, 6)]],
		['the last of which are one', [pause(3, 4), pause(6, 8), pause(7, 9)], [pause(3, 4), pause(6, 9)]],
	])('%s', (_, pauses, ordered) => expect(inOrder(pauses, 2)).toEqual(ordered))
})

describe('what pauses leave of a time', () => {
	it.each<[string, Pause[], Pause[]]>([
		['all of it', [], [pause(10, 20)]],
		['all, when they are over before', [pause(3, 5)], [pause(10, 20)]],
		['all, when they begin at its end', [pause(20, 25)], [pause(10, 20)]],
		['nothing', [pause(10, 20)], []],
		['its end', [pause(10, 12)], [pause(12, 20)]],
		['its beginning', [pause(18, 20)], [pause(10, 18)]],
		['both sides', [pause(12, 15)], [pause(10, 12), pause(15, 20)]],
		['what is between', [pause(8, 12), pause(18, 22)], [pause(12, 18)]],
	])('%s', (_, pauses, left) => expect(without(pause(10, 20), pauses)).toEqual(left))
})
