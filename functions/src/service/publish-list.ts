import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { By } from '@huying/shared/catalogue/catalogue-view'
import { RefusalError } from '@huying/shared/error/refusal'
import type { ListName } from '@huying/shared/service/list'
import type { ReadList } from '@huying/shared/sheet/list-sheet'
import { batchWrite } from '../catalogue/batch-write'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { keptLists } from './kept-lists'
import { listKeys } from './list-keys'
import type { Published } from './list-store'

/** A list to be put in place of the version that was seen. */
export interface Publishing {
	readonly list: ReadList<object>
	/** 0 where there was none. */
	readonly base: number
	readonly by: By
	readonly at: number
}

/**
 * Publishes a list: its entries are written under a number of their own, where nobody looks yet, and then one
 * transaction makes that number count. Whoever is cut short before leaves the version that counts as it was.
 * @param also what must be true with it: made when the number is known
 * @throws RefusalError listMoved when another was published since
 */
export async function publishList(
	table: Table,
	tenant: string,
	name: ListName,
	{ list, base, by, at }: Publishing,
	also: (version: number) => readonly Write[] = () => [],
): Promise<number> {
	const version = await reserve(table, tenant, name, base)
	const keys = list.entries.map((entry) =>
		listKeys.entry(tenant, name, version, keptLists[name].nameOf(entry)),
	)
	await batchWrite(
		table,
		list.entries.map((entry, place) => ({
			PutRequest: { Item: { ...entry, ...keys[place], sheetRow: place } },
		})),
	)
	const failed = await transact(table, [
		point(table, tenant, name, base, { version, at, by, count: list.entries.length, title: list.title }),
		...also(version),
	])
	if (failed === undefined) return version
	await batchWrite(
		table,
		keys.map((Key) => ({ DeleteRequest: { Key } })),
	)
	throw new RefusalError('listMoved')
}

const seen = (base: number) =>
	base === 0
		? { ConditionExpression: 'attribute_not_exists(#version)' }
		: { ConditionExpression: '#version = :base' }

/**
 * Makes a version count, on condition that the one it was made from still does. The count of numbers given stays as it
 * is: somebody else may hold a later one.
 */
function point(
	table: Table,
	tenant: string,
	name: ListName,
	base: number,
	{ title, ...record }: Omit<Published, 'title'> & { readonly title: string | undefined },
): Write {
	const fields = Object.entries({ ...record, ...(title !== undefined && { title }) })
	return {
		Update: {
			TableName: table.name,
			Key: listKeys.pointer(tenant, name),
			UpdateExpression: `SET ${fields.map(([key]) => `#${key} = :new_${key}`).join(', ')}${title === undefined ? ' REMOVE #title' : ''}`,
			...seen(base),
			ExpressionAttributeNames: {
				...Object.fromEntries(fields.map(([key]) => [`#${key}`, key])),
				'#title': 'title',
			},
			ExpressionAttributeValues: {
				...Object.fromEntries(fields.map(([key, value]) => [`:new_${key}`, value])),
				...(base > 0 && { ':base': base }),
			},
		},
	}
}

/**
 * A number that nobody else gets, so that two who publish at once never write into one list. One that is refused later
 * leaves its number unused.
 */
async function reserve(table: Table, tenant: string, name: ListName, base: number): Promise<number> {
	try {
		const { Attributes } = await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: listKeys.pointer(tenant, name),
				UpdateExpression: 'ADD reserved :one',
				...seen(base),
				ExpressionAttributeNames: { '#version': 'version' },
				ExpressionAttributeValues: { ':one': 1, ...(base > 0 && { ':base': base }) },
				ReturnValues: 'UPDATED_NEW',
			}),
		)
		return Number(Attributes?.reserved)
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) throw new RefusalError('listMoved')
		throw error
	}
}
