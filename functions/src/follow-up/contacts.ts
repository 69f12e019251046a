import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import type { Contact } from '@huying/shared/follow-up/call'
import { profileKey } from '../session/user-store'
import type { Table } from '../store/table'

/**
 * What callers left about themselves, for those who left no telephone with their case: one request, or none.
 * Whoever stays anonymous is not asked after. A profile that could not be read in time is as one without a telephone.
 */
export async function contactsOf(
	table: Table,
	tenant: string,
	states: readonly CaseState[],
): Promise<ReadonlyMap<string, Contact>> {
	const callers = new Set(
		states.flatMap(({ caller, identity }) =>
			caller === undefined || identity === 'anonymous' ? [] : [caller],
		),
	)
	if (callers.size === 0) return new Map()
	const { Responses } = await table.client.send(
		new BatchGetCommand({
			RequestItems: {
				[table.name]: {
					Keys: [...callers].map((user) => ({ ...profileKey(tenant, user) })),
					ProjectionExpression: '#user, #name, #phone',
					ExpressionAttributeNames: { '#user': 'user', '#name': 'name', '#phone': 'phone' },
				},
			},
		}),
	)
	const found = (Responses?.[table.name] ?? []) as (Contact & { user: string })[]
	return new Map(found.map(({ user, ...contact }) => [user, contact]))
}
