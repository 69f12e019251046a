import type { Group } from '@huying/shared/disclosure/group'
import { RefusalError } from '@huying/shared/error/refusal'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { type GroupsRecord, getGroups, putGroups } from './groups-store'

/** The groups as whoever works with them sees them. */
export async function shownGroups(table: Table, who: Who): Promise<{ groups: Group[]; version: number }> {
	const { groups, version } = await getGroups(table, who.tenant)
	return { groups: [...groups], version }
}

/**
 * Settles a county's groups, once, on condition that they are still what the person saw.
 * @throws RefusalError notYours, caseMoved, identifierReused
 */
export async function changeGroups(
	table: Table,
	who: Who,
	change: { readonly id: string; readonly version: number; readonly groups: Group[] },
	at: number,
): Promise<{ groups: Group[]; version: number }> {
	const inCentre = who.posts.some(
		(post) =>
			(post.role === 'dispatcher' || post.role === 'leader') && post.unit === CENTRE && isHeld(post, at),
	)
	if (!inCentre) throw new RefusalError('notYours')
	const key = commandKey(who.tenant, who.user, change.id)
	const digest = digestOf('changeGroups', change)
	const again = await answered<Pick<GroupsRecord, 'version'>>(table, key, digest)
	if (again) return { groups: change.groups, ...again }
	const done = { version: change.version + 1 }
	const failed = await putGroups(
		table,
		who.tenant,
		{ groups: change.groups, seen: change.version, by: who.user, at },
		[recordOf(table, key, { digest, answer: done, at })],
	)
	if (failed === undefined) return { groups: change.groups, ...done }
	const twice = await answered<Pick<GroupsRecord, 'version'>>(table, key, digest)
	if (twice) return { groups: change.groups, ...twice }
	throw new RefusalError('caseMoved')
}
