import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { OPERATOR } from '../aws/credential'
import type { County } from '../seed/county'
import { place } from '../template/names'
import type { Cloud } from './cloud'

/** Writes the counties that were not written yet; a mark in the data folder says which were. */
export async function seedCounties(
	cloud: Pick<Cloud, 'database' | 'table' | 'folder' | 'now' | 'bucket' | 'addresses' | 'operatorSecret'>,
	counties: readonly County[],
	progress: (line: string) => void,
): Promise<void> {
	const markOf = ({ tenant }: County) => join(cloud.folder, `seeded-${tenant}`)
	const unseeded = counties.filter((county) => !existsSync(markOf(county)))
	if (unseeded.length === 0) return
	// Only who seeds pays for loading the functions' own stores.
	const { seed } = await import('../seed/seed')
	const { bucketStorage } = await import('@huying/functions/photo/storage')
	const { clientObjects } = await import('../seed/client-objects')
	const objects = new S3Client({
		endpoint: cloud.addresses.photos,
		region: place.region,
		credentials: { accessKeyId: OPERATOR, secretAccessKey: cloud.operatorSecret },
	})
	const table = {
		client: DynamoDBDocumentClient.from(cloud.database, { marshallOptions: { removeUndefinedValues: true } }),
		name: cloud.table,
	}
	const { write } = bucketStorage(objects, cloud.bucket('PhotoBucket'))
	const disclosures = clientObjects(objects, cloud.bucket('DisclosureBucket'))
	try {
		for (const county of unseeded) {
			progress(`Writing ${county.name} (${county.tenant}) …`)
			await seed({ table, write, disclosures, now: cloud.now }, county)
			writeFileSync(markOf(county), '')
		}
	} finally {
		objects.destroy()
	}
}
