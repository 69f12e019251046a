import type { Route } from '@huying/shared/api/route'
import { isErrorCode } from '@huying/shared/error/catalogue'
import { RefusalError } from '@huying/shared/error/refusal'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as v from 'valibot'

/** No body comes near this but where its route says so; what is longer is not read any further. In bytes. */
const BODY_LIMIT = 128 * 1024

/**
 * Parses one part of a request by its schema.
 * @throws RefusalError with the first fault: a schema's message is an error code where the field has a sentence of its own
 */
function parsePart<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
	const result = v.safeParse(schema, value, { abortEarly: true })
	if (result.success) return result.output
	const [issue] = result.issues
	const field = v.getDotPath(issue) ?? undefined
	throw new RefusalError(isErrorCode(issue.message) ? issue.message : 'invalidInput', field)
}

/** Everything that goes into a route, parsed; parts that the route does not have are undefined. */
export function parse(
	route: Route,
	event: APIGatewayProxyEventV2,
): { params: unknown; query: unknown; body: unknown } {
	return {
		params: route.params && parsePart(route.params, event.pathParameters ?? {}),
		query: route.query && parsePart(route.query, event.queryStringParameters ?? {}),
		body: route.body && parsePart(route.body, bodyOf(event, route.bodyLimit ?? BODY_LIMIT)),
	}
}

function bodyOf(event: APIGatewayProxyEventV2, limit: number): unknown {
	const raw = event.body ?? ''
	if (raw.length > limit * 1.4) throw new RefusalError('bodyTooLarge')
	const bytes = Buffer.from(raw, event.isBase64Encoded ? 'base64' : 'utf8')
	if (bytes.length > limit) throw new RefusalError('bodyTooLarge')
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
	} catch {
		throw new RefusalError('bodyMalformed')
	}
}
