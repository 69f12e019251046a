import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { decrypt, getSignature } from '@wecom/crypto'
import { type Clock, startClock } from '../../cloud/clock'
import { listen } from '../../cloud/listen'
import { type App, peopleOf } from '../people'
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox'
import { templatesOf } from '../subscribe/templates'

/** Two made-up apps: of the second, somebody else's person. */
export const resident = {
	openid: 'oRESIDENT',
	appid: 'wx1',
	name: '居民（演示）',
	posts: [],
	phone: '19900000001',
}
export const neighbour = { openid: 'oNEIGHBOUR', appid: 'wx1', name: '邻居（演示）', posts: [] }
export const stranger = { openid: 'oSTRANGER', appid: 'wx2', name: '外县居民（演示）', posts: [] }
const push = { token: 'AAAAA', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
export const app: App = {
	appid: 'wx1',
	secret: 's1',
	tenant: '370404',
	tenantName: '峄城区',
	people: [resident, neighbour],
	push,
}
const other: App = {
	...app,
	appid: 'wx2',
	secret: 's2',
	tenant: '410184',
	tenantName: '新郑市',
	people: [stranger],
}

const [progressTemplate, askTemplate, taskTemplate] = templatesOf('wx1').map(({ id }) => id)
export const progress = progressTemplate ?? ''
export const ask = askTemplate ?? ''
export const task = taskTemplate ?? ''

/** What fits the template `progress`. */
export const progressData = {
	character_string1: { value: '2611-0385-2746' },
	thing2: { value: '路灯不亮' },
	phrase3: { value: '办理中' },
	time4: { value: '2026年11月21日 15:30' },
	thing5: { value: '已派给住建局办理' },
}

type Json = Record<string, unknown> & { errcode?: number; errmsg?: string }

/** A sandbox of its own, and a server of ours that its pushes reach. */
export type Trial = {
	readonly sandbox: Sandbox
	readonly clock: Clock
	readonly now: () => number
	/** What was pushed, decrypted by a library that nobody here wrote. */
	readonly events: Json[]
	/** How our server answers: status and body. `undefined`: not at all. */
	answer: { status: number; body: string } | undefined
	/** Raw requests of pushes. */
	readonly requests: { readonly url: URL; readonly body: Json }[]
	get(path: string, query?: Record<string, string>): Promise<Json>
	post(path: string, body: unknown, query?: Record<string, string>): Promise<Json>
	/** With a stable token of the first app, or another. */
	call(path: string, body?: unknown, appid?: 'wx1' | 'wx2'): Promise<Json>
	control(path: string, body?: unknown): Promise<Json>
	/** Signs a person in, which also counts as their visit. */
	signIn(openid: string, appid?: 'wx1' | 'wx2'): Promise<Json>
	stop(): Promise<void>
}

export async function startTrial(options: Partial<SandboxOptions> = {}): Promise<Trial> {
	const clock = startClock()
	const events: Json[] = []
	const requests: { url: URL; body: Json }[] = []
	const trial = { answer: { status: 200, body: 'success' } as Trial['answer'] }
	const receiver = await listen(
		createServer(async (request, response) => {
			const url = new URL(request.url ?? '/', 'http://receiver')
			const query = Object.fromEntries(url.searchParams)
			if (request.method === 'GET') return void response.end(query.echostr)
			const body = JSON.parse(await text(request)) as Json
			requests.push({ url, body })
			const encrypted = String(body.Encrypt)
			const { timestamp = '', nonce = '', msg_signature } = query
			if (msg_signature !== getSignature(push.token, timestamp, nonce, encrypted))
				throw new Error('signature')
			const { message, id } = decrypt(push.aesKey, encrypted)
			if (id !== url.pathname.split('/').at(-1)) throw new Error('appid')
			events.push(JSON.parse(message) as Json)
			if (trial.answer) response.writeHead(trial.answer.status).end(trial.answer.body)
		}),
		0,
	)
	const sandbox = await startSandbox({
		people: peopleOf([app, other]),
		clock,
		port: 0,
		api: () => receiver.address,
		...options,
	})
	const asked = async (path: string, query: Record<string, string>, init?: RequestInit): Promise<Json> => {
		const answer = await fetch(`${sandbox.address}${path}?${new URLSearchParams(query)}`, init)
		return JSON.parse(await answer.text()) as Json
	}
	const post = (path: string, body: unknown, query: Record<string, string> = {}) =>
		asked(path, query, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
	const secretOf = { wx1: 's1', wx2: 's2' }
	return Object.assign(trial, {
		sandbox,
		clock,
		now: clock.now,
		events,
		requests,
		get: (path: string, query: Record<string, string> = {}) => asked(path, query),
		post,
		async call(path: string, body?: unknown, appid: 'wx1' | 'wx2' = 'wx1') {
			const { access_token } = await post('/cgi-bin/stable_token', {
				grant_type: 'client_credential',
				appid,
				secret: secretOf[appid],
			})
			const query = { access_token: String(access_token) }
			return body === undefined ? asked(path, query) : post(path, body, query)
		},
		control: (path: string, body?: unknown) =>
			body === undefined ? asked(`/sandbox/${path}`, {}) : post(`/sandbox/${path}`, body),
		async signIn(openid: string, appid: 'wx1' | 'wx2' = 'wx1') {
			const { code } = await post('/sandbox/code', { openid })
			return asked('/sns/jscode2session', {
				appid,
				secret: secretOf[appid],
				js_code: String(code),
				grant_type: 'authorization_code',
			})
		},
		async stop() {
			await sandbox.stop()
			await receiver.stop()
		},
	})
}
