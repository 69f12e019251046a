import { holds } from '../region/region'
import { CENTRE } from '../unit/unit'
import { isHeld, type Post } from '../user/post'
import type { By } from './event'
import type { Capacity } from './moves'
import type { CaseState } from './state'

/** Whoever acts or looks: a user with the posts they hold, or the one clock. */
export type Actor =
	| { readonly user: string; readonly tenant: string; readonly posts: readonly Post[] }
	| { readonly clock: true; readonly tenant: string }

/** Which post of a user lets them act in each capacity. */
const postFor: Record<Exclude<Capacity, 'caller' | 'clock'>, (post: Post, state: CaseState) => boolean> = {
	dispatcher: (post) => post.role === 'dispatcher' && post.unit === CENTRE,
	handler: (post, state) => post.role === 'handler' && post.unit === state.lead?.unit,
	// whether they are outside the unit judged is a guard's question (guards.ts)
	followUp: (post) => (post.role === 'dispatcher' && post.unit === CENTRE) || post.role === 'inspector',
	gridWorker: (post, state) =>
		post.role === 'gridWorker' &&
		post.region !== undefined &&
		state.village !== undefined &&
		holds(post.region, state.village),
}

/**
 * In which capacity, and for which unit, somebody can act on a case: the first of those asked for that fits.
 * Another tenant's actor fits none.
 */
export function actingAs(
	capacities: readonly Capacity[],
	state: CaseState,
	actor: Actor,
	at: number,
): By | undefined {
	if (actor.tenant !== state.tenant) return undefined
	for (const capacity of capacities) {
		if ('clock' in actor) {
			if (capacity === 'clock') return { capacity }
			continue
		}
		if (capacity === 'clock') continue
		if (capacity === 'caller') {
			if (state.caller === actor.user) return { capacity, user: actor.user }
			continue
		}
		const post = actor.posts.find((held) => isHeld(held, at) && postFor[capacity](held, state))
		if (post === undefined) continue
		// the unit in charge is told of by one name throughout
		const unitName = post.unit === state.lead?.unit ? state.lead.unitName : post.unitName
		return { capacity, user: actor.user, unit: post.unit, unitName }
	}
	return undefined
}
