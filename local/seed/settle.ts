import { Readable } from 'node:stream'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Cloud } from '../cloud/cloud'
import type { County } from './county'
import { demonstrationPeople } from './members'
import { type SeedCloud, seed } from './seed'

/**
 * Settles a county in a local cloud: its mini-program and its people at the WeChat sandbox, and everything that `seed`
 * writes. Settled twice, it is there once.
 */
export async function settle(cloud: Cloud, county: County): Promise<void> {
	await seed(seedCloudOf(cloud), county)
	cloud.addApp({ appid: county.appid, tenant: county.tenant, tenantName: county.name })
	cloud.people.add(demonstrationPeople(county))
}

/** Straight into the database and the store of photos, as the operator: no deployed role may write a county. */
function seedCloudOf(cloud: Cloud): SeedCloud {
	const client = DynamoDBDocumentClient.from(cloud.database, {
		marshallOptions: { removeUndefinedValues: true },
	})
	const bucket = cloud.bucket('PhotoBucket')
	return {
		table: { client, name: cloud.table },
		async write(key, body, contentType) {
			const incoming = await cloud.objects.receive(Readable.from([Buffer.from(body)]))
			cloud.objects.commit(bucket, key, incoming, { 'content-type': contentType }, cloud.now())
		},
		now: cloud.now,
	}
}
