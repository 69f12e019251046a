import { profileKey } from '../session/user-store'
import { batchGet } from '../store/batch-get'
import type { Table } from '../store/table'

/** What somebody says about themselves. */
export interface Contact {
	readonly name?: string
	readonly phone?: string
}

/**
 * Names and phones as people keep them in their profiles: one BatchGetItem for a hundred people.
 * @throws RefusalError `busy` when the table keeps holding them back
 */
export async function contactsOfUsers(
	table: Table,
	tenant: string,
	users: readonly string[],
): Promise<ReadonlyMap<string, Contact>> {
	const keys = [...new Set(users)].map((user) => profileKey(tenant, user))
	const profiles = await batchGet(table, keys, {
		ProjectionExpression: '#user, #name, #phone',
		ExpressionAttributeNames: { '#user': 'user', '#name': 'name', '#phone': 'phone' },
	})
	return new Map(
		profiles.map((profile) => {
			const { user, ...contact } = profile as unknown as Contact & { user: string }
			return [user, contact]
		}),
	)
}
