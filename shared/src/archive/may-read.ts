import { CENTRE } from '../unit/unit'
import { isHeld, type Post, type Role } from '../user/post'

const above: readonly Role[] = ['handler', 'gridLeader', 'leader']

/** Whether somebody may read the archives of a unit's grid workers: who works or leads there, inspectors, the centre. */
export function mayReadArchives(posts: readonly Post[], unit: string, at: number): boolean {
	return posts.some(
		(post) =>
			isHeld(post, at) &&
			(post.role === 'inspector' ||
				(post.unit === CENTRE && (post.role === 'dispatcher' || post.role === 'leader')) ||
				(post.unit === unit && above.includes(post.role))),
	)
}

/** The post by which somebody decides objections to archives of a unit; never to their own, which is asked apart. */
export const decidingPost = (posts: readonly Post[], unit: string, at: number): Post | undefined =>
	posts.find((post) => post.unit === unit && above.includes(post.role) && isHeld(post, at))
