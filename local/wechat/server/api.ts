import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { App } from '../people'
import { appidOfToken } from '../token/tokens'
import type { Endpoint, OpenEndpoint, World } from './endpoint'
import { endpoints } from './endpoints'
import { refuse, WeChatError } from './error'
import { startLimits } from './limits'
import { type Reply, replyOfError, type Wire, wireOf } from './reply'

export type ApiRequest = {
	readonly request: IncomingMessage
	readonly response: ServerResponse
	readonly url: URL
	readonly body: string
}

/** Whether a path is one of WeChat's, there or not. */
export function isApi(path: string): boolean {
	return /^\/(sns|wxa|wxaapi|cgi-bin)\//.test(path)
}

/** Answers as api.weixin.qq.com would, unless a switch makes it fail. */
export function startApi(world: World): (asked: ApiRequest) => Promise<void> {
	const limits = startLimits(world.now)

	async function carryOut(asked: ApiRequest): Promise<Reply> {
		try {
			const endpoint = endpoints[asked.url.pathname]
			if (endpoint === undefined) throw new WeChatError(-1, 'not in the sandbox yet,')
			refuse([
				[endpoint.method === 'GET' && asked.request.method !== 'GET', 43001, 'require GET method,'],
				[endpoint.method === 'POST' && asked.request.method !== 'POST', 43002, 'require POST method,'],
			])
			const query = asked.url.searchParams
			if (isOpen(endpoint)) return await endpoint.answer({ query, body: bodyOf(endpoint, asked.body), world })
			const app = appOfToken(query.get('access_token'))
			limits.count(`${app.appid} ${asked.url.pathname}`, endpoint.perMinute)
			return await endpoint.answer({ query, body: bodyOf(endpoint, asked.body), app, world })
		} catch (error) {
			return replyOfError(error)
		}
	}

	function appOfToken(token: string | null): App {
		const app = world.people.app(appidOfToken(world.state, token, world.now()))
		if (app === undefined) throw new WeChatError(40001, 'invalid credential,')
		return app
	}

	return async (asked) => {
		const { response, url } = asked
		const fault = world.faults.hitting(url.pathname)
		if (fault.slow > 0) await wait(fault.slow)
		if (fault.down) return void response.destroy()
		if (fault.status > 0) return void answerAs(response, fault.status, '<html>Bad Gateway</html>')
		if (fault.tooMany) {
			const { bytes } = wireOf(replyOfError(new WeChatError(45011, 'api minute-quota reach limit,')))
			return void answerAs(response, 429, bytes.toString())
		}
		const wire = wireOf(await carryOut(asked))
		if (fault.half) answerHalf(response, wire)
		else response.writeHead(wire.status, { 'content-type': wire.type }).end(wire.bytes)
	}
}

function isOpen(endpoint: Endpoint | OpenEndpoint): endpoint is OpenEndpoint {
	return 'open' in endpoint
}

function answerAs(response: ServerResponse, status: number, body: string): void {
	response.writeHead(status, { 'content-type': 'text/html' }).end(body)
}

/** The whole length is promised, half of it comes, and the line is cut. */
function answerHalf(response: ServerResponse, { status, type, bytes }: Wire): void {
	response.writeHead(status, { 'content-type': type, 'content-length': bytes.length })
	response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy())
}

/** 44002 without a body, 47001 where it is no JSON object. */
function bodyOf({ method }: Endpoint | OpenEndpoint, body: string): Record<string, unknown> {
	if (method === 'GET') return {}
	if (body === '') throw new WeChatError(44002, 'empty post data,')
	let parsed: unknown
	try {
		parsed = JSON.parse(body)
	} catch {
		parsed = undefined
	}
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
		throw new WeChatError(47001, 'data format error,')
	return parsed as Record<string, unknown>
}
