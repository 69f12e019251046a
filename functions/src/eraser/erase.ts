import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { bucketAddress, signedFetch } from '../aws/signed-fetch'
import { log, traced } from '../edge/log'
import { type Ports, setting } from '../edge/ports'
import { photoItemKey, photoKey, thumbnailKey, UNUSED } from '../photo/photo-keys'
import type { PhotoItem } from '../photo/photo-store'
import { dueIn } from '../store/due-in'
import type { Key, Table } from '../store/table'

/** How many photos one sweep takes. */
const BATCH = 50
/** In milliseconds. */
const TIMEOUT = 5000

/**
 * Erases photos that no case has taken within their time: first refused, so that no case can take one any more, then
 * its pictures, then its item. Cut off in between, the next sweep goes on.
 * @returns how many were erased
 */
export async function eraseUnused(
	table: Table,
	ports: Ports,
	correlation: string,
): Promise<{ done: number }> {
	const unused = await dueIn(table, [UNUSED], ports.now(), BATCH)
	let done = 0
	for (const item of unused as unknown as (PhotoItem & Key)[]) {
		const tenant = item.pk.split('#')[0] ?? ''
		try {
			if (!(await takeAway(table, tenant, item))) continue
			await deletePictures(tenant, item)
			await table.client.send(
				new DeleteCommand({ TableName: table.name, Key: photoItemKey(tenant, item.photo) }),
			)
			done++
		} catch (error) {
			log({ correlation, route: 'eraser', tenant, ...traced(error) })
		}
	}
	if (done > 0) log({ correlation, route: 'eraser', count: done })
	return { done }
}

/** Whether it was still unused: a case may take it at the last moment, and then keeps it. */
async function takeAway(table: Table, tenant: string, { photo, sk1 }: PhotoItem): Promise<boolean> {
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: photoItemKey(tenant, photo),
				UpdateExpression: 'SET #status = :refused',
				ConditionExpression: 'sk1 = :read',
				ExpressionAttributeNames: { '#status': 'status' },
				ExpressionAttributeValues: { ':read': sk1, ':refused': 'refused' },
			}),
		)
		return true
	} catch (error) {
		if (error instanceof ConditionalCheckFailedException) return false
		throw error
	}
}

/** Deleting what is not there is no fault, so it may be done twice. */
async function deletePictures(tenant: string, { photo, media, format }: PhotoItem): Promise<void> {
	const bucket = bucketAddress(setting('PHOTO_BUCKET'))
	const keys = [
		photoKey(tenant, photo, media, format),
		...(media === 'image' ? [thumbnailKey(tenant, photo)] : []),
	]
	for (const key of keys) {
		const { ok, status } = await signedFetch('s3', `${bucket}/${key}`, { method: 'DELETE' }, TIMEOUT)
		if (!ok && status !== 404) throw new Error(`the store answered ${status}`)
	}
}
