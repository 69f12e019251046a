import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { routes } from '@huying/shared/api/routes'
import type { Verdict } from '@huying/shared/trace/trace-view'
import * as v from 'valibot'

/** What arrived, each by its name, with how often it was taken. */
export interface Arrived {
	readonly log: string[]
	readonly cases: Map<string, number>
	readonly attached: string[]
	readonly stored: Map<string, number>
}

/** How long the checking of a picture takes at the server, in milliseconds: its content is looked at and drawn anew. */
const CHECKING = 150

/**
 * A stand-in for the API and for the store of files, which takes what the contract takes, each once and in the phone's
 * order. What is measured is the phone and the link; what the server costs is measured elsewhere (trace, handlers).
 */
export async function openStandIn(): Promise<{ port: number; arrived: Arrived; close: () => Promise<void> }> {
	const arrived: Arrived = { log: [], cases: new Map(), attached: [], stored: new Map() }
	const server = createServer((request, response) => {
		bodyOf(request)
			.then((body) => answer(arrived, request.url ?? '', body))
			.then(
				(answered) =>
					response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(answered)),
				(error: unknown) => response.writeHead(400).end(String(error)),
			)
	})
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
	return {
		port: (server.address() as AddressInfo).port,
		arrived,
		close: () => {
			server.closeAllConnections()
			return new Promise((done) => server.close(() => done()))
		},
	}
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const pieces: Buffer[] = []
	for await (const piece of request) pieces.push(piece as Buffer)
	return Buffer.concat(pieces)
}

const places: readonly [RegExp, (arrived: Arrived, body: Buffer, path: string) => unknown][] = [
	[/^\/trace\/entries$/, takeEntries],
	[
		/^\/trace\/photos$/,
		(arrived, body) => attach(arrived, v.parse(routes.attachPhotos.body, parsed(body)).photos),
	],
	[
		/^\/cases$/,
		({ cases }, body) => {
			const { id } = v.parse(routes.submitCase.body, parsed(body))
			cases.set(id, (cases.get(id) ?? 0) + 1)
			return { case: id, number: '', version: 1, status: 'submitted', at: 0 }
		},
	],
	[
		/^\/cases\/[^/]+\/commands$/,
		(arrived, body) => {
			const command = v.parse(routes.commandCase.body, parsed(body))
			return attach(arrived, command.type === 'supplement' ? command.photos : [])
		},
	],
	[/^\/photos$/, (_, body) => ({ photo: v.parse(routes.requestTicket.body, parsed(body)).id, fields: {} })],
	[
		/^\/store\//,
		({ stored }, body, path) => {
			const id = path.slice('/store/'.length)
			stored.set(id, body.length)
			return {}
		},
	],
	[/^\/photos\/[^/]+\/check$/, () => new Promise((done) => setTimeout(() => done({}), CHECKING))],
]

async function answer(arrived: Arrived, path: string, body: Buffer): Promise<unknown> {
	const place = places.find(([pattern]) => pattern.test(path))
	if (!place) throw new Error(`nobody answers ${path}`)
	return await place[1](arrived, body, path)
}

const parsed = (body: Buffer): unknown => JSON.parse(body.toString('utf8'))

function takeEntries({ log }: Arrived, body: Buffer): unknown {
	const verdicts: Verdict[] = []
	for (const { id, sequence } of v.parse(routes.sendEntries.body, parsed(body)).entries) {
		const known = log.indexOf(id) + 1
		if (known === 0 && sequence !== log.length + 1) break
		if (known === 0) log.push(id)
		verdicts.push({ id, sequence, number: known || log.length, at: Date.now(), clock: 'believed' })
	}
	return { verdicts, expected: log.length + 1 }
}

function attach({ attached }: Arrived, photos: readonly string[]): unknown {
	for (const photo of photos) if (!attached.includes(photo)) attached.push(photo)
	return { entry: '', missing: [] }
}
