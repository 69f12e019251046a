import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { DAY } from '@huying/shared/time/day'
import { dueAgain } from '../clock/due-again'
import { finish } from '../clock/due-items'
import type { Ports } from '../edge/ports'
import { holdsPost } from '../erasure/ask-erasure'
import { eraseAll } from '../erasure/erase-in-case'
import { beginErasure, deliveryOf } from '../erasure/erase-user'
import { allPointers, openCases } from '../erasure/own-cases'
import { readInbox } from '../notice/inbox-store'
import { noticeKeys } from '../notice/notice-keys'
import { rulesOf } from '../rule/rules-store'
import { getUser } from '../session/user-store'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import { ACCOUNT_LOOK, type AccountDue } from './account-due'

/** Notices that one look takes away; more wait for the next minute. */
const NOTICES = 200

/** Takes away a user's notices that have run their time, and a user who has not come for as long as the county says. */
export async function accountByClock(table: Table, ports: Ports, due: AccountDue): Promise<void> {
	const { tenant, case: user, usedAt = 0 } = due
	const now = ports.now()
	const profile = await getUser(table, tenant, user)
	if (profile === undefined) return finish(table, due)
	const { retention } = (await rulesOf(table, tenant)).rules
	if (!(await eraseOldNotices(table, tenant, user, now - retention.notices * DAY)))
		return dueAgain(table, due, now)
	const unused = Math.max(usedAt, profile.since) + retention.account * DAY <= now
	if (!unused || (await stillNeeded(table, tenant, user, now)))
		return dueAgain(table, due, now + ACCOUNT_LOOK)
	await beginErasure(table, ports, tenant, user, { because: 'unused' })
	await finish(table, due)
}

async function stillNeeded(table: Table, tenant: string, user: string, now: number): Promise<boolean> {
	if (await holdsPost(table, tenant, user, now)) return true
	return (await openCases(table, tenant, await allPointers(table, tenant, user))).length > 0
}

/** @returns whether all are gone that came before an instant */
async function eraseOldNotices(table: Table, tenant: string, user: string, before: number): Promise<boolean> {
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND sk < :before',
			ExpressionAttributeValues: { ':pk': noticeKeys.inbox(tenant, user), ':before': ordered(before) },
			ProjectionExpression: 'pk, sk',
			ConsistentRead: true,
			Limit: NOTICES,
		}),
	)
	const keys = Items as unknown as Key[]
	const last = keys.at(-1)
	if (last === undefined) return true
	// Read, before they go: the number of what is unread counts what is there
	await readInbox(table, tenant, user, last.sk)
	await eraseAll(
		table,
		keys.flatMap((key) => [key, ...deliveryOf(tenant, key.sk)]),
	)
	return LastEvaluatedKey === undefined
}
