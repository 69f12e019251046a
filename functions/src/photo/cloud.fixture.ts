import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { startCalls } from '../../../local/aws/calls'
import type { Principal } from '../../../local/aws/credential'
import { startClock } from '../../../local/cloud/clock'
import { startDatabase } from '../../../local/dynamodb/server'
import { startPhotos } from '../../../local/photos/photos'
import { openStore } from '../../../local/photos/store'
import { openTable } from '../store/table'
import { bucketStorage } from './storage'

const BUCKET = 'photos'
const region = 'cn-north-1'
const credentials = { accessKeyId: 'photo', secretAccessKey: 'test' }

/** What the photo function's role allows, so that a test runs with no more. */
const allow = (actions: string[], prefix: string): Principal['statements'][number] => ({
	effect: 'Allow',
	actions,
	resources: [`arn:aws-cn:s3:::${BUCKET}/${prefix}/*`],
	conditions: {},
})
const statements = [
	allow(['s3:PutObject', 's3:GetObject', 's3:DeleteObject'], 'upload'),
	allow(['s3:PutObject'], 'photo'),
	allow(['s3:PutObject'], 'thumbnail'),
]
/** What the case function's role allows, in whose name pictures are shown. */
const shown = [allow(['s3:GetObject'], 'photo'), allow(['s3:GetObject'], 'thumbnail')]

/** A table and a bucket of the photo function's own, as the local cloud has them. */
export async function startPhotoCloud() {
	const folder = mkdtempSync(join(tmpdir(), 'huying-photo-'))
	const database = await startDatabase()
	const config = { endpoint: database.endpoint, region, credentials }
	const table = openTable(config, 'photos')
	await new DynamoDBClient(config).send(
		new CreateTableCommand({
			TableName: table.name,
			BillingMode: 'PAY_PER_REQUEST',
			AttributeDefinitions: [
				{ AttributeName: 'pk', AttributeType: 'S' },
				{ AttributeName: 'sk', AttributeType: 'S' },
			],
			KeySchema: [
				{ AttributeName: 'pk', KeyType: 'HASH' },
				{ AttributeName: 'sk', KeyType: 'RANGE' },
			],
		}),
	)
	const objects = openStore(folder)
	const clock = startClock()
	const bucket = { logicalId: 'PhotoBucket', name: BUCKET, arn: `arn:aws-cn:s3:::${BUCKET}`, cors: [] }
	const principals = new Map<string, Principal>([
		['photo', { key: 'photo', secret: 'test', statements }],
		['case', { key: 'case', secret: 'other', statements: shown }],
	])
	const photos = await startPhotos({
		buckets: [bucket],
		store: objects,
		principals,
		calls: startCalls(),
		clock,
		port: 0,
	})
	const client = new S3Client({ endpoint: photos.address, region, credentials, forcePathStyle: true })
	return {
		table,
		clock,
		storage: bucketStorage(client, BUCKET),
		source: {
			bucketUrl: `${photos.address}/${BUCKET}`,
			region,
			accessKeyId: 'case',
			secretAccessKey: 'other',
			sessionToken: undefined,
		},
		isStored: (key: string) => objects.read(BUCKET, key) !== undefined,
		async stop() {
			client.destroy()
			table.client.destroy()
			await photos.stop()
			await database.stop()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}
export type PhotoCloud = Awaited<ReturnType<typeof startPhotoCloud>>
