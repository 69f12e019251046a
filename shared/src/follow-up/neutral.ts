import type { Actor } from '../case/actor'
import type { CaseState } from '../case/state'
import { townOf } from '../region/region'
import { isHeld } from '../user/post'

/**
 * Whether somebody may ask what a caller thinks of the work: they hold no post in the unit judged, nor in its town or
 * the villages of it, and it is not their own case.
 */
export function isNeutral(state: CaseState, actor: Actor, at: number): boolean {
	if (!('posts' in actor)) return false
	if (actor.user === state.caller) return false
	const { lead } = state
	if (lead === undefined) return true
	return !actor.posts.some(
		(post) =>
			isHeld(post, at) &&
			(post.unit === lead.unit ||
				(post.region !== undefined &&
					lead.region !== undefined &&
					townOf(post.region) === townOf(lead.region))),
	)
}
