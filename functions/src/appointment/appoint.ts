import type { AccessKind } from '@huying/shared/access-log/access-entry'
import { clashing, doubled } from '@huying/shared/appointment/clash'
import { isPostOf } from '@huying/shared/appointment/roles'
import { RefusalError } from '@huying/shared/error/refusal'
import { identifierFrom } from '@huying/shared/identifier/identifier'
import { CENTRE, type Unit } from '@huying/shared/unit/unit'
import type { Post, Role } from '@huying/shared/user/post'
import { type Access, withAccess } from '../access-log/record-access'
import type { Ports } from '../edge/ports'
import { accessOf, getUser, type Access as Held, postWrites } from '../session/user-store'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { unitOf, villageExists } from '../tenant/tenant-store'

/** Who does it, and by which post; nobody's post where a county is set up by command. */
export interface Doer {
	readonly user: string
	readonly role?: Role
	readonly unit?: string
}

/** A post as it is wanted. */
export interface Wanted {
	readonly role: Role
	readonly unit: string
	readonly region?: string | undefined
	/** In epoch milliseconds; the end is not part of it. */
	readonly from: number
	readonly until?: number | undefined
	readonly supervisor?: string | undefined
}

/** An entry of the access log about somebody's post. */
export const aboutPost = (
	what: AccessKind,
	tenant: string,
	by: Doer,
	user: string,
	post: Pick<Post, 'post' | 'role' | 'unit'>,
): Access => ({
	tenant,
	by,
	what,
	subject: { unit: post.unit, user },
	detail: { post: post.post, role: post.role },
})

/**
 * The unit of a post, where it has such posts and the region is there.
 * @throws RefusalError unitUnknown, postUnfit, villageUnknown
 */
export async function unitFor(
	table: Table,
	tenant: string,
	{ unit: name, role, region }: Pick<Wanted, 'unit' | 'role' | 'region'>,
): Promise<Unit> {
	const unit = await unitOf(table, tenant, name)
	if (unit === undefined) throw new RefusalError('unitUnknown', 'unit')
	if (!isPostOf(unit, role, region)) throw new RefusalError('postUnfit', 'region')
	if (region !== undefined && region.length === 12 && !(await villageExists(table, tenant, region)))
		throw new RefusalError('villageUnknown', 'region')
	return unit
}

/**
 * A post beside those that somebody holds.
 * @throws RefusalError postsClash, postHeld, dayInvalid
 */
export function postBeside(held: Held, unit: Unit, wanted: Wanted, ports: Pick<Ports, 'random'>): Post {
	if (wanted.until !== undefined && wanted.until <= wanted.from) throw new RefusalError('dayInvalid', 'until')
	if (clashing(held.posts, wanted)) throw new RefusalError('postsClash')
	if (doubled(held.posts, wanted)) throw new RefusalError('postHeld')
	const { role, region, from, until, supervisor } = wanted
	return {
		post: `${role}-${identifierFrom(ports.random(16))}`,
		role,
		unit: unit.unit,
		unitName: unit.name,
		from,
		...(region !== undefined && { region }),
		...(until !== undefined && { until }),
		...(supervisor !== undefined && { supervisor }),
	}
}

/**
 * Gives somebody a post, with what else holds or falls with it. Who may, the caller has looked at.
 * @param also further writes, made anew for each attempt; they come before the post's own
 * @returns the post, or which of the further writes did not hold
 * @throws RefusalError personUnknown, unitUnknown, postUnfit, villageUnknown, postsClash, postHeld, postsMoved, busy
 */
export async function appoint(
	table: Table,
	ports: Ports,
	tenant: string,
	{ user, ...wanted }: Wanted & { readonly user: string },
	by: Doer,
	also: (post: Post) => readonly Write[] = () => [],
): Promise<{
	readonly post: Post
	readonly failed?: { index: number; item: Record<string, unknown> | undefined }
}> {
	const [unit, record] = await Promise.all([unitFor(table, tenant, wanted), getUser(table, tenant, user)])
	if (record === undefined) throw new RefusalError('personUnknown')
	const held = await accessOf(table, tenant, user)
	const post = postBeside(held, unit, wanted, ports)
	const others = also(post)
	const what = post.role === 'administrator' && post.unit === CENTRE ? 'administratorMade' : 'postGiven'
	const failed = await withAccess(table, ports, [aboutPost(what, tenant, by, user, post)], () => [
		...others,
		...postWrites(table, tenant, user, held, [post]),
	])
	if (failed === undefined) return { post }
	if (failed.index < others.length) return { post, failed }
	throw new RefusalError('postsMoved')
}
