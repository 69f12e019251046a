import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { By } from '@huying/shared/catalogue/catalogue-view'
import type { ReadList } from '@huying/shared/catalogue/read-sheet'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { batchWrite } from './batch-write'
import { catalogueKeys } from './catalogue-keys'

/** A list to be put in place of the version that was seen. */
export interface Publishing {
	readonly list: ReadList
	/** 0 where there was none. */
	readonly base: number
	readonly by: By
	readonly at: number
}

/**
 * Publishes a list: its entries are written under a number of their own, where nobody looks yet, and then one
 * transaction makes that number count. Whoever is cut short before leaves the version that counts as it was.
 * @param also what must be true with it: made when the number is known
 * @returns the new version; undefined where something of `also` did not hold
 * @throws RefusalError catalogueMoved when another list was published since
 */
export async function publish(
	table: Table,
	tenant: string,
	publishing: Publishing,
	also: (version: number) => readonly Write[] = () => [],
): Promise<number | undefined> {
	const { list, base, by, at } = publishing
	const version = await reserve(table, tenant, base)
	const keys = list.entries.map(({ matter }) => catalogueKeys.entry(tenant, version, matter))
	await batchWrite(
		table,
		list.entries.map((entry, place) => ({
			PutRequest: { Item: { ...catalogueKeys.entry(tenant, version, entry.matter), ...entry, place } },
		})),
	)
	const record = {
		version,
		at,
		by,
		count: list.entries.length,
		base,
		...(list.title !== undefined && { title: list.title }),
	}
	const failed = await transact(table, [
		point(table, tenant, record),
		{
			Put: {
				TableName: table.name,
				Item: { ...catalogueKeys.publication(tenant, version), ...record },
				ConditionExpression: 'attribute_not_exists(pk)',
			},
		},
		...also(version),
	])
	if (failed === undefined) return version
	await batchWrite(
		table,
		keys.map((Key) => ({ DeleteRequest: { Key } })),
	)
	if (failed.index < 2) throw new RefusalError('catalogueMoved')
	return undefined
}

const seen = (base: number) =>
	base === 0
		? { ConditionExpression: 'attribute_not_exists(#version)' }
		: { ConditionExpression: '#version = :base' }
const named = { '#version': 'version' }

/**
 * A number that nobody else gets, so that two who publish at once never write into one list. One that is refused later
 * leaves its number unused.
 */
async function reserve(table: Table, tenant: string, base: number): Promise<number> {
	try {
		const { Attributes } = await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: catalogueKeys.pointer(tenant),
				UpdateExpression: 'ADD reserved :one',
				...seen(base),
				ExpressionAttributeNames: named,
				ExpressionAttributeValues: { ':one': 1, ...(base > 0 && { ':base': base }) },
				ReturnValues: 'UPDATED_NEW',
			}),
		)
		return Number(Attributes?.reserved)
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) throw new RefusalError('catalogueMoved')
		throw error
	}
}

/** Makes a version count, on condition that the one it was made from still does. */
function point(
	table: Table,
	tenant: string,
	record: { readonly version: number; readonly base: number },
): Write {
	const fields = Object.entries(record).filter(([key]) => key !== 'version')
	const title = 'title' in record ? '' : ' REMOVE #title'
	return {
		Update: {
			TableName: table.name,
			Key: catalogueKeys.pointer(tenant),
			UpdateExpression: `SET #version = :version, ${fields.map(([key]) => `#${key} = :new_${key}`).join(', ')}${title}`,
			...seen(record.base),
			ExpressionAttributeNames: {
				...named,
				...Object.fromEntries(fields.map(([key]) => [`#${key}`, key])),
				'#title': 'title',
			},
			ExpressionAttributeValues: {
				':version': record.version,
				...Object.fromEntries(fields.map(([key, value]) => [`:new_${key}`, value])),
				...(record.base > 0 && { ':base': record.base }),
			},
		},
	}
}
