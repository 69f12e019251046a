import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'

/** Whether somebody's posts let them make calls at all; which calls, the rules say for each. */
export function mayCall(posts: readonly Post[], at: number): boolean {
	return posts.some(
		(post) =>
			isHeld(post, at) && (post.role === 'inspector' || (post.role === 'dispatcher' && post.unit === CENTRE)),
	)
}

/** Whose figures somebody looks at: the centre and the inspectorate at every unit's, others at their own unit's. */
export function figuresFor(
	posts: readonly Post[],
	at: number,
): 'all' | { readonly unit: string } | undefined {
	const held = posts.filter((post) => isHeld(post, at))
	const centre = (post: Post) =>
		post.unit === CENTRE && (post.role === 'dispatcher' || post.role === 'leader')
	if (held.some((post) => centre(post) || post.role === 'inspector')) return 'all'
	const own = held.find((post) => post.role === 'handler' || post.role === 'leader')
	return own && { unit: own.unit }
}
