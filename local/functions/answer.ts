import { isList, isObject, type Json } from '../template/value'
import type { Outcome } from './pool'

export type Answer = {
	readonly status: number
	readonly headers: Readonly<Record<string, string | readonly string[]>>
	readonly body: string | Buffer
}

/** Lambda's limit for what a function answers. */
const MAXIMUM_ANSWER_BYTES = 6 * 1024 * 1024

export const notFound = gatewayAnswer(404, 'Not Found')
export const tooLong = gatewayAnswer(413, 'Request Too Long')
const badGateway = gatewayAnswer(502, 'Bad Gateway')
const unavailable = gatewayAnswer(503, 'Service Unavailable')

function gatewayAnswer(status: number, message: string): Answer {
	return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ message }) }
}

/** What API Gateway makes of a function's outcome: a value without a statusCode is a JSON body of its own. */
export function answerOf(outcome: Outcome): Answer {
	if (outcome.kind !== 'answered') return outcome.kind === 'timedOut' ? unavailable : badGateway
	const { value } = outcome
	if (!isObject(value) || value.statusCode === undefined) {
		return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) }
	}
	const body = bodyOf(value.body, value.isBase64Encoded === true)
	if (Buffer.byteLength(body) > MAXIMUM_ANSWER_BYTES) return badGateway
	const headers = Object.fromEntries(
		Object.entries(isObject(value.headers) ? value.headers : {}).map(([name, text]) => [
			name.toLowerCase(),
			String(text),
		]),
	)
	const cookies = isList(value.cookies) ? value.cookies.map(String) : []
	return {
		status: Number(value.statusCode),
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			...headers,
			...(cookies.length ? { 'set-cookie': cookies } : {}),
		},
		body,
	}
}

function bodyOf(body: Json | undefined, isBase64: boolean): string | Buffer {
	if (body === undefined || body === null) return ''
	const text = typeof body === 'string' ? body : JSON.stringify(body)
	return isBase64 ? Buffer.from(text, 'base64') : text
}
