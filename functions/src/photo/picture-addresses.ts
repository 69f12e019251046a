import { createHash, createHmac, createSecretKey } from 'node:crypto'
import type { Picture } from '@huying/shared/case/case-view'
import { HOUR } from '@huying/shared/time/day'
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

/** A bucket and the credentials that the function's environment names. */
export function pictureSource(bucket: string = setting('PHOTO_BUCKET')): PictureSource {
	return {
		bucketUrl: bucketAddress(bucket),
		region: setting('AWS_REGION'),
		accessKeyId: setting('AWS_ACCESS_KEY_ID'),
		secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
		sessionToken: process.env.AWS_SESSION_TOKEN || undefined,
	}
}

/** What of a photo's item its address needs. A list that knows no more of a cover than its name leaves the size out. */
export type Shown = Pick<PhotoItem, 'photo' | 'media' | 'width' | 'height' | 'format' | 'seconds'>

/**
 * Addresses at which pictures can be fetched for a while, by photo. For photos that a case has: those were looked at.
 * Signed here and not by the S3 client, which would make the functions that only show pictures slow to start.
 * @param at now, in epoch milliseconds
 */
export function signPictures(
	tenant: string,
	items: readonly Shown[],
	at: number,
	source: PictureSource = pictureSource(),
): Record<string, Picture> {
	if (items.length === 0) return {}
	const sign = signerFor(source, at)
	const pictures = items.map(({ photo, media, width, height, format, seconds }): [string, Picture] => {
		const url = sign(photoKey(tenant, photo, media, format))
		const thumbnail = media === 'image' ? sign(thumbnailKey(tenant, photo)) : undefined
		return [
			photo,
			{
				media,
				url,
				...(thumbnail !== undefined && { thumbnail }),
				...(width !== undefined && { width }),
				...(height !== undefined && { height }),
				...(seconds !== undefined && { seconds }),
			},
		]
	})
	return Object.fromEntries(pictures)
}

/** Addresses that one signer keeps: a few megabytes. */
const ADDRESSES_KEPT = 5_000

let current: { readonly name: string; readonly sign: (key: string) => string } | undefined

/** The signer of this hour. An address does not change within it, so one that was signed before is given again. */
export function signerFor(source: PictureSource, at: number): (key: string) => string {
	const hour = at - (at % SIGNED_AS_OF)
	const name = JSON.stringify([hour, source])
	if (current?.name === name) return current.sign
	const addresses = new Map<string, string>()
	const sign = signer(source, hour, HOLDS)
	current = {
		name,
		sign: (key) => {
			const known = addresses.get(key)
			if (known !== undefined) return known
			if (addresses.size >= ADDRESSES_KEPT) addresses.clear()
			const address = sign(key)
			addresses.set(key, address)
			return address
		},
	}
	return current.sign
}

/** How long an address holds that is given for one look. In milliseconds. */
export const LOOK_HOLDS = 5 * 60_000

/** An address for one look at what few may see: it holds for five minutes from now. */
export const signBriefly = (source: PictureSource, at: number, key: string): string =>
	signer(source, at, LOOK_HOLDS)(key)

/**
 * Signs addresses of one bucket as of one instant, good for so many milliseconds: presigned GETs, as of "Authenticating Requests: Using Query Parameters
 * (AWS Signature Version 4)". Own code because a page of 20 cases has 40 addresses, and a library that signs through
 * WebCrypto takes twice as long for those as all the rest of the page.
 */
function signer(source: PictureSource, from: number, holds: number): (key: string) => string {
	const asOf = new Date(from).toISOString().replace(/[-:]|\.\d{3}/g, '')
	const day = asOf.slice(0, 8)
	const scope = `${day}/${source.region}/s3/aws4_request`
	const { host, origin, pathname } = new URL(source.bucketUrl)
	const folder = pathname === '/' ? '' : pathname
	const token = source.sessionToken
	// Sorted by name, as the signature wants them
	const query = [
		'X-Amz-Algorithm=AWS4-HMAC-SHA256',
		`X-Amz-Credential=${encodeURIComponent(`${source.accessKeyId}/${scope}`)}`,
		`X-Amz-Date=${asOf}`,
		`X-Amz-Expires=${holds / 1000}`,
		...(token === undefined ? [] : [`X-Amz-Security-Token=${encodeURIComponent(token)}`]),
		'X-Amz-SignedHeaders=host',
	].join('&')
	const signingKey = createSecretKey(
		[day, source.region, 's3', 'aws4_request'].reduce<Buffer>(
			(held, word) => createHmac('sha256', held).update(word).digest(),
			Buffer.from(`AWS4${source.secretAccessKey}`),
		),
	)
	return (key) => {
		const path = `${folder}/${key}`
		const request = `GET\n${path}\n${query}\nhost:${host}\n\nhost\nUNSIGNED-PAYLOAD`
		const toSign = `AWS4-HMAC-SHA256\n${asOf}\n${scope}\n${createHash('sha256').update(request).digest('hex')}`
		const signature = createHmac('sha256', signingKey).update(toSign).digest('hex')
		return `${origin}${path}?${query}&X-Amz-Signature=${signature}`
	}
}
