import { isHeld, type Post } from '@huying/shared/user/post'

/** The villages in which somebody holds a post that keeps the roster. */
export function villagesOf(posts: readonly Post[], now: number): string[] {
	const keeps = posts.filter(
		(post) => (post.role === 'villageEditor' || post.role === 'villageSupervisor') && isHeld(post, now),
	)
	return [...new Set(keeps.map(({ unit }) => unit.replace(/^village-/, '')))]
}
