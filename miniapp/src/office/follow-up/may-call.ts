import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'

/** Whether somebody's posts let them make calls at all; which calls, the rules say for each. */
export function mayCall(posts: readonly Post[], at: number): boolean {
	return posts.some(
		(post) =>
			isHeld(post, at) && (post.role === 'inspector' || (post.role === 'dispatcher' && post.unit === CENTRE)),
	)
}

/** The unit whose figures are somebody's own; the centre and the inspectorate look at everybody's. */
export function ownUnit(posts: readonly Post[], at: number): string | undefined {
	const held = posts.filter((post) => isHeld(post, at))
	if (held.some((post) => post.unit === CENTRE || post.role === 'inspector')) return undefined
	return held.find((post) => post.role === 'handler' || post.role === 'leader')?.unit
}
