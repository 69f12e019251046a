import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFilled, nextPlace, placeBefore, placesIn } from './places'

const words = '您反映的【什么事】，我们于【日期】办结。'

describe('places to fill', () => {
	it('are found in order, with what belongs there', () => {
		expect(placesIn(words).map(({ from, until, name }) => [words.slice(from, until), name])).toEqual([
			['【什么事】', '什么事'],
			['【日期】', '日期'],
		])
	})

	it.each([
		['没有要填的。', true],
		['【】', false],
		['【【日期】】', false],
		['【没有合上', true],
		['】日期【', true],
		[`【${'字'.repeat(21)}】`, true],
		['【两\n行】', true],
	])('%j is filled: %s', (typed, filled) => {
		expect(isFilled(typed)).toBe(filled)
	})

	it('follow each other round, forwards and back', () => {
		const [first, second] = placesIn(words)
		expect(nextPlace(words, 0)).toEqual(first)
		expect(nextPlace(words, first?.until ?? 0)).toEqual(second)
		expect(nextPlace(words, second?.until ?? 0)).toEqual(first)
		expect(placeBefore(words, second?.from ?? 0)).toEqual(first)
		expect(placeBefore(words, first?.from ?? 0)).toEqual(second)
		expect(nextPlace('填好了。', 0)).toBeUndefined()
	})

	it('filled one after the other are none in the end', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('【', '】', '日', '期', '😀', '\n') }), (typed) => {
				let left = typed
				for (let place = nextPlace(left, 0), times = 0; place && times < 99; times++) {
					left = `${left.slice(0, place.from)}好${left.slice(place.until)}`
					place = nextPlace(left, place.from)
				}
				expect(isFilled(left)).toBe(true)
			}),
		)
	})
})
