import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Call } from '@huying/shared/follow-up/call'
import { callOf } from '@huying/shared/follow-up/call-of'
import { CENTRE } from '@huying/shared/unit/unit'
import { confidentialSeen } from '../access-log/confidential'
import { deskKey } from '../case/case-keys'
import { openings } from '../case/case-lists'
import { PAGE, startAfter } from '../case/queue-items'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { contactsOf } from './contacts'

/**
 * Calls to make that this person may make: one query of the centre's queue of calls, one batch of opening words, and
 * one of the profiles of those who left no telephone with their case. That a confidential caller is shown is written
 * down first: one GetItem for each.
 * Calls about the work of their own unit are not among them.
 * @param after the `next` of the page before
 */
export async function callsToMake(
	table: Table,
	who: Who,
	after: string | undefined,
	at: number,
): Promise<{ calls: Call[]; next?: string }> {
	const pk1 = deskKey(who.tenant, CENTRE, 'call')
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index1',
			KeyConditionExpression: 'pk1 = :pk1',
			ExpressionAttributeValues: { ':pk1': pk1 },
			Limit: PAGE,
			...startAfter(who, 'pk1', 'sk1', pk1, after),
		}),
	)
	const listed = await openings(table, who, Items)
	const silent = listed.filter(({ opening }) => opening?.phone === undefined).map(({ state }) => state)
	const contacts = await contactsOf(table, who.tenant, silent)
	const calls: Call[] = []
	for (const { state, opening } of listed) {
		const call = callOf(state, { opening, profile: contacts.get(state.caller ?? '') }, who, at)
		if (call === undefined) continue
		if (call.name !== undefined || call.phone !== undefined)
			await confidentialSeen(table, { now: () => at }, who, state)
		calls.push(call)
	}
	return {
		calls,
		...(LastEvaluatedKey && { next: String(LastEvaluatedKey.sk1) }),
	}
}
