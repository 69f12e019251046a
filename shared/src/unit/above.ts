import type { Unit } from './unit'

type Placed = Pick<Unit, 'unit' | 'above'>

/**
 * What is wrong with who is above a unit: itself, a unit that there is not, or, from step to step, itself again;
 * undefined where nothing is.
 */
export function aboveFault(
	units: readonly Placed[],
	unit: string,
): 'self' | 'unknown' | 'circle' | undefined {
	const byName = new Map(units.map((one) => [one.unit, one]))
	const seen = new Set([unit])
	let above = byName.get(unit)?.above
	if (above === unit) return 'self'
	if (above !== undefined && !byName.has(above)) return 'unknown'
	while (above !== undefined) {
		// A circle further up is another unit's fault, told where it is
		if (seen.has(above)) return above === unit ? 'circle' : undefined
		seen.add(above)
		above = byName.get(above)?.above
	}
	return undefined
}
