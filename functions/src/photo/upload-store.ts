import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { RefusalError } from '@huying/shared/error/refusal'
import { DAY } from '@huying/shared/time/day'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import { photoItemKey, UNUSED } from './photo-keys'
import { getPhoto, type PhotoItem } from './photo-store'

/** A photo that no case has taken is erased after this. */
const UNUSED_LASTS = 2 * DAY

/** Puts a photo that is asked for or finished at an instant among those that the eraser will find, by the time it may. */
export function unusedUntil(photo: string, at: number): { pk1: string; sk1: string } {
	return { pk1: UNUSED, sk1: `${ordered(at + UNUSED_LASTS)}#${photo}` }
}

/**
 * Makes the photo's item, unless there is one.
 * @returns the item that stood there already; undefined when this one was made
 */
export async function createPhoto(
	table: Table,
	tenant: string,
	item: PhotoItem,
): Promise<PhotoItem | undefined> {
	try {
		await table.client.send(
			new PutCommand({
				TableName: table.name,
				Item: { ...photoItemKey(tenant, item.photo), ...item },
				ConditionExpression: 'attribute_not_exists(pk)',
			}),
		)
		return undefined
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
		// Read and not returned with the refusal: lib-dynamodb leaves that in DynamoDB's own notation.
		const stood = await getPhoto(table, tenant, item.photo)
		if (stood === undefined) throw new RefusalError('busy')
		return stood
	}
}

/** Puts off the forgetting of a photo that is asked for again and was not uploaded yet. */
export async function stillWanted(table: Table, tenant: string, photo: string, at: number): Promise<void> {
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: photoItemKey(tenant, photo),
				UpdateExpression: 'SET sk1 = :until',
				ConditionExpression: '#status = :awaiting',
				ExpressionAttributeNames: { '#status': 'status' },
				ExpressionAttributeValues: { ':awaiting': 'awaiting', ':until': unusedUntil(photo, at).sk1 },
			}),
		)
	} catch (error) {
		// Looked at meanwhile: then it has its time already, or a case has it.
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
}

/** What looking at an upload showed. */
export type Finding =
	| ({ readonly status: 'ready' } & Pick<PhotoItem, 'width' | 'height' | 'format' | 'seconds'>)
	| { readonly status: 'refused'; readonly refused: ErrorCode }

/**
 * Writes down what looking at an upload showed; the first one to look is right.
 * @returns the item as it stands now; undefined when it is gone
 */
export async function finishPhoto(
	table: Table,
	tenant: string,
	photo: string,
	finding: Finding,
	at: number,
): Promise<PhotoItem | undefined> {
	const members = Object.entries({ ...finding, ...unusedUntil(photo, at) })
		.filter(([, value]) => value !== undefined)
		.map(([name, value], index) => ({ name, value, place: `#m${index} = :m${index}`, index }))
	try {
		const { Attributes } = await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: photoItemKey(tenant, photo),
				UpdateExpression: `SET ${members.map(({ place }) => place).join(', ')}`,
				ConditionExpression: '#status = :awaiting',
				ExpressionAttributeNames: {
					'#status': 'status',
					...Object.fromEntries(members.map(({ name, index }) => [`#m${index}`, name])),
				},
				ExpressionAttributeValues: {
					':awaiting': 'awaiting',
					...Object.fromEntries(members.map(({ value, index }) => [`:m${index}`, value])),
				},
				ReturnValues: 'ALL_NEW',
			}),
		)
		return Attributes as PhotoItem | undefined
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
		return getPhoto(table, tenant, photo)
	}
}
