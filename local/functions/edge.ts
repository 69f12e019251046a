import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import type { Route } from '../template/triggers'
import type { Json } from '../template/value'
import { type Answer, answerOf, notFound, tooLong } from './answer'
import { eventOf } from './event'
import type { Outcome } from './pool'
import { matchRoute } from './route'

export type EdgeOptions = {
	readonly routes: readonly Route[]
	readonly invoke: (functionKey: string, event: Json) => Promise<Outcome>
	readonly clock: Clock
	readonly port: number
}

/** API Gateway's limit for a request. */
const MAXIMUM_REQUEST_BYTES = 10 * 1024 * 1024
/** How much of a refused body is still taken, so that the sender can finish and hear why. */
const MAXIMUM_DISCARDED_BYTES = 100 * 1024 * 1024

/** API Gateway's HTTP API: the packaged routes, each to its function. */
export function startEdge(options: EdgeOptions): Promise<Listening> {
	const server = createServer((request, response) => {
		handle(request, options).then(
			(answer) => reply(request, response, answer, options.clock),
			() => response.destroy(),
		)
	})
	return listen(server, options.port)
}

async function handle(
	request: IncomingMessage,
	{ routes, invoke, clock }: EdgeOptions,
): Promise<Answer & { requestId?: string }> {
	const body = await bodyOf(request)
	if (body === undefined) return tooLong
	const path = (request.url ?? '/').split('?')[0] ?? '/'
	const match = matchRoute(routes, request.method ?? 'GET', path)
	if (match === undefined) return notFound
	const requestId = randomUUID()
	const outcome = await invoke(
		match.route.functionKey,
		eventOf({ request, body, match, requestId, at: clock.now() }),
	)
	return { ...answerOf(outcome), requestId }
}

/** Undefined when it is too long: then nothing of it is kept. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
	let pieces: Buffer[] | undefined = []
	let length = 0
	if (Number(request.headers['content-length'] ?? 0) > MAXIMUM_REQUEST_BYTES) pieces = undefined
	for await (const piece of request as AsyncIterable<Buffer>) {
		length += piece.length
		if (length > MAXIMUM_REQUEST_BYTES) pieces = undefined
		if (length > MAXIMUM_DISCARDED_BYTES) break
		pieces?.push(piece)
	}
	return pieces === undefined ? undefined : Buffer.concat(pieces)
}

function reply(
	request: IncomingMessage,
	response: ServerResponse,
	answer: Answer & { requestId?: string },
	clock: Clock,
): void {
	response.writeHead(answer.status, {
		date: new Date(clock.now()).toUTCString(),
		...(answer.requestId === undefined ? {} : { 'apigw-requestid': answer.requestId }),
		...answer.headers,
		...(request.complete ? {} : { connection: 'close' }),
		'content-length': Buffer.byteLength(answer.body),
	} as Record<string, string | number | string[]>)
	response.end(request.method === 'HEAD' ? undefined : answer.body)
}
