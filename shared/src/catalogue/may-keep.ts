import { CENTRE } from '../unit/unit'
import { isHeld, type Post, type Role } from '../user/post'

/** Who keeps the list: those who see over all units, not one unit's own leader. */
const keeping = (roles: readonly Role[]) => (posts: readonly Post[], keeper: string, at: number) =>
	posts.some(
		(post) => roles.includes(post.role) && (post.unit === keeper || post.unit === CENTRE) && isHeld(post, at),
	)

/**
 * Whether somebody may publish a list, and decide on proposals: a leader or administrator of the centre, or of the unit
 * that keeps the catalogue by the county's rules.
 */
export const mayPublish = keeping(['leader', 'administrator'])

/** Whether somebody may upload a list to see what it would change. */
export const mayPreview = keeping(['leader', 'administrator', 'dispatcher'])
