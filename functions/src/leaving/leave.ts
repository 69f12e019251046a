import { mayAppoint } from '@huying/shared/appointment/may-appoint'
import type { PersonCommandOf, PersonDone } from '@huying/shared/appointment/people-view'
import { RefusalError } from '@huying/shared/error/refusal'
import { identifierFrom } from '@huying/shared/identifier/identifier'
import { type Ended, noWork } from '@huying/shared/leaving/leaving'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld, type Post } from '@huying/shared/user/post'
import { withAccess } from '../access-log/record-access'
import { aboutPost, type Doer } from '../appointment/appoint'
import type { Once } from '../appointment/by-command'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { postsOfUnit } from '../roster/holders'
import { type Access, accessOf, postWrites, sessionKey } from '../session/user-store'
import { endedStandIns } from '../stand-in/end-stand-ins'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { unitOf } from '../tenant/tenant-store'
import { type LeavingRecord, leavingWrites } from './leaving-store'

/** Sessions that end in the very transaction; nobody has more, and the clock takes the rest. */
const SESSIONS_AT_ONCE = 55

/** A post that ends, and who goes on. */
export interface Ending {
	readonly held: Post
	readonly successor: string | undefined
}

/**
 * The posts that somebody leaves, as they stand.
 * @throws RefusalError postUnknown, notYours, successorUnfit, lastAdministrator
 */
export async function endingsOf(
	table: Table,
	who: Pick<Who, 'tenant' | 'posts'>,
	user: string,
	access: Access,
	asked: readonly { readonly post: string; readonly successor: string | null }[],
	at: number,
): Promise<Ending[]> {
	return await Promise.all(
		asked.map(async ({ post, successor }) => {
			const held = access.posts.find(
				(one) => one.post === post && (one.until === undefined || one.until > at),
			)
			if (held === undefined || held.standIn !== undefined) throw new RefusalError('postUnknown', 'posts')
			const unit = await unitOf(table, who.tenant, held.unit)
			const giving = unit && mayAppoint(who.posts, unit, held.role, at)
			if (giving === undefined) throw new RefusalError('notYours')
			if (held.role === 'administrator') await anotherAdministrator(table, who.tenant, user, at)
			if (successor !== null) await fits(table, who.tenant, user, held, successor, at)
			return { held, successor: successor ?? undefined }
		}),
	)
}

/** A county is never without somebody who looks after it. */
async function anotherAdministrator(table: Table, tenant: string, user: string, at: number): Promise<void> {
	const others = (await postsOfUnit(table, tenant, CENTRE)).some(
		(one) => one.user !== user && one.post.role === 'administrator' && isHeld(one.post, at),
	)
	if (!others) throw new RefusalError('lastAdministrator')
}

/** Whoever goes on has the same post in the same unit, in their own name, and of a grid worker the same grid. */
export function canSucceed(held: Post, posts: readonly Post[], at: number): boolean {
	return posts.some(
		(one) =>
			isHeld(one, at) &&
			one.standIn === undefined &&
			one.unit === held.unit &&
			one.role === held.role &&
			(held.region === undefined || (one.region !== undefined && held.region.startsWith(one.region))),
	)
}

async function fits(
	table: Table,
	tenant: string,
	user: string,
	held: Post,
	successor: string,
	at: number,
): Promise<void> {
	const { posts } = await accessOf(table, tenant, successor)
	if (successor === user || !canSucceed(held, posts, at))
		throw new RefusalError('successorUnfit', 'successor')
}

/** What stays of posts that end, for the clock. */
export const endedBy = (endings: readonly Ending[]): Ended[] =>
	endings.map(({ held: { post, unit, role, region }, successor }) => ({
		post,
		unit,
		role,
		...(region !== undefined && { region }),
		...(successor !== undefined && { successor }),
	}))

/** A leaving as it begins. */
export const begun = (
	ports: Pick<Ports, 'random'>,
	made: Pick<LeavingRecord, 'tenant' | 'user' | 'ended' | 'at' | 'kind' | 'by' | 'signedOut'>,
): LeavingRecord => ({
	...made,
	leaving: identifierFrom(ports.random(16)),
	state: 'open',
	went: noWork,
	stayed: noWork,
	version: 1,
})

/**
 * Somebody leaves posts: they end, and at once all sessions with them, in one transaction; what they had in hand goes
 * on by the clock. At an instant to come, the posts end by themselves then, and the clock does the rest.
 * @throws RefusalError personUnknown, postUnknown, notYours, successorUnfit, lastAdministrator, postsMoved
 */
export async function leave(
	table: Table,
	ports: Ports,
	who: Pick<Who, 'tenant' | 'user' | 'posts'>,
	by: Doer,
	user: string,
	{ posts, at: later }: Pick<PersonCommandOf<'leave'>, 'posts' | 'at'>,
	once?: Once<PersonDone>,
): Promise<PersonDone> {
	const { tenant } = who
	const now = ports.now()
	const at = Math.max(now, later ?? now)
	if (new Set(posts.map(({ post }) => post)).size < posts.length)
		throw new RefusalError('postUnknown', 'posts')
	const access = await accessOf(table, tenant, user)
	if (access.posts.length === 0) throw new RefusalError('personUnknown')
	const endings = await endingsOf(table, who, user, access, posts, now)
	const atOnce = at === now
	const record = begun(ports, {
		tenant,
		user,
		ended: endedBy(endings),
		at,
		kind: 'left',
		by: by.user,
		signedOut: atOnce,
	})
	const answer: PersonDone = { waits: false, leaving: record.leaving }
	const stoodIn = await endedStandIns(table, tenant, { user, access }, endings, at)
	const ended = [...endings.map(({ held }): Post => ({ ...held, until: at })), ...stoodIn.own]
	const writes: Write[] = [
		...(once ? [once.record(answer)] : []),
		...postWrites(table, tenant, user, access, ended),
		...leavingWrites(table, record),
		...stoodIn.writes,
		...(atOnce ? signOut(table, tenant, user, access) : []),
	]
	const entries = endings.map(({ held }) => aboutPost('postEnded', tenant, by, user, held))
	const failed = await withAccess(table, ports, entries, () => writes)
	if (failed === undefined) return answer
	if (once && failed.index === 0) return once.again(failed.item)
	throw new RefusalError('postsMoved')
}

/** The writes that end somebody's sessions, the newest first: on every phone and every screen. */
export function signOut(table: Table, tenant: string, user: string, { sessions }: Access): Write[] {
	return [...sessions]
		.sort((left, right) => right.expiresAt - left.expiresAt)
		.slice(0, SESSIONS_AT_ONCE)
		.map(({ session }) => ({ Delete: { TableName: table.name, Key: sessionKey(tenant, user, session) } }))
}

/** Ends one post at once; what hung on it goes back to the unit. For whoever sets a county up. */
export async function endPost(
	table: Table,
	ports: Ports,
	who: Pick<Who, 'tenant' | 'user' | 'posts'>,
	user: string,
	post: string,
): Promise<PersonDone> {
	return await leave(table, ports, who, { user: who.user }, user, { posts: [{ post, successor: null }] })
}
