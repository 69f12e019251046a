import { BatchGetCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { profileKey } from '../session/user-store'
import type { Table } from '../store/table'

/** What somebody says about themselves. */
export interface Contact {
	readonly name?: string
	readonly phone?: string
}

const AT_ONCE = 100

/**
 * Names and phones as people keep them in their profiles: one BatchGetItem for a hundred people.
 * @throws RefusalError `busy` when the table keeps holding them back
 */
export async function contactsOfUsers(
	table: Table,
	tenant: string,
	users: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
	const found = new Map<string, Contact>()
	const open: Record<string, unknown>[] = [...new Set(users)].map((user) => ({ ...profileKey(tenant, user) }))
	const most = Math.ceil(open.length / AT_ONCE) + 3
	for (let asked = 0; open.length > 0; asked++) {
		if (asked === most) throw new RefusalError('busy')
		const { Responses, UnprocessedKeys } = await table.client.send(
			new BatchGetCommand({
				RequestItems: {
					[table.name]: {
						Keys: open.splice(0, AT_ONCE),
						ProjectionExpression: '#user, #name, #phone',
						ExpressionAttributeNames: { '#user': 'user', '#name': 'name', '#phone': 'phone' },
					},
				},
			}),
		)
		for (const item of Responses?.[table.name] ?? []) {
			const { user, ...contact } = item as Contact & { user: string }
			found.set(user, contact)
		}
		open.push(...(UnprocessedKeys?.[table.name]?.Keys ?? []))
	}
	return found
}
