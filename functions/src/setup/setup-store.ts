import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Check } from '@huying/shared/readiness/facts'
import type { Tick, Ticked, Ticks } from '@huying/shared/readiness/tick'
import type { Key, Table } from '../store/table'

const TICK = 'setup#tick#'
const CHECK = 'setup#check#'
const partition = (tenant: string) => `${tenant}#tenant`
const tickKey = (tenant: string, tick: Tick): Key => ({ pk: partition(tenant), sk: `${TICK}${tick}` })
const checkKey = (tenant: string, appid: string): Key => ({
	pk: partition(tenant),
	sk: `${CHECK}${appid}`,
})

/** What was looked after and what was tried, so far. */
export interface SetupRecord {
	readonly ticks: Ticks
	readonly checks: readonly Check[]
}

/** One Query of a county's few items, consistent: whoever ticks a box looks at it in the next moment. */
export async function setupOf(table: Table, tenant: string): Promise<SetupRecord> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :setup)',
			ExpressionAttributeValues: { ':pk': partition(tenant), ':setup': 'setup#' },
			ConsistentRead: true,
		}),
	)
	const ticked = Items.filter(({ sk, open }) => String(sk).startsWith(TICK) && open !== true)
	return {
		ticks: Object.fromEntries(
			ticked.map(({ sk, by, at }) => [String(sk).slice(TICK.length), { by, at } as Ticked]),
		),
		checks: Items.filter(({ sk }) => String(sk).startsWith(CHECK)).map(
			({ pk: _, sk: __, ...check }) => check as unknown as Check,
		),
	}
}

/** Ticks a box, or opens it again: who did it and when stays either way. */
export async function putTick(
	table: Table,
	tenant: string,
	tick: Tick,
	{ by, at, done }: Ticked & { readonly done: boolean },
): Promise<void> {
	await table.client.send(
		new PutCommand({
			TableName: table.name,
			Item: { ...tickKey(tenant, tick), by, at, ...(!done && { open: true }) },
		}),
	)
}

/** Keeps what became of trying a mini-program's secrets and templates, in place of the last time. */
export async function putCheck(table: Table, tenant: string, check: Check): Promise<void> {
	await table.client.send(
		new PutCommand({ TableName: table.name, Item: { ...checkKey(tenant, check.appid), ...check } }),
	)
}
