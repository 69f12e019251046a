import { crewOf, onDuty } from '@huying/shared/roster/roster'
import { dutyAt } from '@huying/shared/roster/shift'
import { isHeld, type Role } from '@huying/shared/user/post'
import { postsOfUnit } from '../roster/holders'
import { getRosterDay } from '../roster/roster-store'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'

/**
 * Whom something urgent reaches at night: everybody who holds the role, and of those who are on duty also whoever
 * leads. One Query of the unit's posts and one GetItem of its roster's day.
 * @returns `awake` is who is on duty and still holds a post; nobody where the roster has nobody
 */
export async function holdersAtNight(
	table: Table,
	tenant: string,
	unit: string,
	role: Role,
	now: number,
): Promise<{ users: string[]; awake: ReadonlySet<string> }> {
	const { shifts } = (await rulesOf(table, tenant)).rules
	const [posts, record] = await Promise.all([
		postsOfUnit(table, tenant, unit),
		getRosterDay(table, tenant, unit, dutyAt(now, shifts)?.day ?? ''),
	])
	const held = posts.filter(({ post }) => isHeld(post, now))
	const onIt = new Set(crewOf(onDuty(record ? [record] : [], now, shifts)?.crew))
	const awake = held.filter(
		({ user, post }) => onIt.has(user) && (post.role === role || post.role === 'leader'),
	)
	const holders = held.filter(({ post }) => post.role === role)
	const usersOf = (some: typeof held) => some.map(({ user }) => user)
	return {
		users: [...new Set([...usersOf(holders), ...usersOf(awake)])],
		awake: new Set(usersOf(awake)),
	}
}
