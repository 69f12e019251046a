import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { entryText } from '@huying/shared/transparency/entry'
import { type Due, finish } from '../clock/due-items'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { appending } from '../transparency/log-store'
import { accessLogKeys } from './access-log-keys'
import { readHead } from './record-access'

/** What of a chain stands in the county's signed log since the end of a day. */
export interface Anchor {
	readonly day: string
	/** How many entries there were, and the digest of the last. */
	readonly seq: number
	readonly hash: string
	/** Its place in the signed log. */
	readonly index: number
	readonly at: number
}

/** The county itself stands where other entries of the signed log name a village. */
const countyAsVillage = (tenant: string) => `${tenant}000000`

/**
 * Puts the head of a county's access log into its signed log, once for each day on which there were entries: from then
 * on nobody can put another chain in its place unnoticed, not even whoever has the table.
 */
export async function anchorByClock(table: Table, ports: Pick<Ports, 'now'>, due: Due): Promise<void> {
	const { tenant } = due
	const day = due.sk.slice('due#'.length)
	if ((await readAnchor(table, tenant, day)) === undefined) {
		const { seq, hash } = await readHead(table, tenant)
		const at = ports.now()
		const text = entryText({
			v: 1,
			type: 'anchor',
			tenant,
			village: countyAsVillage(tenant),
			about: 'access-log',
			group: 'access-log',
			period: day,
			version: seq,
			digest: hash,
			at,
		})
		const anchored = (index: number): Anchor => ({ day, seq, hash, index, at })
		// Where another sweep was there before, its anchor stands
		await appending(table, tenant, [text], at, (index) => [
			{
				Put: {
					TableName: table.name,
					Item: { ...accessLogKeys.anchor(tenant, day), ...anchored(index) },
					ConditionExpression: 'attribute_not_exists(pk)',
				},
			},
		])
	}
	await finish(table, due)
}

/** What was anchored after a day. One GetItem, consistent. */
async function readAnchor(table: Table, tenant: string, day: string): Promise<Anchor | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: accessLogKeys.anchor(tenant, day), ConsistentRead: true }),
	)
	return Item as Anchor | undefined
}

/** The newest anchor. One Query. */
export async function lastAnchor(table: Table, tenant: string): Promise<Anchor | undefined> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': accessLogKeys.anchor(tenant, '').pk },
			ScanIndexForward: false,
			Limit: 1,
		}),
	)
	return Items[0] as Anchor | undefined
}
