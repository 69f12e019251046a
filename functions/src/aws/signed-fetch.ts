import { AwsClient } from 'aws4fetch'
import { setting } from '../edge/ports'

/** AWS China is another partition, with another domain. */
export function domainOf(region: string): string {
	return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
}

/** The address of a bucket, without a trailing slash: its own host, or a path at the endpoint that the environment names. */
export function bucketAddress(bucket: string): string {
	const endpoint = process.env.AWS_ENDPOINT_URL_S3
	if (endpoint) return `${endpoint.replace(/\/$/, '')}/${bucket}`
	const region = setting('AWS_REGION')
	return `https://${bucket}.s3.${region}.${domainOf(region)}`
}

/** Signatures' derived keys, kept for the life of the process. */
const cache = new Map<string, ArrayBuffer>()

/**
 * Sends one request signed with the function's own credentials. For a single kind of request to a service:
 * a client of the SDK would add more to a cold start than all our own code.
 * @param timeout in milliseconds
 */
export function signedFetch(
	service: string,
	address: string,
	init: RequestInit,
	timeout: number,
): Promise<Response> {
	const sessionToken = process.env.AWS_SESSION_TOKEN
	const client = new AwsClient({
		accessKeyId: setting('AWS_ACCESS_KEY_ID'),
		secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
		...(sessionToken && { sessionToken }),
		region: setting('AWS_REGION'),
		service,
		cache,
		retries: 2,
	})
	return client.fetch(address, { ...init, signal: AbortSignal.timeout(timeout) })
}
