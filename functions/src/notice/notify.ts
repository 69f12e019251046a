import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { DynamoDBRecord } from 'aws-lambda'
import { log, traced } from '../edge/log'
import { measureOldest } from '../edge/metric'
import type { Ports } from '../edge/ports'
import { dueIn } from '../store/due-in'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import { attempt } from './attempt'
import type { Channels } from './channels'
import type { Delivery } from './delivery'
import { deliveryIn } from './delivery-store'
import { expand } from './expand'
import { noticeShards } from './notice-keys'
import type { OutboxItem } from './outbox'

/** What telling people needs. */
export interface NotifierPorts extends Ports {
	readonly channels: Channels
}

/** Users served side by side; messages to one user go one after the other. */
const SIDE_BY_SIDE = 8
/** No new work is begun after this long in one go, so that what was begun is noted before the function is ended. */
const BUDGET = 30_000
/** How many due items one sweep takes from one shard. */
const BATCH = 50
/** How long expanding has; each time it failed twice as long, to an hour. It is never given up: only the table can fail. */
const OUTBOX_LEASE = 60_000
const LONGEST_LEASE = 3_600_000
/** After so many attempts somebody should know. */
const STUCK = 5

type Stored = Key & { readonly sk1: string } & Record<string, unknown>

/** Tells what the stream's records ask to be told. What fails here stays in the table, and the sweep finds it. */
export async function notifyRecords(
	table: Table,
	ports: NotifierPorts,
	records: readonly DynamoDBRecord[],
): Promise<void> {
	const items = records.flatMap((record) => {
		const image = record.dynamodb?.NewImage
		if (record.eventName !== 'INSERT' || image === undefined) return []
		return [unmarshall(image as Parameters<typeof unmarshall>[0]) as Stored]
	})
	await work(table, ports, items, performance.now() + BUDGET)
}

/** Does what is due by now. @returns how much was done */
export async function sweepNotices(table: Table, ports: NotifierPorts): Promise<{ done: number }> {
	const until = performance.now() + BUDGET
	const now = ports.now()
	const items = await dueNotices(table, now)
	measureOldest('notices', items.map(dueSince), now)
	const taken: Stored[] = []
	for (const item of items)
		if (!isOutbox(item) || (await leaseOutbox(table, item, ports.now()))) taken.push(item)
	return { done: await work(table, ports, taken, until) }
}

/** Putting an outbox item off hides nothing: it has been due since its event. */
function dueSince(item: Stored): number {
	return isOutbox(item) ? (item as unknown as OutboxItem).facts.at : Number(item.sk1.slice(0, 13))
}

const isOutbox = ({ sk }: Key) => sk.startsWith('outbox#')

async function work(
	table: Table,
	ports: NotifierPorts,
	items: readonly Stored[],
	until: number,
): Promise<number> {
	let done = 0
	const deliveries = items.filter((item) => item.sk === 'delivery').map(deliveryIn)
	await sideBySide(byCase(items.filter(isOutbox)), until, async (group) => {
		for (const outbox of group) {
			await guarded(outbox, async () => {
				deliveries.push(...(await expand(table, ports, outbox)))
				done++
			})
		}
	})
	const now = ports.now()
	const due = deliveries.filter(({ sk1 = '' }) => sk1 < ordered(now + 1))
	due.sort((left, right) => left.facts.at - right.facts.at)
	await sideBySide(byUser(due), until, async (group) => {
		for (const delivery of group) {
			await guarded(delivery, async () => {
				if (await attempt(table, ports, ports.channels, delivery)) done++
			})
		}
	})
	return done
}

/** What happened to one case is told in the order in which it happened. */
function byCase(items: readonly Stored[]): OutboxItem[][] {
	const inOrder = [...items].sort((left, right) => (left.sk < right.sk ? -1 : 1))
	return [...groupedBy(inOrder, ({ pk }) => pk).values()].map((group) => group as unknown as OutboxItem[])
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
	const groups = new Map<string, Item[]>()
	for (const item of items) {
		const group = groups.get(keyOf(item))
		if (group) group.push(item)
		else groups.set(keyOf(item), [item])
	}
	return groups
}

/** Messages to one user wait for each other anyway: one after the other they need not. */
function byUser(deliveries: readonly Delivery[]): Delivery[][] {
	const keyOf = ({ name, tenant, user }: Delivery) => (user === undefined ? name : `${tenant}#${user}`)
	return [...groupedBy(deliveries, keyOf).values()]
}

async function sideBySide<Item>(
	items: readonly Item[],
	until: number,
	each: (item: Item) => Promise<void>,
): Promise<void> {
	const open = [...items]
	await Promise.all(
		Array.from({ length: Math.min(SIDE_BY_SIDE, open.length) }, async () => {
			for (let item = open.shift(); item !== undefined; item = open.shift()) {
				if (performance.now() > until) return
				await each(item)
			}
		}),
	)
}

/** One that fails holds up no other. */
async function guarded(
	{ correlation, tenant }: { correlation: string; tenant: string },
	run: () => Promise<void>,
): Promise<void> {
	try {
		await run()
	} catch (error) {
		const code = error instanceof RefusalError ? error.refusal.refused : undefined
		log({ correlation, route: 'notifier', tenant, ...(code ? { code } : traced(error)) })
	}
}

/** What is due by now, in all shards, the longest overdue first. */
async function dueNotices(table: Table, now: number): Promise<Stored[]> {
	const due = (await dueIn(table, noticeShards, now, BATCH)) as Stored[]
	return due.sort((left, right) => (left.sk1 < right.sk1 ? -1 : 1))
}

/** Takes an outbox item for the sweep, by moving its time forward. */
async function leaseOutbox(table: Table, item: Stored, now: number): Promise<boolean> {
	const attempts = Number(item.attempts ?? 0) + 1
	const lease = Math.min(OUTBOX_LEASE * 2 ** (attempts - 1), LONGEST_LEASE)
	if (attempts >= STUCK) {
		const { correlation, tenant } = item as unknown as OutboxItem
		log({ correlation, tenant, route: 'notifier', code: 'outboxStuck', count: attempts })
	}
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: { pk: item.pk, sk: item.sk },
				UpdateExpression: 'SET sk1 = :later, attempts = :attempts',
				ConditionExpression: 'sk1 = :read',
				ExpressionAttributeValues: {
					':later': `${ordered(now + lease)}${item.sk1.slice(13)}`,
					':attempts': attempts,
					':read': item.sk1,
				},
			}),
		)
		return true
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false
		throw error
	}
}
