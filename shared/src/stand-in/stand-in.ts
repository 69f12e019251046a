import { overlap, type Term } from '../appointment/clash'
import type { ErrorCode } from '../error/catalogue'
import { isHeld, type Post } from '../user/post'

/** Days on which somebody does the work of a colleague who is away (代班), with the post they have for it. */
export interface StandIn {
	/** The post that whoever stands in holds meanwhile. */
	readonly standIn: string
	/** Who is away, and which post of theirs. */
	readonly for: string
	readonly post: string
	/** Who stands in. */
	readonly by: string
	readonly from: number
	readonly until: number
}

/** What is known of the two: the posts of both, and on which days each is stood in for. */
export interface Ground {
	readonly away: {
		readonly user: string
		readonly posts: readonly Post[]
		readonly standIns: readonly StandIn[]
	}
	readonly by: {
		readonly user: string
		readonly posts: readonly Post[]
		readonly standIns: readonly StandIn[]
	}
	/** The unit above that of the post: a village's town. */
	readonly above?: string | undefined
}

/** The longest that somebody stands in, in milliseconds: whoever is away longer is moved. */
export const STAND_IN_MOST = 183 * 86_400_000

/**
 * Why somebody cannot stand in, if they cannot. Nobody for themselves; somebody of the same unit or of the one above;
 * each post has one at a time; whoever is away stands in for nobody, so that no circle can be.
 */
export function standInRefused(
	{ away, by, above }: Ground,
	post: string,
	{ from, until }: Required<Pick<StandIn, 'from' | 'until'>>,
	at: number,
): ErrorCode | undefined {
	const held = away.posts.find((one) => one.post === post)
	if (held === undefined || held.standIn !== undefined) return 'postUnknown'
	if (held.role === 'administrator') return 'standInUnfit'
	if (until <= from || until <= at || until - from > STAND_IN_MOST) return 'dayInvalid'
	if (held.until !== undefined && held.until <= from) return 'postUnknown'
	if (away.user === by.user) return 'standInOwn'
	const own = by.posts.some(
		(one) => one.standIn === undefined && isHeld(one, from) && (one.unit === held.unit || one.unit === above),
	)
	if (!own) return 'standInUnfit'
	const days: Term = { from, until }
	if (away.standIns.some((one) => one.for === away.user && one.post === post && overlap(one, days)))
		return 'standInOverlaps'
	const standsIn = (user: string, posts: readonly Post[]) =>
		posts.some((one) => one.standIn !== undefined && one.standIn.for !== user && overlap(one, days))
	// whoever is away does not do somebody else's work meanwhile, and whoever does is not away
	if (standsIn(away.user, away.posts)) return 'standInCircle'
	if (by.standIns.some((one) => one.for === by.user && overlap(one, days))) return 'standInCircle'
	return undefined
}

/** The post of whoever stands in: the same, for those days and no longer than the post itself. */
export function standInPost(held: Post, standIn: StandIn): Post {
	const { post: _, supervisor: __, ...same } = held
	return {
		...same,
		post: standIn.standIn,
		from: standIn.from,
		until: Math.min(standIn.until, held.until ?? standIn.until),
		standIn: { for: standIn.for, post: standIn.post },
	}
}
