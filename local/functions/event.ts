import type { IncomingMessage } from 'node:http'
import type { Json } from '../template/value'
import type { Match } from './route'

/** Content types whose bodies API Gateway hands on as text; all others are base64. */
const textual = /^(text\/|application\/(json|xml|javascript)\b)/

export type Asked = {
	readonly request: IncomingMessage
	readonly body: Buffer
	readonly match: Match
	readonly requestId: string
	readonly at: number
}

/** An API Gateway event of payload format 2.0. */
export function eventOf({ request, body, match, requestId, at }: Asked): Json {
	const url = request.url ?? '/'
	const mark = url.indexOf('?')
	const rawPath = mark < 0 ? url : url.slice(0, mark)
	const rawQueryString = mark < 0 ? '' : url.slice(mark + 1)
	const { route, pathParameters } = match
	const { cookie, ...others } = headersOf(request)
	const routeKey = route.path === '$default' ? '$default' : `${route.method} ${route.path}`
	const isText = textual.test(others['content-type'] ?? '')
	const query = queryOf(rawQueryString)
	const sourceIp = request.socket.remoteAddress ?? '127.0.0.1'
	return {
		version: '2.0',
		routeKey,
		rawPath,
		rawQueryString,
		headers: { ...others, 'x-forwarded-for': sourceIp, 'x-forwarded-proto': 'http' },
		...(cookie === undefined ? {} : { cookies: cookie.split(/; */) }),
		...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
		...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
		requestContext: {
			accountId: '000000000000',
			apiId: 'local',
			domainName: request.headers.host ?? '',
			domainPrefix: 'local',
			http: {
				method: request.method ?? 'GET',
				path: rawPath,
				protocol: `HTTP/${request.httpVersion}`,
				sourceIp,
				userAgent: request.headers['user-agent'] ?? '',
			},
			requestId,
			routeKey,
			stage: '$default',
			time: new Date(at).toUTCString(),
			timeEpoch: at,
		},
		...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
		isBase64Encoded: body.length > 0 && !isText,
	}
}

/** Lower-cased names, several values joined by commas. */
function headersOf(request: IncomingMessage): Record<string, string> {
	return Object.fromEntries(
		Object.entries(request.headersDistinct).map(([name, values = []]) => [
			name,
			values.join(name === 'cookie' ? '; ' : ','),
		]),
	)
}

function queryOf(raw: string): Record<string, string> {
	const query: Record<string, string> = {}
	for (const [name, value] of new URLSearchParams(raw)) {
		query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value
	}
	return query
}
