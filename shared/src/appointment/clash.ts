import type { Post, Role } from '../user/post'

/** The time of a post: from when, and until when, if it ends. In epoch milliseconds; the end is not part of it. */
export interface Term {
	readonly from: number
	readonly until?: number | undefined
}

/** Whether two terms have an instant in common. */
export const overlap = (one: Term, other: Term): boolean =>
	one.from < (other.until ?? Number.POSITIVE_INFINITY) && other.from < (one.until ?? Number.POSITIVE_INFINITY)

/** Whoever looks after the system sees no case; whoever keeps an eye on a village writes nothing there. */
function excludes(one: Pick<Post, 'role' | 'unit'>, other: Pick<Post, 'role' | 'unit'>): boolean {
	if ((one.role === 'administrator') !== (other.role === 'administrator')) return true
	const pair: readonly Role[] = ['villageEditor', 'villageSupervisor']
	return (
		one.unit === other.unit && one.role !== other.role && pair.includes(one.role) && pair.includes(other.role)
	)
}

/** The post of somebody's that another may not be held beside, at any instant of both. */
export function clashing(
	held: readonly Post[],
	wanted: Pick<Post, 'role' | 'unit'> & Term,
): Post | undefined {
	return held.find((post) => overlap(post, wanted) && excludes(post, wanted))
}

/** The same post for the same region, held at an instant of both. */
export function doubled(
	held: readonly Post[],
	wanted: Pick<Post, 'role' | 'unit' | 'region'> & Term,
): Post | undefined {
	return held.find(
		(post) =>
			post.standIn === undefined &&
			post.role === wanted.role &&
			post.unit === wanted.unit &&
			post.region === wanted.region &&
			overlap(post, wanted),
	)
}
