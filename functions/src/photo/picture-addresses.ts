import type { Picture } from '@huying/shared/case/case-view'
import { HOUR } from '@huying/shared/time/day'
import { AwsV4Signer } from 'aws4fetch'
import { bucketAddress } from '../aws/signed-fetch'
import { setting } from '../edge/ports'
import { photoKey, thumbnailKey } from './photo-keys'
import type { PhotoItem } from './photo-store'

/**
 * An address is signed as of the full hour and holds for two: the same picture has the same address for up to an hour,
 * so that phones and caches know it again, and every address given out is good for at least one hour more.
 */
const SIGNED_AS_OF = HOUR
const HOLDS = 2 * HOUR

/** Where the pictures are, and in whose name they are opened. */
export interface PictureSource {
	/** Address of the bucket, without a slash at the end. */
	readonly bucketUrl: string
	readonly region: string
	readonly accessKeyId: string
	readonly secretAccessKey: string
	readonly sessionToken: string | undefined
}

/** The bucket and the credentials that the function's environment names. */
export function pictureSource(): PictureSource {
	return {
		bucketUrl: bucketAddress(setting('PHOTO_BUCKET')),
		region: setting('AWS_REGION'),
		accessKeyId: setting('AWS_ACCESS_KEY_ID'),
		secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
		sessionToken: process.env.AWS_SESSION_TOKEN || undefined,
	}
}

/** Signing keys are derived once a day and credential; this keeps them between signatures. */
const signingKeys = new Map<string, ArrayBuffer>()

/** What of a photo's item its address needs. A list that knows no more of a cover than its name leaves the size out. */
export type Shown = Pick<PhotoItem, 'photo' | 'media' | 'width' | 'height'>

/**
 * Addresses at which pictures can be fetched for a while, by photo. For photos that a case has: those were looked at.
 * Signed here and not by the S3 client, which would make the functions that only show pictures slow to start.
 * @param at now, in epoch milliseconds
 */
export async function signPictures(
	tenant: string,
	items: readonly Shown[],
	at: number,
	source: PictureSource = pictureSource(),
): Promise<Record<string, Picture>> {
	const sign = (key: string) => signed(key, at, source)
	const pictures = items.map(async ({ photo, media, width, height }): Promise<[string, Picture]> => {
		const url = await sign(photoKey(tenant, photo, media))
		const thumbnail = media === 'image' ? await sign(thumbnailKey(tenant, photo)) : undefined
		return [
			photo,
			{
				media,
				url,
				...(thumbnail !== undefined && { thumbnail }),
				...(width !== undefined && { width }),
				...(height !== undefined && { height }),
			},
		]
	})
	return Object.fromEntries(await Promise.all(pictures))
}

async function signed(key: string, at: number, source: PictureSource): Promise<string> {
	const { bucketUrl, region, accessKeyId, secretAccessKey, sessionToken } = source
	const asOf = new Date(Math.floor(at / SIGNED_AS_OF) * SIGNED_AS_OF)
	const signer = new AwsV4Signer({
		url: `${bucketUrl}/${key}?X-Amz-Expires=${HOLDS / 1000}`,
		method: 'GET',
		service: 's3',
		region,
		accessKeyId,
		secretAccessKey,
		...(sessionToken !== undefined && { sessionToken }),
		signQuery: true,
		datetime: asOf.toISOString().replace(/[-:]|\.\d{3}/g, ''),
		cache: signingKeys,
	})
	return (await signer.sign()).url.href
}
