import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { OwnData } from '@huying/shared/personal-data/own-data'
import { readErrands } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { keysUnder } from '../erasure/erase-in-case'
import { erasureOf } from '../erasure/erase-user'
import { allPointers, openCases, type Pointer, pointersOf } from '../erasure/own-cases'
import { noticeKeys } from '../notice/notice-keys'
import { rulesOf } from '../rule/rules-store'
import { type UserRecord, userPartition } from '../session/user-store'
import type { Key, Table } from '../store/table'
import { ownCaseView, readOwn } from './own-case'
import { type Counted, ownKindsOf } from './own-kinds'

/** Cases on one page: each is one Query. */
const PAGE = 20

/** What is kept about whoever asks. @param after the `next` of the page before */
export async function ownData(table: Table, who: Who, after: string | undefined): Promise<OwnData> {
	const { tenant, user } = who
	const [items, pointers, page, { rules }, inbox, erasure] = await Promise.all([
		partitionOf(table, tenant, user),
		allPointers(table, tenant, user),
		pointersOf(table, tenant, user, {
			most: PAGE,
			newestFirst: true,
			...(after !== undefined && { after }),
		}),
		rulesOf(table, tenant),
		keysUnder(table, noticeKeys.inbox(tenant, user)),
		erasureOf(table, tenant, user),
	])
	// Whoever was forgotten has no session that stands
	if (!items.some(({ sk }) => sk === 'profile')) throw new RefusalError('sessionRevoked')
	const own = await Promise.all(
		page.pointers.filter(({ follows }) => !follows).map(({ case: id }) => readOwn(table, tenant, user, id)),
	)
	const open = await openCases(table, tenant, pointers)
	const counted = await countedOf(table, tenant, items, pointers, inbox.length)
	return {
		kinds: ownKindsOf(counted, rules.retention),
		cases: own.flatMap((one) => (one ? [ownCaseView(one)] : [])),
		...(page.next !== undefined && { next: page.next }),
		open: open.length,
		onDuty: who.posts.length > 0,
		...(erasure && { erasure: { state: erasure.state, askedAt: erasure.askedAt } }),
	}
}

async function countedOf(
	table: Table,
	tenant: string,
	items: readonly Key[],
	pointers: readonly Pointer[],
	inbox: number,
): Promise<Counted> {
	const of = (begins: string) => items.filter(({ sk }) => sk.startsWith(begins)).length
	const profile = items.find(({ sk }) => sk === 'profile') as (Key & UserRecord) | undefined
	const own = pointers.filter(({ follows }) => !follows)
	const errands = await readErrands(
		table,
		tenant,
		own.map(({ case: id }) => id),
	)
	return {
		sessions: of('access#session#'),
		contact: profile?.name !== undefined || profile?.phone !== undefined,
		cases: own.length,
		errands: errands.size,
		follows: pointers.length - own.length,
		villages: of('villager#'),
		// The number of what is unread stands among them
		notices: Math.max(0, inbox - 1),
		consents: of('consent#'),
		posts: of('access#post#'),
	}
}

/** Everything in a user's own partition. One Query for each megabyte, consistent. */
export async function partitionOf(
	table: Table,
	tenant: string,
	user: string,
): Promise<(Key & Record<string, unknown>)[]> {
	const items: (Key & Record<string, unknown>)[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk',
				ExpressionAttributeValues: { ':pk': userPartition(tenant, user) },
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		items.push(...((page.Items ?? []) as (Key & Record<string, unknown>)[]))
		start = page.LastEvaluatedKey
	} while (start)
	return items
}
