import { CENTRE } from '../unit/unit'
import { isHeld, type Post, type Role } from '../user/post'

/** Whose post in a unit lets them write its roster: who works and who leads there, and at the centre who dispatches. */
const editors: readonly Role[] = ['handler', 'dispatcher', 'leader', 'gridLeader']

/** Whether somebody with these posts may write a unit's roster. */
export function mayEditRoster(posts: readonly Post[], unit: string, at: number): boolean {
	return posts.some((post) => post.unit === unit && editors.includes(post.role) && isHeld(post, at))
}

/**
 * Whether somebody may see the telephones of those who hold a unit's posts: the unit itself, the centre, leaders.
 * Names and roles are for everybody who holds a post.
 */
export function mayRing(posts: readonly Post[], unit: string, at: number): boolean {
	return posts.some(
		(post) => isHeld(post, at) && (post.unit === unit || post.unit === CENTRE || post.role === 'leader'),
	)
}
