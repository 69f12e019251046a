import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type Calls, refusalSentence } from '../aws/calls'
import type { Principals } from '../aws/credential'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import { isObject, type Json } from '../template/value'
import { type HashKeys, permissionsOf } from './permissions'

export type GatewayOptions = {
	readonly endpoint: string
	readonly principals: Principals
	readonly calls: Calls
	readonly clock: Clock
	readonly hashKeys: HashKeys
	/** Told after each request that may have written: the stream's reader need not wait for its next look. */
	readonly written?: () => void
}

/**
 * Stands before DynamoDB Local, which checks no permissions: whoever signs is the function of that name, and may do
 * what its packaged role says. Signatures are not checked here, since nothing but the local functions can reach it.
 */
export function startGateway(options: GatewayOptions): Promise<Listening> {
	const agent = new Agent({ keepAlive: true })
	const server = createServer((incoming, outgoing) => {
		handle(incoming, outgoing, options, agent).catch(() =>
			refuse(outgoing, options, 500, 'InternalServerError', 'The database did not answer'),
		)
	})
	server.keepAliveTimeout = 60_000
	server.on('close', () => agent.destroy())
	return listen(server, 0)
}

async function handle(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	options: GatewayOptions,
	agent: Agent,
): Promise<void> {
	const key = /Credential=([^/]+)\//.exec(incoming.headers.authorization ?? '')?.[1] ?? ''
	const operation =
		String(incoming.headers['x-amz-target'] ?? '')
			.split('.')
			.at(-1) ?? ''
	const body = await buffer(incoming)
	const principal = options.principals.get(key)
	if (principal === undefined) {
		return refuse(
			outgoing,
			options,
			400,
			'UnrecognizedClientException',
			'The security token included in the request is invalid.',
		)
	}
	const refused = options.calls.refused(principal, permissionsOf(operation, parse(body), options.hashKeys))
	if (refused)
		return refuse(outgoing, options, 400, 'AccessDeniedException', refusalSentence(principal, refused))
	await forward(incoming, body, outgoing, options, agent)
	if (!/^(Get|Query|Scan|BatchGet|TransactGet|Describe|List)/.test(operation)) options.written?.()
}

function parse(body: Buffer) {
	try {
		const value = JSON.parse(body.toString()) as Json
		return isObject(value) ? value : {}
	} catch {
		// DynamoDB itself answers what is not JSON.
		return {}
	}
}

/** A kept connection may have been closed by the other end in this very moment: then once more, on another. */
async function forward(
	incoming: IncomingMessage,
	body: Buffer,
	outgoing: ServerResponse,
	options: GatewayOptions,
	agent: Agent,
): Promise<void> {
	const headers = {
		...incoming.headers,
		host: new URL(options.endpoint).host,
		'content-length': String(body.length),
	}
	for (let again = true; ; again = false) {
		try {
			const answer = await send(options.endpoint, headers, body, agent)
			outgoing.writeHead(answer.statusCode ?? 502, {
				...answer.headers,
				date: new Date(options.clock.now()).toUTCString(),
			})
			await new Promise<void>((resolve, reject) => {
				answer.pipe(outgoing).on('close', resolve).on('error', reject)
			})
			return
		} catch (error) {
			if (!again || outgoing.headersSent) throw error
		}
	}
}

function send(
	endpoint: string,
	headers: Record<string, string | string[] | undefined>,
	body: Buffer,
	agent: Agent,
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		request(endpoint, { method: 'POST', headers, agent }, resolve).on('error', reject).end(body)
	})
}

/** The date is the cloud's: the SDK corrects its own clock by it. */
function refuse(
	outgoing: ServerResponse,
	options: GatewayOptions,
	status: number,
	type: string,
	message: string,
): void {
	if (outgoing.headersSent) return void outgoing.destroy()
	outgoing.writeHead(status, {
		'content-type': 'application/x-amz-json-1.0',
		date: new Date(options.clock.now()).toUTCString(),
	})
	outgoing.end(JSON.stringify({ __type: `com.amazon.coral.service#${type}`, message, Message: message }))
}
