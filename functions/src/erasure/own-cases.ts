import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import { hasEnded } from '@huying/shared/retention/retention'
import { caseKeys } from '../case/case-keys'
import { readStandings } from '../case/case-store'
import type { Table } from '../store/table'

/** A line of a user's list: their own case, an errand that is for them, or one that they follow. */
export interface Pointer {
	readonly sk: string
	readonly case: string
	readonly follows?: true
}

/** Lines of a user's list, the oldest first. One Query, consistent. @param after the place after which to go on */
export async function pointersOf(
	table: Table,
	tenant: string,
	user: string,
	{ after, most, newestFirst = false }: { after?: string; most?: number; newestFirst?: boolean } = {},
): Promise<{ readonly pointers: Pointer[]; readonly next?: string }> {
	const pk = caseKeys.mine(tenant, user)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': pk },
			ConsistentRead: true,
			ScanIndexForward: !newestFirst,
			...(most !== undefined && { Limit: most }),
			...(after !== undefined && { ExclusiveStartKey: { pk, sk: after } }),
		}),
	)
	return {
		pointers: Items as unknown as Pointer[],
		...(LastEvaluatedKey && { next: String(LastEvaluatedKey.sk) }),
	}
}

/** The whole list. One Query for each megabyte, some 7,000 cases. */
export async function allPointers(table: Table, tenant: string, user: string): Promise<Pointer[]> {
	const all: Pointer[] = []
	let after: string | undefined
	do {
		const page = await pointersOf(table, tenant, user, { ...(after !== undefined && { after }) })
		all.push(...page.pointers)
		after = page.next
	} while (after !== undefined)
	return all
}

/** A user's own cases that have not ended, without what they did in a post. One request for each hundred. */
export async function openCases(
	table: Table,
	tenant: string,
	pointers: readonly Pointer[],
): Promise<CaseState[]> {
	const own = pointers.filter(({ follows }) => !follows)
	const standings = await readStandings(
		table,
		tenant,
		own.map(({ case: id }) => id),
	)
	return standings.map(({ state }) => state).filter((state) => !isWork(state) && !hasEnded(state))
}

/** What somebody sent in a post is the office's: a town's summons, what a grid worker found on patrol. */
export const isWork = ({ type, source }: Pick<CaseState, 'type' | 'source'>): boolean =>
	type === 'summons' || source === 'patrol'
