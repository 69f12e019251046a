import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import type { People } from './people'
import { startPhone } from './phone/phone'
import { replyWeChatError } from './reply'
import { startCodes } from './sign-in/codes'
import { jscode2session } from './sign-in/jscode2session'

export type SandboxOptions = {
	readonly people: People
	readonly clock: Clock
	readonly port: number
	/** The API's base address, for the phone that confirms a desktop's code. */
	readonly api: () => string
}

export type Exchange = {
	readonly request: IncomingMessage
	readonly response: ServerResponse
	readonly url: URL
	readonly body: string
}
type Handler = (exchange: Exchange) => void | Promise<void>

/**
 * The WeChat stand-in: the server APIs that the functions call, and phones whose owners are demonstration people.
 * Each capability has its folder; this is the table of what is answered.
 */
export function startSandbox({ people, clock, port, api }: SandboxOptions): Promise<Listening> {
	const codes = startCodes(clock.now)
	const phone = startPhone({ people, codes, api })
	const routes: Readonly<Record<string, Handler>> = {
		'GET /sns/jscode2session': ({ url, response }) =>
			jscode2session(url.searchParams, response, people, codes),
		'GET /sandbox/people': ({ response }) => {
			const [first] = people.apps()
			replyJson(response, 200, { appid: first?.appid, secret: first?.secret, people: people.all() })
		},
		'POST /sandbox/code': ({ response, body }) => {
			const openid = openidIn(body)
			const person = people.all().find((candidate) => candidate.openid === openid)
			if (person === undefined)
				return replyJson(response, 404, { message: 'no such person: see GET /sandbox/people' })
			replyJson(response, 200, { code: codes.issue(person.appid, person.openid) })
		},
		'GET /': phone.list,
		'GET /phone': phone.person,
		'POST /phone': phone.confirm,
	}
	const server = createServer((request, response) => {
		response.setHeader('date', new Date(clock.now()).toUTCString())
		const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
		const handler = routes[`${request.method} ${url.pathname}`]
		text(request)
			.then((body) => (handler ? handler({ request, response, url, body }) : notThere(url, response)))
			.catch(() => response.destroy())
	})
	return listen(server, port)
}

function notThere(url: URL, response: ServerResponse): void {
	const isApi = /^\/(sns|wxa|cgi-bin)\//.test(url.pathname)
	if (isApi) replyWeChatError(response, -1, 'not in the sandbox yet,')
	else replyJson(response, 404, { message: 'Not Found' })
}

function replyJson(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

function openidIn(body: string): unknown {
	try {
		return (JSON.parse(body) as { openid?: unknown } | null)?.openid
	} catch {
		return undefined
	}
}
