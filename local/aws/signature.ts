import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { place } from '../template/names'
import type { Principal, Principals } from './credential'
import { AwsError } from './error'

/**
 * Signature Version 4, as the receiving end checks it: by header, by query (a presigned URL) and of a form's policy.
 * Source: AWS General Reference, "Signature Version 4 signing process"; Amazon S3 API Reference, "Authenticating
 * requests". Own code: the libraries on npm sign, none of them verifies.
 */
export type SignedRequest = {
	readonly method: string
	/** As sent: percent-encoded. */
	readonly path: string
	readonly query: URLSearchParams
	readonly headers: Readonly<Record<string, string | undefined>>
	/** The body's SHA-256 in hex, for services that do not ask for the header x-amz-content-sha256. */
	readonly payload?: string
}

export type Verifier = {
	/** Throws an AwsError unless the request is signed, fresh, and by someone known. */
	request(request: SignedRequest): Principal
	/** The same for the fields of a form (names in lower case); the signed text is the policy as sent. */
	policy(fields: ReadonlyMap<string, string>): Principal
}

const FIFTEEN_MINUTES = 15 * 60_000
const SEVEN_DAYS_SECONDS = 7 * 24 * 3600

export function verifier(service: string, principals: Principals, now: () => number): Verifier {
	function principalOf(credential: string, date: string): { principal: Principal; scope: string } {
		const [key = '', ...parts] = credential.split('/')
		const principal = principals.get(key)
		if (principal === undefined)
			throw new AwsError(
				403,
				'InvalidAccessKeyId',
				'The AWS Access Key Id you provided does not exist in our records.',
			)
		const scope = parts.join('/')
		if (scope !== `${date.slice(0, 8)}/${place.region}/${service}/aws4_request`) {
			throw new AwsError(400, 'AuthorizationHeaderMalformed', `The credential's scope ${scope} is wrong.`)
		}
		return { principal, scope }
	}

	function check(principal: Principal, date: string, text: string, signature: string): void {
		const right = hmac(signingKey(principal.secret, date.slice(0, 8), service), text)
		const given = Buffer.from(signature, 'hex')
		if (given.length !== right.length || !timingSafeEqual(given, right)) {
			throw new AwsError(
				403,
				'SignatureDoesNotMatch',
				'The request signature we calculated does not match the signature you provided.',
			)
		}
	}

	function byHeader(request: SignedRequest, authorization: string): Principal {
		const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(authorization)?.[1] ?? ''
		const date = request.headers['x-amz-date'] ?? ''
		const { principal, scope } = principalOf(part('Credential'), date)
		if (Math.abs(timeOf(date) - now()) > FIFTEEN_MINUTES) {
			throw new AwsError(
				403,
				'RequestTimeTooSkewed',
				'The difference between the request time and the current time is too large.',
			)
		}
		const signed = part('SignedHeaders').split(';')
		const unsigned = Object.keys(request.headers).find(
			(name) => name.startsWith('x-amz-') && !signed.includes(name),
		)
		if (unsigned)
			throw new AwsError(
				403,
				'AccessDenied',
				`There were headers present in the request which were not signed: ${unsigned}`,
			)
		const payload = request.headers['x-amz-content-sha256'] ?? request.payload ?? ''
		check(principal, date, textToSign(date, scope, canonical(request, signed, payload)), part('Signature'))
		return principal
	}

	function byQuery(request: SignedRequest): Principal {
		const field = (name: string) => request.query.get(name) ?? ''
		const date = field('X-Amz-Date')
		const { principal, scope } = principalOf(field('X-Amz-Credential'), date)
		const seconds = Number(field('X-Amz-Expires'))
		if (!(seconds > 0 && seconds <= SEVEN_DAYS_SECONDS))
			throw new AwsError(
				400,
				'AuthorizationQueryParametersError',
				'X-Amz-Expires must be between 1 and 604800 seconds',
			)
		const signed = field('X-Amz-SignedHeaders').split(';')
		const payload = field('X-Amz-Content-Sha256') || 'UNSIGNED-PAYLOAD'
		check(
			principal,
			date,
			textToSign(date, scope, canonical(request, signed, payload)),
			field('X-Amz-Signature'),
		)
		if (timeOf(date) - now() > FIFTEEN_MINUTES)
			throw new AwsError(403, 'AccessDenied', 'Request is not valid yet')
		if (now() > timeOf(date) + seconds * 1000) throw new AwsError(403, 'AccessDenied', 'Request has expired')
		return principal
	}

	return {
		request(request) {
			const { authorization } = request.headers
			if (authorization?.startsWith('AWS4-HMAC-SHA256 ')) return byHeader(request, authorization)
			if (request.query.has('X-Amz-Signature')) return byQuery(request)
			throw new AwsError(403, 'AccessDenied', 'Access Denied')
		},
		policy(fields) {
			const field = (name: string) => fields.get(name) ?? ''
			if (field('policy') === '') throw new AwsError(403, 'AccessDenied', 'Access Denied')
			if (field('x-amz-algorithm') !== 'AWS4-HMAC-SHA256')
				throw new AwsError(400, 'InvalidArgument', 'X-Amz-Algorithm must be AWS4-HMAC-SHA256')
			const { principal } = principalOf(field('x-amz-credential'), field('x-amz-date'))
			check(principal, field('x-amz-date'), field('policy'), field('x-amz-signature'))
			return principal
		},
	}
}

function canonical(request: SignedRequest, signed: readonly string[], payload: string): string {
	const headers = signed
		.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`)
		.join('')
	const query = [...request.query]
		.filter(([name]) => name !== 'X-Amz-Signature')
		.map(([name, value]) => `${encode(name)}=${encode(value)}`)
		.sort()
		.join('&')
	const path = request.path
		.split('/')
		.map((part) => encode(decode(part)))
		.join('/')
	return [request.method, path, query, headers, signed.join(';'), payload].join('\n')
}

function textToSign(date: string, scope: string, request: string): string {
	return ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(request).digest('hex')].join('\n')
}

function signingKey(secret: string, day: string, service: string): Buffer {
	return [day, place.region, service, 'aws4_request'].reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`))
}

function hmac(key: Buffer, text: string): Buffer {
	return createHmac('sha256', key).update(text).digest()
}

/** RFC 3986: encodeURIComponent leaves five characters that AWS encodes. */
function encode(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	)
}

function decode(text: string): string {
	try {
		return decodeURIComponent(text)
	} catch {
		throw new AwsError(400, 'InvalidURI', "Couldn't parse the specified URI.")
	}
}

/** 20261121T213737Z → epoch milliseconds; NaN, which is never fresh, becomes 0. */
function timeOf(date: string): number {
	return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')) || 0
}
