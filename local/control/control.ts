import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Call } from '../aws/calls'
import { type Listening, listen } from '../cloud/listen'
import { isObject, type Json } from '../template/value'

/** What may be done to the local cloud and to no other. Times are epoch milliseconds. */
export type Hooks = {
	now(): number
	setClock(now: number): void
	/** Moves time forward (or back); answers the new time. */
	advance(milliseconds: number): number
	/** Fires every scheduled function once; how many due items they did. */
	fireSchedule(): Promise<number>
	/** Reads the stream and fires the schedule until neither finds anything to do. */
	drain(): Promise<{ readonly records: number; readonly done: number }>
	calls(): readonly Call[]
}

type Answer = { readonly status: number; readonly body: unknown }

/** `GET|PUT /clock`, `POST /schedule`, `POST /drain`, `GET /calls`: on this machine only. */
export function startControl(hooks: Hooks, port: number): Promise<Listening> {
	const routes: Readonly<Record<string, (body: string) => Answer | Promise<Answer>>> = {
		'GET /clock': () => ok({ now: hooks.now() }),
		'PUT /clock': (body) => setClock(hooks, body),
		'POST /schedule': async () => ok({ done: await hooks.fireSchedule() }),
		'POST /drain': async () => ok(await hooks.drain()),
		'GET /calls': () => ok(hooks.calls()),
	}
	const server = createServer((request, response) => {
		const route = routes[`${request.method} ${request.url}`]
		text(request)
			.then(
				(body) =>
					route?.(body) ?? {
						status: 404,
						body: { message: `known here: ${Object.keys(routes).join(', ')}` },
					},
			)
			.catch((error: unknown) => ({
				status: 409,
				body: { message: String(error instanceof Error ? error.message : error) },
			}))
			.then((answer) => reply(response, answer))
	})
	return listen(server, port)
}

function setClock(hooks: Hooks, body: string): Answer {
	const wish = parse(body)
	if (isObject(wish) && Number.isSafeInteger(wish.now)) hooks.setClock(Number(wish.now))
	else if (isObject(wish) && Number.isSafeInteger(wish.advance)) hooks.advance(Number(wish.advance))
	else
		return { status: 400, body: { message: 'send {"now": epoch milliseconds} or {"advance": milliseconds}' } }
	return ok({ now: hooks.now() })
}

function parse(body: string): Json {
	try {
		return JSON.parse(body) as Json
	} catch {
		return null
	}
}

function ok(body: unknown): Answer {
	return { status: 200, body }
}

function reply(response: ServerResponse, { status, body }: Answer): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
