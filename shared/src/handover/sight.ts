import { CENTRE } from '../unit/unit'
import { isHeld, type Post } from '../user/post'

/** Whether somebody works in the centre's shifts: hands over and accepts. */
export function worksShifts(posts: readonly Post[], at: number): boolean {
	return posts.some((post) => post.role === 'dispatcher' && post.unit === CENTRE && isHeld(post, at))
}

/** Whether somebody may read what was handed over: the centre's own, its leaders, and whoever checks records. */
export function seesHandovers(posts: readonly Post[], at: number): boolean {
	return (
		worksShifts(posts, at) ||
		posts.some(
			(post) =>
				isHeld(post, at) && (post.role === 'inspector' || (post.role === 'leader' && post.unit === CENTRE)),
		)
	)
}
