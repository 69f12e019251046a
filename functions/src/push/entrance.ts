import { RefusalError } from '@huying/shared/error/refusal'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { answering, type Noted } from '../edge/answering'
import type { Table } from '../store/table'
import { PUSH_LIMIT, type Pushed, type PushPorts, receive, verify } from './receive'

/** WeChat reads plain text; nobody else is to make a page of what it sent us. */
const headers = {
	'content-type': 'text/plain; charset=utf-8',
	'x-content-type-options': 'nosniff',
	'cache-control': 'no-store',
}

/** What each of the two routes answers, and what of it is logged. */
type Answered = Readonly<Noted> & { readonly text: string }
type Hook = (table: Table, ports: PushPorts, asked: Pushed) => Promise<Answered>
const hooks: Readonly<Record<string, Hook>> = {
	'GET /wechat/push/{appid}': async (table, ports, asked) => ({ text: await verify(table, ports, asked) }),
	'POST /wechat/push/{appid}': async (table, ports, asked) => {
		const { tenant, again } = await receive(table, ports, asked)
		return { text: 'success', tenant, ...(again && { code: 'again' }) }
	},
}

/** The push function's entrance: one line of the log for each push, and no word of what was in it. */
export function pushEntrance(
	table: Table,
	ports: PushPorts,
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
	return async (event) =>
		answering(event, event.requestContext.requestId, ports, async (noted) => {
			const hook = hooks[event.routeKey]
			if (hook === undefined) throw new RefusalError('routeUnknown')
			const { text, ...known } = await hook(table, ports, pushedIn(event))
			Object.assign(noted, known)
			return { statusCode: 200, headers, body: text }
		})
}

function pushedIn(event: APIGatewayProxyEventV2): Pushed {
	const raw = event.body ?? ''
	// Even as base64 it would be longer than anything that is read
	if (raw.length > PUSH_LIMIT * 1.4) throw new RefusalError('bodyTooLarge')
	return {
		appid: event.pathParameters?.appid ?? '',
		query: event.queryStringParameters ?? {},
		body: Buffer.from(raw, event.isBase64Encoded ? 'base64' : 'utf8'),
	}
}
