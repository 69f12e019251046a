import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { emptyWrite, giveBackWrite } from './consent-store'
import { type Delivery, deliveryItem } from './delivery'
import { deliveriesKey, dueAt, noticeKeys } from './notice-keys'

/** How long whoever tries has before another may: longer than a channel is ever waited for. In milliseconds. */
export const LEASE = 60_000

/** What came of asking for a turn. */
export type Turn = 'taken' | 'busy' | 'gone'

/**
 * Takes a delivery to try it, by moving its own time forward, so that stream and sweep may race; and, for WeChat, the
 * user's turn with it. One request.
 * @returns `busy` when another message to the same user is on its way, `gone` when another has this one
 */
export async function takeTurn(table: Table, delivery: Delivery, now: number): Promise<Turn> {
	const { tenant, name, user, sk1 } = delivery
	if (sk1 === undefined) return 'gone'
	const take: Write = {
		Update: {
			TableName: table.name,
			Key: noticeKeys.delivery(tenant, name),
			UpdateExpression: 'SET sk1 = :later, trying = :now',
			ConditionExpression: 'sk1 = :read',
			ExpressionAttributeValues: { ':later': dueAt(now + LEASE, name).sk1, ':now': now, ':read': sk1 },
		},
	}
	const failed = await transact(
		table,
		user === undefined ? [take] : [take, turnWrite(table, tenant, user, now)],
	)
	if (failed === undefined) return 'taken'
	return failed.index === 0 ? 'gone' : 'busy'
}

/** A turn that lies further ahead than one can was taken under another time, and binds nobody. */
function turnWrite(table: Table, tenant: string, user: string, now: number): Write {
	return {
		Put: {
			TableName: table.name,
			Item: {
				...noticeKeys.sending(tenant, user),
				until: now + LEASE,
				expires: Math.ceil((now + LEASE) / 1000) + 60,
			},
			ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now OR #until > :furthest',
			ExpressionAttributeNames: { '#until': 'until' },
			ExpressionAttributeValues: { ':now': now, ':furthest': now + LEASE },
		},
	}
}

/** What happens to the consent that a delivery held. */
export type ConsentFate = 'keep' | 'giveBack' | 'empty'

/**
 * Notes what became of an attempt, ends the user's turn, and settles the consent: all or nothing. One request.
 * @param before as it was taken, `trying` being when
 * @param due when it is tried next, where it is
 * @returns false when the turn has passed to somebody else meanwhile
 */
export async function note(
	table: Table,
	before: Delivery & { readonly trying: number },
	after: Delivery,
	due: number | undefined,
	consent: ConsentFate,
): Promise<boolean> {
	const { trying: _, ...told } = after
	const writes: Write[] = [
		{
			Put: {
				TableName: table.name,
				Item: deliveryItem(told, due),
				ConditionExpression: 'trying = :mine',
				ExpressionAttributeValues: { ':mine': before.trying },
			},
		},
		...consentWrites(table, before, consent),
	]
	if (before.user !== undefined) {
		// Its own turn: no function lives as long as a turn lasts
		writes.push({ Delete: { TableName: table.name, Key: noticeKeys.sending(before.tenant, before.user) } })
	}
	return (await transact(table, writes)) === undefined
}

function consentWrites(table: Table, delivery: Delivery, fate: ConsentFate): Write[] {
	const { tenant, user, template, templateId } = delivery
	if (user === undefined || templateId === undefined || fate === 'keep') return []
	if (fate === 'empty') return [emptyWrite(table, tenant, user, template, templateId)]
	return delivery.holdsConsent ? [giveBackWrite(table, tenant, user, template)] : []
}

/** Puts a delivery off without trying it. @returns whether it was still there to put off */
export async function postpone(table: Table, delivery: Delivery, until: number): Promise<boolean> {
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: noticeKeys.delivery(delivery.tenant, delivery.name),
				UpdateExpression: 'SET sk1 = :later',
				ConditionExpression: 'sk1 = :read',
				ExpressionAttributeValues: {
					':later': dueAt(until, delivery.name).sk1,
					':read': delivery.sk1 ?? '',
				},
			}),
		)
		return true
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false
		throw error
	}
}

/** One delivery, consistent. */
export async function getDelivery(table: Table, tenant: string, name: string): Promise<Delivery | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: noticeKeys.delivery(tenant, name),
			ConsistentRead: true,
		}),
	)
	return Item && deliveryIn(Item)
}

/** A delivery without its place in the table and on lists; `sk1` stays, because taking it depends on it. */
export function deliveryIn(item: Record<string, unknown>): Delivery {
	const { pk: _, sk: __, pk1: ___, pk2: ____, sk2: _____, ...delivery } = item
	return delivery as unknown as Delivery
}

/** Deliveries that somebody should look at, the oldest first. One Query of index2. */
export async function listDeliveries(
	table: Table,
	tenant: string,
	state: 'waiting' | 'failed' | 'dead',
	after: string | undefined,
): Promise<{ deliveries: Delivery[]; next?: string }> {
	const pk2 = deliveriesKey(tenant, state)
	const start = after === undefined ? undefined : startKey(tenant, pk2, after)
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index2',
			KeyConditionExpression: 'pk2 = :pk2',
			ExpressionAttributeValues: { ':pk2': pk2 },
			Limit: 50,
			...(start && { ExclusiveStartKey: start }),
		}),
	)
	return {
		deliveries: Items.map(deliveryIn),
		...(LastEvaluatedKey && { next: String(LastEvaluatedKey.sk2) }),
	}
}

function startKey(tenant: string, pk2: string, sk2: string): Key & { pk2: string; sk2: string } {
	return { ...noticeKeys.delivery(tenant, sk2.slice(14)), pk2, sk2 }
}
