import {
	DeleteObjectCommand,
	GetObjectCommand,
	PutObjectCommand,
	type S3Client,
	S3ServiceException,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'

/** An upload as it was found. */
export type Upload =
	| { readonly found: 'none' }
	| { readonly found: 'tooLarge' }
	| { readonly found: 'bytes'; readonly bytes: Buffer }

/** What the photo function does with its bucket. */
export interface Storage {
	/**
	 * Lets one file of one type and at most `bytes` bytes be posted under one key.
	 * @param seconds for how long
	 */
	readonly ticket: (
		key: string,
		contentType: string,
		bytes: number,
		seconds: number,
	) => Promise<{ url: string; fields: Record<string, string> }>
	/** Reads an object of at most `bytes` bytes; of a larger one nothing is read. */
	readonly read: (key: string, bytes: number) => Promise<Upload>
	readonly write: (key: string, body: Uint8Array, contentType: string) => Promise<void>
	readonly remove: (key: string) => Promise<void>
}

/** The bucket in S3. */
export function bucketStorage(client: S3Client, bucket: string): Storage {
	return {
		ticket: (key, contentType, bytes, seconds) =>
			createPresignedPost(client, {
				Bucket: bucket,
				Key: key,
				Expires: seconds,
				Fields: { 'Content-Type': contentType },
				Conditions: [['content-length-range', 1, bytes]],
			}),
		read: (key, bytes) => read(client, bucket, key, bytes),
		async write(key, body, contentType) {
			await client.send(
				new PutObjectCommand({
					Bucket: bucket,
					Key: key,
					Body: body,
					ContentType: contentType,
					// A photo never changes under its name. It is one person's: nobody on the way may keep it.
					CacheControl: 'private, max-age=31536000, immutable',
				}),
			)
		},
		async remove(key) {
			await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
		},
	}
}

async function read(client: S3Client, bucket: string, key: string, bytes: number): Promise<Upload> {
	try {
		const { Body, ContentLength } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
		if (Body === undefined || ContentLength === undefined)
			throw new Error('S3 answered an object without its body')
		if (ContentLength > bytes) {
			// Not read, so not left to fill the socket either.
			if ('destroy' in Body) Body.destroy()
			return { found: 'tooLarge' }
		}
		return { found: 'bytes', bytes: Buffer.from(await Body.transformToByteArray()) }
	} catch (error) {
		if (error instanceof S3ServiceException && isMissing(error)) return { found: 'none' }
		throw error
	}
}

/** S3 answers 403 for what is missing to whom may not list the bucket, and this function may not. */
function isMissing(error: S3ServiceException): boolean {
	return (
		error.name === 'NoSuchKey' || (error.name === 'AccessDenied' && error.$metadata.httpStatusCode === 403)
	)
}
