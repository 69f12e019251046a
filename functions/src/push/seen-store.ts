import { createHash } from 'node:crypto'
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Key, Table } from '../store/table'
import type { PushEvent } from './push-event'

/** How long a push is remembered, in seconds: WeChat sends again within seconds, and older ones are refused anyhow. */
const REMEMBER = 86_400

/**
 * Names a push: from whom, when, what, and a digest of all of it, because one person may do two things in a second.
 * The same again, however it is encrypted, has the same name.
 */
export function sourceOf({ openid, at, event }: PushEvent, message: string): string {
	return createHash('sha256')
		.update(JSON.stringify([openid, at, event, message]))
		.digest('base64url')
}

const seenKey = (appid: string, source: string): Key => ({ pk: `appid#${appid}#push#${source}`, sk: 'seen' })

/** The signature that a push came with when it was taken; undefined where it was not. One GetItem, consistent. */
export async function seenAs(table: Table, appid: string, source: string): Promise<string | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: seenKey(appid, source), ConsistentRead: true }),
	)
	return Item?.signature as string | undefined
}

/** Remembers that a push was taken. Written last: what broke off before is done again, and counts once by its name. */
export async function remember(
	table: Table,
	push: { appid: string; source: string; signature: string; now: number },
): Promise<void> {
	await table.client.send(
		new PutCommand({
			TableName: table.name,
			Item: {
				...seenKey(push.appid, push.source),
				signature: push.signature,
				expires: Math.floor(push.now / 1000) + REMEMBER,
			},
		}),
	)
}
