import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import type { AttachPhotos } from '@huying/shared/trace/command'
import { photosOf } from '@huying/shared/trace/private-words'
import type { Attached } from '@huying/shared/trace/trace-view'
import type { Who } from '../edge/endpoint'
import { claimPhotos, claimRefusal } from '../photo/photo-store'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { traceKeys } from './trace-keys'
import type { BesideItem } from './trace-store'

/**
 * Photos that an entry announced follow it, each once: they must be the worker's own, looked at, and used nowhere else.
 * The entry itself does not change: it said from the beginning which photos are its own.
 * @throws RefusalError as the contract's attachPhotos says
 */
export async function attachPhotos(
	table: Table,
	{ tenant, user }: Pick<Who, 'tenant' | 'user'>,
	{ entry, photos }: AttachPhotos,
): Promise<Attached> {
	const Key = traceKeys.beside(tenant, user, entry)
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
	)
	const beside = Item as BesideItem | undefined
	if (beside === undefined || beside.refused !== undefined) throw new RefusalError('entryUnknown', 'entry')
	const announced = photosOf(beside.words)
	if (!photos.every((photo) => announced.includes(photo)))
		throw new RefusalError('photoNotAnnounced', 'photos')
	const there = beside.attached ?? new Set<string>()
	const fresh = photos.filter((photo) => !there.has(photo))
	const missing = announced.filter((photo) => !there.has(photo) && !fresh.includes(photo))
	if (fresh.length === 0) return { entry, missing }
	const failed = await transact(table, [
		...claimPhotos(table, tenant, user, fresh, entry, `trace-${entry}`),
		{
			Update: {
				TableName: table.name,
				Key,
				UpdateExpression: 'ADD attached :fresh',
				ConditionExpression: 'attribute_exists(pk)',
				ExpressionAttributeValues: { ':fresh': new Set(fresh) },
			},
		},
	])
	if (failed === undefined) return { entry, missing }
	if (failed.index < fresh.length) throw new RefusalError(claimRefusal(failed.item, user), 'photos')
	throw new RefusalError('entryUnknown', 'entry')
}
