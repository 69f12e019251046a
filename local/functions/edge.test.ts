import { request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startClock } from '../cloud/clock'
import type { Listening } from '../cloud/listen'
import type { Json, JsonObject } from '../template/value'
import { startEdge } from './edge'
import type { Outcome } from './pool'

let edge: Listening
let asked: JsonObject
let outcome: Outcome = { kind: 'answered', value: {} }

beforeAll(async () => {
	edge = await startEdge({
		routes: [{ method: 'POST', path: '/things/{thing}', functionKey: 'one' }],
		invoke: async (_key: string, event: Json) => {
			asked = event as JsonObject
			return outcome
		},
		clock: startClock(),
		port: 0,
	})
})
afterAll(() => edge.stop())

const post = (init: RequestInit = {}, path = '/things/a%20b?q=1&q=2&empty=') =>
	fetch(`${edge.address}${path}`, { method: 'POST', ...init })

it('makes an event of payload format 2.0', async () => {
	await post({
		body: '{"呼":1}',
		headers: { 'Content-Type': 'application/json', Cookie: 'a=1; b=2', 'X-Twice': 'x' },
	})
	expect(asked).toMatchObject({
		version: '2.0',
		routeKey: 'POST /things/{thing}',
		rawPath: '/things/a%20b',
		rawQueryString: 'q=1&q=2&empty=',
		queryStringParameters: { q: '1,2', empty: '' },
		pathParameters: { thing: 'a b' },
		cookies: ['a=1', 'b=2'],
		body: '{"呼":1}',
		isBase64Encoded: false,
		requestContext: { http: { method: 'POST', path: '/things/a%20b' }, stage: '$default' },
	})
	expect(asked.headers).toMatchObject({ 'x-twice': 'x', 'content-type': 'application/json' })
	expect(asked.headers).not.toHaveProperty('cookie')
})

it('hands on what is not text as base64', async () => {
	await post({ body: new Uint8Array([0xff, 0x00]), headers: { 'content-type': 'image/jpeg' } })
	expect(asked).toMatchObject({ body: '/wA=', isBase64Encoded: true })
})

it('answers as the function says, cookies and bytes included', async () => {
	const value = {
		statusCode: 201,
		headers: { 'Content-Type': 'image/png' },
		cookies: ['a=1', 'b=2'],
		body: Buffer.from([1, 2]).toString('base64'),
		isBase64Encoded: true,
	}
	outcome = { kind: 'answered', value }
	const answer = await post()
	expect(answer.status).toBe(201)
	expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
	expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([1, 2]))
})

it.each([
	[{ kind: 'answered', value: { plain: true } }, 200, '{"plain":true}'],
	[{ kind: 'failed', message: '' }, 502, '{"message":"Bad Gateway"}'],
	[{ kind: 'timedOut', message: '' }, 503, '{"message":"Service Unavailable"}'],
] as const)('makes of %j a %i', async (came, status, body) => {
	outcome = came
	const answer = await post()
	expect([answer.status, await answer.text()]).toEqual([status, body])
})

it('has no other routes', async () => {
	const answer = await post({}, '/elsewhere')
	expect([answer.status, await answer.json()]).toEqual([404, { message: 'Not Found' }])
})

it('refuses more than 10 MB, announced or not', async () => {
	const announced = await post({ body: Buffer.alloc(10 * 1024 * 1024 + 1) })
	expect([announced.status, await announced.json()]).toEqual([413, { message: 'Request Too Long' }])
	const status = await new Promise((resolve, reject) => {
		const unannounced = request(`${edge.address}/things/a`, { method: 'POST' }, (answer) =>
			resolve(answer.statusCode),
		)
		unannounced.on('error', reject)
		for (let sent = 0; sent <= 10; sent++) unannounced.write(Buffer.alloc(1024 * 1024))
		unannounced.end()
	})
	expect(status).toBe(413)
})
