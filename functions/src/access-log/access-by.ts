import type { AccessEntry } from '@huying/shared/access-log/access-entry'
import type { Who } from '../edge/endpoint'

/**
 * Who did something, as the log has it: by a post of one of the roles that it needed, the first that is named; by any
 * post where none is named, and by none where they hold none.
 */
export function accessBy(
	{ user, posts }: Pick<Who, 'user' | 'posts'>,
	...roles: readonly (AccessEntry['by']['role'] & string)[]
): AccessEntry['by'] {
	const post = roles.map((role) => posts.find((one) => one.role === role)).find(Boolean) ?? posts[0]
	return { user, ...(post && { role: post.role, unit: post.unit }) }
}
