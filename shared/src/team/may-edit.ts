import { CENTRE } from '../unit/unit'
import { isHeld, type Post, type Role } from '../user/post'

const centre: readonly Role[] = ['dispatcher', 'leader', 'administrator']
const town: readonly Role[] = ['handler', 'leader', 'gridLeader']

/**
 * The post by which somebody writes who serves a region: of the centre for every region, of a town for itself and its
 * villages. Undefined where there is none.
 */
export function teamPost(
	posts: readonly Post[],
	tenant: string,
	region: string,
	at: number,
): Post | undefined {
	if (!region.startsWith(tenant)) return undefined
	return posts.find(
		(post) =>
			isHeld(post, at) &&
			((post.unit === CENTRE && centre.includes(post.role)) ||
				(region.length >= 9 && post.unit === `town-${region.slice(0, 9)}` && town.includes(post.role))),
	)
}
