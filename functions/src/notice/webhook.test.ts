import { createServer } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { sendWebhook, type WebhookPorts, waitOf, webhookPorts } from './webhook'
import { type Behaviour, certificate, certificateOf, HOST, startReceiver } from './webhook.fixture'
import type { WebhookMessage } from './webhook-message'

const SECRET = `whsec_${Buffer.from('a key of this test only, 32 bytes').toString('base64')}`
const message: WebhookMessage = {
	id: 'case-of-this-test-000007',
	body: {
		type: 'case.resolved',
		timestamp: '2026-03-02T01:00:00.000Z',
		data: {
			case: 'case-of-this-test',
			number: '2603-0001',
			sourceNumber: '12345-2026-0001',
			source: 'hotline12345',
			status: 'resolved',
			at: Date.UTC(2026, 2, 2, 1),
			reply: '路灯已经修好，请放心出行。',
		},
	},
}

const ports = (changed: Partial<WebhookPorts> = {}): WebhookPorts => ({
	now: () => Date.now(),
	secret: async () => SECRET,
	resolve: async () => [{ address: '127.0.0.1', family: 4 }],
	allowed: (address) => address === '127.0.0.1',
	// far more than an answer takes, on a busy machine too
	timeout: 20_000,
	authority: certificate.cert,
	...changed,
})

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
	vi.unstubAllEnvs()
	for (const stop of stops.splice(0)) await stop()
})
async function receiver(behaviour: Behaviour, cert = certificate) {
	const started = await startReceiver(behaviour, cert)
	stops.push(started.stop)
	return started
}
const answering =
	(status: number, headers: Record<string, string> = {}): Behaviour =>
	(_, response) =>
		response.writeHead(status, headers).end('answer')
const send = (url: string, changed?: Partial<WebhookPorts>) =>
	sendWebhook({ url, secretParameter: '/huying/local/webhook/12345' }, message, ports(changed))

describe('a receiver', () => {
	test('gets the message and can verify it with the library', async () => {
		const { url, received } = await receiver(answering(204))
		expect(await send(url)).toEqual({ kind: 'ok' })
		expect(received).toHaveLength(1)
		const [{ method, path, headers, body } = { method: '', path: '', headers: {}, body: '' }] = received
		expect([method, path, headers['content-type'], headers.host?.startsWith(HOST)]).toEqual([
			'POST',
			'/notices',
			'application/json',
			true,
		])
		expect(headers['webhook-id']).toBe(message.id)
		const signed = headers as Record<string, string>
		expect(new Webhook(SECRET).verify(body, signed)).toEqual(message.body)
		expect(() => new Webhook(SECRET).verify(body.replace('路灯', '水井'), signed)).toThrow()
		expect(() => new Webhook(`whsec_${btoa('another key')}`).verify(body, signed)).toThrow()
	})

	test('gets the same name at each attempt, with a signature of its own time', async () => {
		let status = 503
		const { url, received } = await receiver((_, response) => response.writeHead(status).end())
		const began = Date.now()
		expect(await send(url)).toEqual({ kind: 'later', code: 'http503' })
		status = 200
		expect(await send(url, { now: () => began + 3_600_000 })).toEqual({ kind: 'ok' })
		const [first, second] = received
		expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
		expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature'])
	})
})

describe('what the receiver answers', () => {
	test.each([
		[200, { kind: 'ok' }],
		[202, { kind: 'ok' }],
		[400, { kind: 'final', code: 'http400' }],
		[401, { kind: 'final', code: 'http401' }],
		[404, { kind: 'final', code: 'http404' }],
		[408, { kind: 'later', code: 'http408' }],
		[410, { kind: 'final', code: 'http410' }],
		[429, { kind: 'later', code: 'http429' }],
		[500, { kind: 'later', code: 'http500' }],
		[503, { kind: 'later', code: 'http503' }],
	])('%i', async (status, outcome) => {
		const { url } = await receiver(answering(status))
		expect(await send(url)).toEqual(outcome)
	})

	test('with 500 for a day is asked again each time, and delivered in the end', async () => {
		let asked = 0
		const { url } = await receiver((_, response) => response.writeHead(++asked <= 288 ? 500 : 200).end())
		const outcomes: string[] = []
		for (let minute = 0; minute <= 24 * 60; minute += 5) outcomes.push((await send(url)).kind)
		expect(outcomes.filter((kind) => kind !== 'later')).toEqual(['ok'])
		expect(outcomes.at(-1)).toBe('ok')
	})

	test('to wait is heeded, but not for ever', async () => {
		const { url } = await receiver(answering(429, { 'retry-after': '120' }))
		expect(await send(url)).toEqual({ kind: 'later', code: 'http429', after: 120_000 })
		const now = Date.UTC(2026, 2, 2, 1)
		expect(waitOf('99999999', now)).toBe(300_000)
		expect(waitOf('Mon, 02 Mar 2026 01:01:00 GMT', now)).toBe(60_000)
		for (const nothing of [undefined, '0', '-5', 'soon', '', 'Mon, 02 Mar 2026 00:59:00 GMT'])
			expect(waitOf(nothing, now)).toBeUndefined()
	})

	test.each([301, 302, 303, 307, 308])('with %i to a private address leads nowhere', async (status) => {
		const inside = await receiver(answering(200))
		const { url } = await receiver(answering(status, { location: inside.url.replace(HOST, '127.0.0.1') }))
		expect(await send(url)).toEqual({ kind: 'final', code: `http${status}` })
		expect(inside.received).toEqual([])
	})

	test('at great length is cut off, and its status counts', async () => {
		let sent = 0
		const { url } = await receiver((_, response) => {
			response.writeHead(200)
			const more = () => {
				while (!response.destroyed && sent < 200 * 1024 * 1024) {
					sent += 64 * 1024
					if (!response.write(Buffer.alloc(64 * 1024))) {
						response.once('drain', more)
						return
					}
				}
				response.end()
			}
			more()
		})
		expect(await send(url)).toEqual({ kind: 'ok' })
		expect(sent).toBeLessThan(50 * 1024 * 1024)
	})

	test('and never ends counts by its status once our time is up', async () => {
		const { url } = await receiver((_, response) => response.writeHead(500).write('still'))
		expect(await send(url, { timeout: 3_000 })).toEqual({ kind: 'later', code: 'http500' })
	})
})

describe('no answer', () => {
	test('from one that hangs: it may have got the message', async () => {
		const { url, received } = await receiver(() => {})
		expect(await send(url, { timeout: 3_000 })).toEqual({ kind: 'later', code: 'timeout', unsure: true })
		expect(received).toHaveLength(1)
	})

	test('from one that hangs up', async () => {
		const { url } = await receiver((_, response) => response.destroy())
		expect(await send(url)).toEqual({ kind: 'later', code: 'unreachable', unsure: true })
	})

	test('from one that speaks no TLS', async () => {
		const server = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n', () => socket.destroy()))
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
		stops.push(() => new Promise((resolve) => server.close(() => resolve())))
		const { port } = server.address() as { port: number }
		expect(await send(`https://${HOST}:${port}/`)).toEqual({ kind: 'later', code: 'unreachable' })
	})

	test('from a port where nobody listens', async () => {
		const { url, stop } = await startReceiver(answering(200))
		await stop()
		expect(await send(url)).toEqual({ kind: 'later', code: 'unreachable' })
	})

	test('from a name that cannot be resolved, or takes too long to', async () => {
		const unknown = { resolve: () => Promise.reject(new Error('ENOTFOUND')) }
		expect(await send('https://receiver.test/', unknown)).toEqual({ kind: 'later', code: 'hostUnknown' })
		const slow = { resolve: () => new Promise<never>(() => {}), timeout: 200 }
		expect(await send('https://receiver.test/', slow)).toEqual({ kind: 'later', code: 'timeout' })
	})
})

describe('a certificate', () => {
	const stranger = certificateOf(HOST)
	const other = certificateOf('another.test')
	test.each([
		['that nobody vouches for', stranger, certificate],
		['of another host', other, other],
	])('%s gets no message', async (_, shown, trusted) => {
		const { url, received } = await receiver(answering(200), shown)
		expect(await send(url, { authority: trusted.cert })).toEqual({ kind: 'later', code: 'certificate' })
		expect(received).toEqual([])
	})
})

describe('an address', () => {
	test.each([
		['http://receiver.test/', 'notHttps'],
		['ftp://receiver.test/', 'notHttps'],
		['file:///etc/passwd', 'notHttps'],
		['receiver.test/notices', 'addressInvalid'],
		['https://', 'addressInvalid'],
		['https://user:secret@receiver.test/', 'addressInvalid'],
		['https://127.1/', 'addressNotPublic'],
		['https://2130706433/', 'addressNotPublic'],
		['https://0x7f.0.0.1/', 'addressNotPublic'],
		['https://[::1]/', 'addressNotPublic'],
		['https://[::ffff:169.254.169.254]/', 'addressNotPublic'],
		['https://169.254.169.254/latest/meta-data/', 'addressNotPublic'],
		['https://10.0.0.8/', 'addressNotPublic'],
	])('%s is refused for good', async (url, code) => {
		expect(await send(url, { allowed: () => false })).toEqual({ kind: 'final', code })
	})

	test('is refused when one of those that its host has is private, and nobody is asked', async () => {
		const { url, received } = await receiver(answering(200))
		const resolve = async () => [
			{ address: '127.0.0.1', family: 4 },
			{ address: '10.0.0.8', family: 4 },
		]
		expect(await send(url, { resolve })).toEqual({ kind: 'final', code: 'addressNotPublic' })
		expect(received).toEqual([])
	})

	test('that was checked is the one that is reached, whatever the name says a moment later', async () => {
		const { url, received } = await receiver(answering(200))
		let asked = 0
		const resolve = async () => [{ address: ++asked === 1 ? '127.0.0.1' : '10.0.0.8', family: 4 }]
		expect(await send(url, { resolve })).toEqual({ kind: 'ok' })
		expect([asked, received.length]).toEqual([1, 1])
	})
})

describe('where a deployed function may go', () => {
	test('is the public internet alone', async () => {
		const { url, port, received } = await receiver(answering(200))
		vi.stubEnv('WEBHOOK_LOOPBACK', '')
		const { allowed } = webhookPorts(Date.now)
		expect(['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254'].filter(allowed)).toEqual([])
		for (const address of [url, `https://127.0.0.1:${port}/`, `https://localhost:${port}/`])
			expect(await send(address, { allowed })).toEqual({ kind: 'final', code: 'addressNotPublic' })
		expect(received).toEqual([])
	})

	test('is widened by the local cloud’s setting to this machine, and to no network', () => {
		vi.stubEnv('WEBHOOK_LOOPBACK', 'yes')
		const { allowed } = webhookPorts(Date.now)
		expect(['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254', 'fe80::1'].filter(allowed)).toEqual([
			'127.0.0.1',
			'::1',
		])
	})
})

test('a secret that is missing or mistyped keeps the message waiting', async () => {
	const { url, received } = await receiver(answering(200))
	for (const secret of [() => Promise.reject(new Error('missing')), async () => '', async () => 'whsec_不是'])
		expect(await send(url, { secret })).toEqual({ kind: 'later', code: 'secretUnusable' })
	expect(received).toEqual([])
})
