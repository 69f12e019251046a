import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'

const script = fileURLToPath(new URL('feed.ts', import.meta.url))
let folder: string
let server: Server
let address: string
const filed = new Map<string, unknown>()

/** An API of three routes, which first fails each filing once, as a network does. */
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'huying-feed-'))
	filed.clear()
	const failed = new Set<string>()
	server = createServer(async (request, response) => {
		const answer = (status: number, body: unknown) => {
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
		}
		const refuse = (status: number, code: string, retryable = false) =>
			answer(status, { code, message: '不行。', retryable, correlation: 'x' })
		const body = await text(request)
		if (request.headers.authorization !== 'Bearer good') return refuse(401, 'sessionInvalid')
		if (request.url === '/me') return answer(200, { posts: [{ role: 'dispatcher' }] })
		if (request.method === 'GET') {
			const id = request.url?.split('/').at(-1) ?? ''
			return filed.has(id) ? answer(200, { case: id }) : refuse(404, 'caseUnknown')
		}
		const registration = JSON.parse(body)
		if (!failed.has(registration.id)) {
			failed.add(registration.id)
			return response.writeHead(502).end('bad gateway')
		}
		filed.set(registration.id, registration)
		answer(201, { case: registration.id })
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => {
	server.close()
	rmSync(folder, { recursive: true })
})

function run(environment: Record<string, string>, ...args: string[]) {
	return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
		const env = {
			...process.env,
			INIT_CWD: folder,
			HUYING_API: address,
			HUYING_TOKEN: 'good',
			...environment,
		}
		execFile(process.execPath, ['--import', 'tsx', script, ...args], { env }, (error, stdout, stderr) =>
			resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
		)
	})
}

it('files, says what it did in one last line, and files nothing the second time', async () => {
	const file = join(folder, 'calls.csv')
	const rows = [
		'\uFEFFtitle,text,at,number',
		'路,坑很大,2019/1/6 12:09:38,1',
		'灯,不亮,昨天,2',
		'井,"盖, 塌了",2019-01-06,3',
	]
	writeFileSync(file, rows.join('\r\n'))
	const first = await run({}, 'calls.csv')
	expect(first.stdout).toBe('filed 2, already there 0, rejected 1\n')
	expect(first.code).toBe(0)
	expect(first.stderr).toContain('3/3')
	expect(filed.size).toBe(2)
	const rejects = readFileSync(`${file}.rejects.jsonl`, 'utf8').trim().split('\n')
	expect(rejects.map((line) => JSON.parse(line))).toEqual([
		{ line: 3, reason: 'the date is not one: 昨天', content: '灯,不亮,昨天,2' },
	])

	writeFileSync(file, rows.filter((row) => !row.includes('昨天')).join('\r\n'))
	const second = await run({}, 'calls.csv')
	expect(second.stdout).toBe('filed 0, already there 2, rejected 0\n')
	expect(existsSync(`${file}.rejects.jsonl`)).toBe(false)
})

it('takes an empty file for what it is', async () => {
	writeFileSync(join(folder, 'none.jsonl'), '')
	expect(await run({}, 'none.jsonl')).toMatchObject({
		code: 0,
		stdout: 'filed 0, already there 0, rejected 0\n',
	})
})

it.each([
	['no file is named', {}, [], /Say which file/],
	['the file is not there', {}, ['none.csv'], /cannot be read: ENOENT/],
	['the token is none', { HUYING_TOKEN: 'bad' }, ['one.jsonl'], /does not let us in: sessionInvalid/],
	['there is no token', { HUYING_TOKEN: '' }, ['one.jsonl'], /not HUYING_TOKEN/],
])('ends with 1 and one clear sentence when %s', async (_, environment, args, sentence) => {
	writeFileSync(join(folder, 'one.jsonl'), '{"text":"灯不亮"}')
	const { code, stdout, stderr } = await run(environment, ...args)
	expect(code).toBe(1)
	expect(stdout).toBe('')
	expect(stderr).toMatch(sentence)
	expect(stderr).not.toMatch(/\n\s+at /)
})
