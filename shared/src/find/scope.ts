import type { CaseState } from '../case/state'
import { CENTRE } from '../unit/unit'
import { isHeld, type Post } from '../user/post'
import { unitsOf } from './term'

/** Where somebody may look for cases: the whole county, or those of some units. */
export type Scope = 'county' | { readonly units: readonly string[] }

/**
 * The centre and the inspectorate look through the county, a unit through its own. Nobody else looks for cases: grid
 * workers have those of their grid, who writes for a village has its items, an administrator sees none.
 * @returns undefined for whoever may not look at all
 */
export function scopeOf(posts: readonly Post[], at: number): Scope | undefined {
	const held = posts.filter((post) => isHeld(post, at))
	const whole = held.some(
		({ role, unit }) =>
			role === 'inspector' || (unit === CENTRE && (role === 'dispatcher' || role === 'leader')),
	)
	if (whole) return 'county'
	const units = held.filter(({ role }) => role === 'handler' || role === 'leader').map(({ unit }) => unit)
	return units.length === 0 ? undefined : { units: [...new Set(units)] }
}

export const isWithin = (scope: Scope, state: CaseState): boolean =>
	scope === 'county' || unitsOf(state).some((unit) => scope.units.includes(unit))
