import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { type Goes, goesWith, type Part, relayedFrom } from '@huying/shared/erasure/goes'
import { RefusalError } from '@huying/shared/error/refusal'
import { hasEnded } from '@huying/shared/retention/retention'
import { caseKeys } from '../case/case-keys'
import { readCase, type StoredCase } from '../case/case-store'
import { errandKeys } from '../errand/errand-keys'
import { lookKeys } from '../material/material-keys'
import { photoItemKey, UNUSED } from '../photo/photo-keys'
import { ordered } from '../store/ordered'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { isWork } from './own-cases'

/** Writes of one transaction: half of what there may be, so that no case is too large. */
const AT_ONCE = 50

/**
 * Erases from one ended case what identifies whoever called, or whom an errand is for. Its events stay as they are,
 * and so does its chain. Done twice it is the same.
 * @returns `open` where the case has not ended: then nothing was erased
 */
export async function eraseInCase(
	table: Table,
	tenant: string,
	id: string,
	{ part, user, now }: { readonly part: Part; readonly user?: string; readonly now: number },
): Promise<'erased' | 'open'> {
	const stored = await readCase(table, tenant, id)
	if (stored === undefined || isWork(stored.state)) return 'erased'
	if (!hasEnded(stored.state)) return 'open'
	await eraseFrom(table, stored, goesWith(stored, part, user), now)
	await eraseInMain(table, stored)
	await eraseAll(table, await keysUnder(table, lookKeys.partition(tenant, id)))
	await eraseAll(table, [errandKeys.invitation(tenant, id)])
	return 'erased'
}

/** Takes records and fields away, and lets the eraser find the pictures. */
export async function eraseFrom(
	table: Table,
	{ state: { tenant, case: id } }: Pick<StoredCase, 'state'>,
	{ records, fields, photos }: Goes,
	now: number,
): Promise<void> {
	await forgetPhotos(table, tenant, photos, now)
	const writes: Write[] = [
		...records.map(
			(seq): Write => ({
				Delete: { TableName: table.name, Key: caseKeys.privateRecord(tenant, id, seq) },
			}),
		),
		...fields.map(
			({ seq, fields }): Write => ({
				Update: {
					TableName: table.name,
					Key: caseKeys.privateRecord(tenant, id, seq),
					UpdateExpression: `REMOVE ${fields.map((_, place) => `#f${place}`).join(', ')}`,
					ConditionExpression: 'attribute_exists(pk)',
					ExpressionAttributeNames: Object.fromEntries(fields.map((field, place) => [`#f${place}`, field])),
				},
			}),
		),
	]
	await writeAll(table, writes)
}

/** What the caller of a merged case said stands with its main case too, and that the call was theirs. */
async function eraseInMain(table: Table, { state, events }: StoredCase): Promise<void> {
	const { tenant, case: id } = state
	const mains = new Set(events.flatMap((event) => (event.type === 'merged' ? [event.into] : [])))
	for (const main of mains) {
		const stored = await readCase(table, tenant, main)
		const relayed = stored ? relayedFrom(stored.events, id) : []
		await eraseAll(
			table,
			relayed.map((seq) => caseKeys.privateRecord(tenant, main, seq)),
		)
		await updateIfThere(table, caseKeys.merged(tenant, main, id), {
			UpdateExpression: 'REMOVE #user',
			ExpressionAttributeNames: { '#user': 'user' },
		})
	}
}

/** Lets the eraser find pictures and recordings as soon as it comes: it takes the objects first, and then the item. */
export async function forgetPhotos(
	table: Table,
	tenant: string,
	photos: readonly string[],
	now: number,
): Promise<void> {
	for (const photo of photos)
		await updateIfThere(table, photoItemKey(tenant, photo), {
			UpdateExpression: 'SET pk1 = :unused, sk1 = :until',
			ExpressionAttributeValues: { ':unused': UNUSED, ':until': `${ordered(now)}#${photo}` },
		})
}

/** What is gone already does not come back as an item without anything in it. */
async function updateIfThere(
	table: Table,
	Key: Key,
	update: {
		readonly UpdateExpression: string
		readonly ExpressionAttributeNames?: Record<string, string>
		readonly ExpressionAttributeValues?: Record<string, unknown>
	},
): Promise<void> {
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key,
				ConditionExpression: 'attribute_exists(pk)',
				...update,
			}),
		)
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
}

/** Deletes items, some dozens at once. What is not there is no fault. */
export const eraseAll = (table: Table, keys: readonly Key[]): Promise<void> =>
	writeAll(
		table,
		keys.map(({ pk, sk }) => ({ Delete: { TableName: table.name, Key: { pk, sk } } })),
	)

/** @throws RefusalError `busy` where what was read has changed: whoever comes again reads anew */
async function writeAll(table: Table, writes: readonly Write[]): Promise<void> {
	for (let from = 0; from < writes.length; from += AT_ONCE)
		if (await transact(table, writes.slice(from, from + AT_ONCE))) throw new RefusalError('busy')
}

/** Every key of a partition. One Query for each megabyte. */
export async function keysUnder(table: Table, pk: string): Promise<Key[]> {
	const keys: Key[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk',
				ExpressionAttributeValues: { ':pk': pk },
				ProjectionExpression: 'pk, sk',
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		keys.push(...((page.Items ?? []) as unknown as Key[]))
		start = page.LastEvaluatedKey
	} while (start)
	return keys
}
