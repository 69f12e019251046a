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
	return actor.user !== state.caller && actor.user !== state.helper && isOutside(state, actor, at)
}

/** Whether somebody holds no post in the unit judged, nor in its town or the villages of it. */
export function isOutside({ lead }: CaseState, actor: Actor, at: number): boolean {
	if (!('posts' in actor)) return false
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
