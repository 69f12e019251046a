import { CENTRE } from '../unit/unit'
import { isHeld, type Post } from '../user/post'

/**
 * Whether somebody may set the county up: an administrator of the centre. Its leaders read what is missing; what they
 * settle, rules, has a page of its own.
 */
export const maySetUp = (posts: readonly Post[], at: number): boolean =>
	posts.some((post) => post.unit === CENTRE && post.role === 'administrator' && isHeld(post, at))
