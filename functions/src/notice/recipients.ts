import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Audience, Notice } from '@huying/shared/notice/notice'
import type { NoticeSettings, WebhookSetting } from '@huying/shared/notice/notice-settings'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld, type Post, type Role } from '@huying/shared/user/post'
import { postsKey } from '../session/user-store'
import type { Table } from '../store/table'
import type { OutboxItem } from './outbox'

/** One notice to one user, or to one other system. `place` orders them, the same each time. */
export type Recipient = { readonly notice: Notice; readonly place: string } & (
	| { readonly user: string }
	| { readonly webhook: WebhookSetting }
)

/** Whom each notice of an event goes to, in the order of their places. At most one Query for each audience. */
export async function recipientsOf(
	table: Table,
	item: OutboxItem,
	settings: NoticeSettings,
	now: number,
): Promise<Recipient[]> {
	const found = await Promise.all(
		item.notices.map(async (notice) => {
			const prefix = `${notice.kind}#`
			if (notice.to === 'source') {
				return settings.webhooks
					.filter(({ sources }) => sources.includes(item.facts.source))
					.map((webhook): Recipient => ({ notice, webhook, place: `${prefix}${webhook.id}` }))
			}
			const users = await audiences[notice.to](table, item, now)
			return users.map((user): Recipient => ({ notice, user, place: `${prefix}${user}` }))
		}),
	)
	return found.flat().sort((left, right) => (left.place < right.place ? -1 : 1))
}

const audiences: Record<
	Exclude<Audience, 'source'>,
	(table: Table, item: OutboxItem, now: number) => Promise<string[]>
> = {
	caller: async (_, { caller }) => (caller === undefined ? [] : [caller]),
	unit: (table, item, now) => holders(table, item, item.facts.unit, 'handler', now),
	centre: (table, item, now) => holders(table, item, CENTRE, 'dispatcher', now),
}

/** Who holds a role in a unit now, each once; not whoever did what is told. */
async function holders(
	table: Table,
	{ tenant, by }: OutboxItem,
	unit: string | undefined,
	role: Role,
	now: number,
): Promise<string[]> {
	if (unit === undefined) return []
	const users = new Set<string>()
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				IndexName: 'index2',
				KeyConditionExpression: 'pk2 = :pk2 AND begins_with(sk2, :role)',
				ExpressionAttributeValues: { ':pk2': postsKey(tenant, unit), ':role': `${role}#` },
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		for (const item of page.Items ?? []) {
			if (isHeld(item as unknown as Post, now)) users.add(String(item.sk2).slice(role.length + 1))
		}
		start = page.LastEvaluatedKey
	} while (start)
	if (by !== undefined) users.delete(by)
	return [...users]
}
