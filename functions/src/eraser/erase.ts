import type { AttributeValue } from 'aws-lambda'
import { bucketAddress, signedFetch } from '../aws/signed-fetch'
import { setting } from '../edge/ports'
import { photoKey, thumbnailKey } from '../photo/photo-keys'

/** In milliseconds. */
const TIMEOUT = 5000

/**
 * Deletes what belongs to a photo whose item is gone: forgotten because no case took it within its time, or erased.
 * Deleting what is not there is no fault, so a record may come twice.
 */
export async function erase(image: Record<string, AttributeValue> | undefined): Promise<void> {
	const tenant = image?.pk?.S?.split('#')[0]
	const photo = image?.photo?.S
	if (tenant === undefined || photo === undefined) return
	const media = image?.media?.S === 'video' ? 'video' : 'image'
	const bucket = bucketAddress(setting('PHOTO_BUCKET'))
	const keys = [photoKey(tenant, photo, media), ...(media === 'image' ? [thumbnailKey(tenant, photo)] : [])]
	for (const key of keys) {
		const { ok, status } = await signedFetch('s3', `${bucket}/${key}`, { method: 'DELETE' }, TIMEOUT)
		if (!ok && status !== 404) throw new Error(`the store answered ${status}`)
	}
}
