import { loggingRoles } from '@huying/shared/trace/oversees'
import { onDuty } from '@huying/shared/trace/state'
import { isHeld, type Role } from '@huying/shared/user/post'
import { rulesOf } from '../rule/rules-store'
import { accessOf } from '../session/user-store'
import type { Table } from '../store/table'
import { appendOwn } from '../trace/append-own'
import { traceKeys } from '../trace/trace-keys'
import { headFrom, readItems } from '../trace/trace-store'
import type { LeavingRecord } from './leaving-store'

/**
 * Whoever left their last grid while on duty is signed out by the office as of that moment, an open patrol with it: their
 * phone can say nothing any more. Duty that was over by itself stays as it is. A Query, and of whoever has no other grid a
 * GetItem and a BatchGetItem; where there is duty to end, the entry.
 */
export async function endDuty(
	table: Table,
	{ tenant, user, ended, leaving, at }: LeavingRecord,
	now: number,
): Promise<void> {
	if (!ended.some(({ role }) => loggingRoles.has(role as Role))) return
	const { posts } = await accessOf(table, tenant, user)
	if (posts.some((post) => loggingRoles.has(post.role) && isHeld(post, now))) return
	const head = traceKeys.head(tenant, user)
	const [{ rules }, read] = await Promise.all([rulesOf(table, tenant), readItems(table, [head])])
	if (!onDuty(headFrom(read.get(head.sk)), at, rules.patrol.dutyHours)) return
	await appendOwn(table, { tenant, user }, `left-${leaving}`, 'dutyEnded', { leaving }, now, at)
}
