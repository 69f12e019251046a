import { CENTRE } from '../unit/unit'
import type { Post } from '../user/post'

/** Who looks at the whole board: leaders and dispatchers of the centre, and the inspectorate. */
export const seesWholeBoard = (posts: readonly Pick<Post, 'role' | 'unit'>[]): boolean =>
	posts.some(
		({ role, unit }) =>
			role === 'inspector' || (unit === CENTRE && (role === 'leader' || role === 'dispatcher')),
	)

/** The units whose own lines somebody looks at: those in which they answer for the work. */
export const unitsOnBoard = (posts: readonly Pick<Post, 'role' | 'unit'>[]): string[] => [
	...new Set(
		posts
			.filter(({ role, unit }) => unit !== CENTRE && (role === 'leader' || role === 'handler'))
			.map(({ unit }) => unit),
	),
]
