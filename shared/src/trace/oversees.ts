import type { Post } from '../user/post'
import { isHeld } from '../user/post'

/** Posts whose holders keep a log. */
export const loggingRoles: ReadonlySet<Post['role']> = new Set(['gridWorker', 'gridLeader'])

/**
 * Whether somebody oversees a worker: as handler or leader of the unit whose worker they are, or as leader of a grid
 * that holds the worker's. They see what was done in the open, never a track.
 */
export function oversees(viewer: readonly Post[], worker: readonly Post[], at: number): boolean {
	const held = worker.filter((post) => loggingRoles.has(post.role) && isHeld(post, at))
	return viewer
		.filter((post) => isHeld(post, at))
		.some((post) =>
			held.some(
				({ role, unit, region }) =>
					((post.role === 'handler' || post.role === 'leader') && post.unit === unit) ||
					(post.role === 'gridLeader' &&
						role === 'gridWorker' &&
						(post.region === undefined ? post.unit === unit : (region ?? '').startsWith(post.region))),
			),
		)
}
