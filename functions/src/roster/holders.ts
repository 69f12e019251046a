import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { mayRing } from '@huying/shared/roster/may-edit'
import type { Holder } from '@huying/shared/roster/roster-view'
import { isHeld, type Post } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import { postsKey } from '../session/user-store'
import type { Table } from '../store/table'
import { type Contact, contactsOfUsers } from './contacts'

/** A post of a unit, and whose it is. */
export interface HeldPost {
	readonly user: string
	readonly post: Post
}

/** All posts of a unit, those past their time and those to come too. One Query of index2 for each MB of them. */
export async function postsOfUnit(table: Table, tenant: string, unit: string): Promise<HeldPost[]> {
	const found: HeldPost[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				IndexName: 'index2',
				KeyConditionExpression: 'pk2 = :pk2',
				ExpressionAttributeValues: { ':pk2': postsKey(tenant, unit) },
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		for (const item of page.Items ?? []) {
			const post = item as unknown as Post
			found.push({ user: String(item.sk2).slice(post.role.length + 1), post })
		}
		start = page.LastEvaluatedKey
	} while (start)
	return found
}

/**
 * Who holds which post in a unit now: the Query of its posts and a BatchGetItem of the profiles. Telephones only for
 * those who may ring them.
 */
export async function holdersOf(table: Table, who: Who, unit: string, at: number): Promise<Holder[]> {
	const held = (await postsOfUnit(table, who.tenant, unit)).filter(({ post }) => isHeld(post, at))
	const contacts = await contactsOfUsers(
		table,
		who.tenant,
		held.map(({ user }) => user),
	)
	const rings = mayRing(who.posts, unit, at)
	return held.map(({ user, post: { role, region } }) => ({
		user,
		role,
		...(region !== undefined && { region }),
		...shown(contacts.get(user), rings),
	}))
}

/** What of somebody's own words is shown. */
function shown({ name, phone }: Contact = {}, rings: boolean): Contact {
	return { ...(name !== undefined && { name }), ...(rings && phone !== undefined && { phone }) }
}
