import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** A request as the gateway hands it on. Names of headers are in lower case there. */
export interface Asked {
	/** The route as the contract spells it: `GET /cases/{case}`. */
	readonly route: string
	readonly params?: Record<string, string>
	readonly query?: Record<string, string>
	/** Sent as JSON; a string is sent as it is. */
	readonly body?: unknown
	readonly token?: string
	readonly headers?: Record<string, string>
	readonly path?: string
}

export function eventOf(asked: Asked): APIGatewayProxyEventV2 {
	const [method = 'GET', place = '/'] = asked.route.split(' ')
	const path =
		asked.path ??
		place.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(asked.params?.[name] ?? ''))
	return {
		version: '2.0',
		routeKey: asked.route,
		rawPath: path,
		rawQueryString: new URLSearchParams(asked.query).toString(),
		headers: {
			'content-type': 'application/json',
			...(asked.token !== undefined && { authorization: `Bearer ${asked.token}` }),
			...asked.headers,
		},
		...(asked.params && { pathParameters: asked.params }),
		...(asked.query && { queryStringParameters: asked.query }),
		...(asked.body !== undefined && {
			body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body),
		}),
		isBase64Encoded: false,
		requestContext: {
			accountId: '000000000000',
			apiId: 'api',
			domainName: 'test',
			domainPrefix: 'test',
			http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
			requestId: 'request-of-a-test',
			routeKey: asked.route,
			stage: '$default',
			time: '01/Jan/2026:00:00:00 +0000',
			timeEpoch: 0,
		},
	}
}

/** The status and the parsed body of an answer. */
export function told(result: APIGatewayProxyStructuredResultV2): {
	status: number
	body: Record<string, unknown>
} {
	return { status: result.statusCode ?? 0, body: JSON.parse(result.body ?? '{}') }
}
