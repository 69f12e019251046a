import { CENTRE } from '../unit/unit'
import { isHeld, type Post } from '../user/post'

/** Whether somebody may change the county's rules: a leader or an administrator of the centre, not of one unit. */
export function mayEditRules(posts: readonly Post[], at: number): boolean {
	return posts.some(
		(post) =>
			post.unit === CENTRE && (post.role === 'leader' || post.role === 'administrator') && isHeld(post, at),
	)
}
