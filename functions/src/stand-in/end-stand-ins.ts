import type { StandIn } from '@huying/shared/stand-in/stand-in'
import type { Post } from '@huying/shared/user/post'
import { type Access, accessOf, postWrites } from '../session/user-store'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { standInsFor, standInWrite } from './stand-in-store'

/**
 * What ends with somebody's posts: those who stand in for them there, and what they stand in for themselves in a unit
 * in which they keep no post of their own. One Query of the days, and one for each who stands in.
 * @returns their own posts as ended, and the writes of everybody else's
 */
export async function endedStandIns(
	table: Table,
	tenant: string,
	{ user, access }: { readonly user: string; readonly access: Access },
	endings: readonly { readonly held: Post }[],
	at: number,
): Promise<{ own: Post[]; writes: Write[] }> {
	const gone = new Set(endings.map(({ held }) => held.post))
	const keeps = (unit: string) =>
		access.posts.some(
			(post) =>
				post.standIn === undefined &&
				post.unit === unit &&
				!gone.has(post.post) &&
				(post.until === undefined || post.until > at),
		)
	const own = access.posts
		.filter((post) => post.standIn !== undefined && (post.until ?? 0) > at && !keeps(post.unit))
		.map((post) => ({ ...post, from: Math.min(post.from, at), until: at }))
	const running = (await standInsFor(table, tenant, user)).filter(
		(one) => one.until > at && gone.has(one.post),
	)
	const forThem = await Promise.all(
		[...new Set(running.map(({ by }) => by))].map(async (by) => {
			const theirs = running.filter((one) => one.by === by)
			const held = await accessOf(table, tenant, by)
			const posts = held.posts.filter((post) => theirs.some(({ standIn }) => standIn === post.post))
			return postWrites(
				table,
				tenant,
				by,
				held,
				posts.map((post) => ({ ...post, from: Math.min(post.from, at), until: at })),
			)
		}),
	)
	// of whom they stood in for, the days are open again
	const others = await Promise.all(
		own.map(async ({ post, standIn }): Promise<StandIn[]> => {
			const days = standIn ? await standInsFor(table, tenant, standIn.for) : []
			return days.filter((one) => one.standIn === post)
		}),
	)
	const ended = [...running, ...others.flat()].map((one) => ({
		...one,
		from: Math.min(one.from, at),
		until: at,
	}))
	return { own, writes: [...forThem.flat(), ...ended.map((one) => standInWrite(table, tenant, one))] }
}
