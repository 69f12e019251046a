import { CENTRE } from '../unit/unit'
import { isHeld, type Post, type Role } from '../user/post'

const keepers: readonly Role[] = ['dispatcher', 'leader', 'administrator']

/** Whether somebody keeps the county's lists of services: people of the centre. */
export const mayKeepLists = (posts: readonly Post[], at: number): boolean =>
	posts.some((post) => keepers.includes(post.role) && post.unit === CENTRE && isHeld(post, at))
