import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import { controlsOf, isBody } from './control/control'
import { allowLoopback } from './control/cors'
import { phoneOf } from './control/whose-phone'
import { startFaults } from './faults/faults'
import type { People } from './people'
import { startPhone } from './phone/phone'
import { startPusher } from './push/pusher'
import { isApi, startApi } from './server/api'
import type { World } from './server/endpoint'
import { releasedPages } from './server/pages'
import { startCodes } from './sign-in/codes'
import { openState } from './state/state'

export type SandboxOptions = {
	readonly people: People
	readonly clock: Pick<Clock, 'now'>
	readonly port: number
	/** The API's base address: where a desktop's code is confirmed, where pushes go, and what stands for the phone's pages. */
	readonly api: () => string
	/** Where quotas, messages and tokens are kept; without one they end with the process. */
	readonly folder?: string
	/** Where an app's pushes go. Default: `${api}/wechat/push/${appid}`. */
	readonly pushAddress?: (appid: string) => string
	/** How long our server has to answer a push, real milliseconds. Default: WeChat's five seconds. */
	readonly patience?: number
}

export type Sandbox = Listening & {
	/** Waits until no push is under way. */
	settle(): Promise<void>
}

export type Exchange = {
	readonly request: IncomingMessage
	readonly response: ServerResponse
	readonly url: URL
	readonly body: string
}
type Handler = (exchange: Exchange) => void | Promise<void>

/**
 * The WeChat stand-in: the server APIs that the functions call (`server/endpoints.ts`), phones whose owners are
 * demonstration people (`phone`), and what tests may ask of it (`control`). Each capability has its folder.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
	const { people, clock, port, api, folder, patience } = options
	const state = openState(folder)
	const pushAddress = options.pushAddress ?? ((appid: string) => `${api()}/wechat/push/${appid}`)
	const listening: { address: string } = { address: '' }
	const world: World = {
		people,
		state,
		now: clock.now,
		faults: startFaults(),
		pusher: startPusher({
			now: clock.now,
			address: pushAddress,
			...(patience !== undefined && { patience }),
		}),
		codes: startCodes(clock.now),
		phoneCodes: startCodes(clock.now),
		pages: await releasedPages(),
		web: api,
		here: () => listening.address,
	}
	const answerApi = startApi(world)
	const controls = controlsOf(world)
	const pages: Readonly<Record<string, Handler>> = startPhone(world)
	const handle = async (exchange: Exchange): Promise<void> => {
		const { request, response, url, body } = exchange
		if (isApi(url.pathname)) return answerApi(exchange)
		const key = `${request.method} ${url.pathname}`
		const control = controls[key]
		const page = pages[key] ?? pages[`${request.method} ${url.pathname.replace(/\/[^/]+$/, '/*')}`]
		if (page) return page(exchange)
		allowLoopback(request, response)
		if (request.method === 'OPTIONS') return void response.writeHead(204).end()
		if (control === undefined) return replyJson(response, 404, { message: 'Not Found' })
		const told = await control({
			query: url.searchParams,
			body: parsed(body),
			phone: phoneOf(request.headers.cookie),
		})
		replyJson(response, told.status, told.body)
	}
	const server = createServer((request, response) => {
		response.setHeader('date', new Date(clock.now()).toUTCString())
		const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
		text(request)
			.then((body) => handle({ request, response, url, body }))
			.catch(() => response.destroy())
	})
	const listened = await listen(server, port)
	listening.address = listened.address
	return {
		...listened,
		settle: world.pusher.settle,
		async stop() {
			await listened.stop()
			state.stop()
		},
	}
}

function replyJson(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}

/** What is no JSON object is an empty one: who is meant is then nobody. */
function parsed(body: string): Readonly<Record<string, unknown>> {
	try {
		const value: unknown = JSON.parse(body)
		return isBody(value) ? value : {}
	} catch {
		return {}
	}
}
