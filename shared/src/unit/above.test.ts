import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboveFault } from './above'

const unit = (name: string, above?: string) => ({ unit: name, ...(above !== undefined && { above }) })

describe('who is above a unit', () => {
	it('is another that there is, and never itself from step to step', () => {
		const units = [unit('a'), unit('b', 'a'), unit('c', 'b'), unit('d', 'd'), unit('e', 'x')]
		expect(units.map((one) => aboveFault(units, one.unit))).toEqual([
			undefined,
			undefined,
			undefined,
			'self',
			'unknown',
		])
		const round = [unit('a', 'c'), unit('b', 'a'), unit('c', 'b'), unit('d', 'a')]
		expect(round.map((one) => aboveFault(round, one.unit))).toEqual(['circle', 'circle', 'circle', undefined])
	})

	it('without any fault is a tree: whoever goes up comes to an end', () => {
		const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
		const some = fc.uniqueArray(fc.record({ unit: name, above: fc.option(name, { nil: undefined }) }), {
			selector: (one) => one.unit,
		})
		fc.assert(
			fc.property(some, (units) => {
				const placed = units.map((one) => unit(one.unit, one.above))
				if (placed.some((one) => aboveFault(placed, one.unit) !== undefined)) return
				for (const one of placed) {
					let at = one.above
					let steps = 0
					while (at !== undefined && steps <= placed.length) {
						at = placed.find((other) => other.unit === at)?.above
						steps++
					}
					expect(steps).toBeLessThanOrEqual(placed.length)
				}
			}),
		)
	})
})
