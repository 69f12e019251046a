import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ParameterMissing, parameter } from './parameters'

const asked: { headers: IncomingHttpHeaders; body: unknown }[] = []
let failing = false
const server = createServer(async (request, response) => {
	let body = ''
	for await (const piece of request) body += piece
	const { Name } = JSON.parse(body) as { Name: string }
	asked.push({ headers: request.headers, body: JSON.parse(body) })
	if (failing) response.writeHead(400).end('{"__type":"AccessDeniedException"}')
	else if (Name === '/missing') response.writeHead(400).end('{"__type":"com.amazonaws#ParameterNotFound"}')
	else response.end(JSON.stringify({ Parameter: { Name, Value: `value of ${Name}` } }))
})

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	vi.stubEnv('AWS_ENDPOINT_URL_SSM', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
	vi.stubEnv('AWS_REGION', 'cn-north-1')
	vi.stubEnv('AWS_ACCESS_KEY_ID', 'session')
	vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'made up')
})
afterAll(() => {
	vi.unstubAllEnvs()
	server.close()
})

test('a secret is asked for once, signed, however many wait for it', async () => {
	const all = await Promise.all(Array.from({ length: 20 }, () => parameter('/a')))
	expect(new Set(all)).toEqual(new Set(['value of /a']))
	expect(await parameter('/a')).toBe('value of /a')
	expect(asked).toHaveLength(1)
	expect(asked[0]?.body).toEqual({ Name: '/a', WithDecryption: true })
	expect(asked[0]?.headers['x-amz-target']).toBe('AmazonSSM.GetParameter')
	expect(asked[0]?.headers.authorization).toMatch(
		/^AWS4-HMAC-SHA256 Credential=session\/\d{8}\/cn-north-1\/ssm\//,
	)
})

test('one that is not there is told from a failure, and neither is kept', async () => {
	await expect(parameter('/missing')).rejects.toBeInstanceOf(ParameterMissing)
	failing = true
	await expect(parameter('/b')).rejects.toThrow('AccessDeniedException')
	failing = false
	expect(await parameter('/b')).toBe('value of /b')
})
