import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDatabase } from '../dynamodb/server'
import { AlreadyRunning } from '../dynamodb/stale'
import { fixturePackage } from '../fixture/folder'
import { type Cloud, startCloud } from './cloud'

const table = 'arn:aws-cn:dynamodb:cn-north-1:000000000000:table/huying-local-Table'
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: '1' } })

async function run(cloud: Cloud, action: string, body = 'a') {
	const answer = await fetch(`${cloud.addresses.api}/do/${action}`, {
		method: 'POST',
		body,
		headers: { 'content-type': 'text/plain' },
	})
	return { status: answer.status, body: await answer.json() }
}

async function counted(cloud: Cloud): Promise<number> {
	const answer = await cloud.database.send(
		new GetItemCommand({ TableName: cloud.table, Key: key('count'), ConsistentRead: true }),
	)
	return Number(answer.Item?.n?.N ?? 0)
}

/** What has ended and was not yet buried by the init process counts as ended. */
function isAlive(pid: number): boolean {
	const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
	return /^[^Z\s]/.test(stdout.trim())
}

/** Runs a script in a process of its own that stays, and reads the pid that it prints. */
async function startElsewhere(script: string): Promise<{ parent: ChildProcess; pid: number }> {
	const staying = `${script}; setInterval(() => {}, 1000)`
	const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', staying], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	const pid = await new Promise<number>((resolve) =>
		parent.stdout.once('data', (line: Buffer) => resolve(Number(line))),
	)
	return { parent, pid }
}

describe('a cloud', () => {
	let cloud: Cloud
	beforeAll(async () => {
		cloud = await startCloud({ package: fixturePackage })
	})
	afterAll(() => cloud.stop())

	it('lets a function do what its role allows, and records it', async () => {
		expect((await run(cloud, 'put')).status).toBe(200)
		expect((await run(cloud, 'get')).body).toMatchObject({ pk: { S: 'a' } })
		expect((await run(cloud, 'store', '呼应')).status).toBe(200)
		expect((await run(cloud, 'read')).body).toBe('呼应')
		expect((await run(cloud, 'secret')).body).toMatch(/^[0-9a-f]{64}$/)
		const calls = cloud
			.calls()
			.map(({ function: name, action, resource, allowed }) => [name, action, resource, allowed])
		expect(calls).toContainEqual(['echo', 'dynamodb:PutItem', table, true])
		expect(calls).toContainEqual([
			'echo',
			's3:GetObject',
			'arn:aws-cn:s3:::huying-local-photobucket/kept/a',
			true,
		])
		expect(calls).toContainEqual([
			'echo',
			'ssm:GetParameter',
			'arn:aws-cn:ssm:cn-north-1:000000000000:parameter/huying/local/session-secret',
			true,
		])
	})

	it('refuses what its role does not allow, as AWS does', async () => {
		const { body } = await run(cloud, 'query')
		expect(body).toMatchObject({
			name: 'AccessDeniedException',
			message: expect.stringContaining('dynamodb:Query'),
		})
		expect(cloud.calls()).toContainEqual({
			function: 'echo',
			action: 'dynamodb:Query',
			resource: `${table}/index/one`,
			allowed: false,
			times: 1,
		})
	})

	it('moves time for functions and stand-ins alike', async () => {
		const later = cloud.now() + 40 * 86_400_000
		await fetch(`${cloud.addresses.control}/clock`, { method: 'PUT', body: JSON.stringify({ now: later }) })
		const { now } = (await (await fetch(`${cloud.addresses.control}/clock`)).json()) as { now: number }
		expect(now - later).toBeLessThan(5000)
		expect((await run(cloud, 'now')).body.now - later).toBeLessThan(5000)
		// Signed at the new time, and accepted.
		expect((await run(cloud, 'store')).status).toBe(200)
		expect((await run(cloud, 'put', 'later')).status).toBe(200)
		const { body: ticket } = (await run(cloud, 'ticket')) as {
			body: Awaited<ReturnType<typeof createPresignedPost>>
		}
		const form = new FormData()
		for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value)
		form.append('file', new Blob(['picture']))
		expect((await fetch(ticket.url, { method: 'POST', body: form })).status).toBe(204)
	})

	it.each(['{', '{}', '{"now":"tomorrow"}', 'null'])('does not set the clock to %s', async (body) => {
		expect((await fetch(`${cloud.addresses.control}/clock`, { method: 'PUT', body })).status).toBe(400)
	})

	it('drains: the stream to its end, the schedule until nothing is due', async () => {
		expect(await cloud.drain()).toMatchObject({ done: 2 })
		const before = await counted(cloud)
		const puts = ['x1', 'x2', 'x3'].map((pk) =>
			cloud.database.send(new PutItemCommand({ TableName: cloud.table, Item: key(pk) })),
		)
		await Promise.all(puts)
		const drained = await (await fetch(`${cloud.addresses.control}/drain`, { method: 'POST' })).json()
		expect(drained).toMatchObject({ done: 0 })
		expect(await counted(cloud)).toBe(before + 3)
		expect(await cloud.drain()).toEqual({ records: 0, done: 0 })
	})

	it('does not let one bad record hold up the others', async () => {
		await cloud.drain()
		const before = await counted(cloud)
		for (const pk of ['poison', 'y1'])
			await cloud.database.send(new PutItemCommand({ TableName: cloud.table, Item: key(pk) }))
		await cloud.drain()
		expect(await counted(cloud)).toBe(before + 1)
		expect(readFileSync(join(cloud.folder, 'failed-records.jsonl'), 'utf8').trim().split('\n')).toHaveLength(
			1,
		)
	})

	it('knows the demonstration people of the first county', async () => {
		const answer = await fetch(`${cloud.addresses.wechat}/sandbox/people`)
		const { appid, secret, people } = (await answer.json()) as {
			appid: string
			secret: string
			people: { appid: string }[]
		}
		expect(secret).toMatch(/^[0-9a-f]{64}$/)
		expect(people.length).toBeGreaterThan(20)
		expect(people[0]?.appid).toBe(appid)
	})
})

describe('on disk', () => {
	const folder = mkdtempSync(join(tmpdir(), 'huying-disk-'))
	afterAll(() => rmSync(folder, { recursive: true, force: true }))

	it('keeps data, objects, secrets, time and the place in the stream', async () => {
		const first = await startCloud({ package: fixturePackage, folder })
		await run(first, 'put', 'kept')
		await run(first, 'store', 'kept too')
		const { body: secret } = await run(first, 'secret')
		first.advance(86_400_000)
		await first.drain()
		const before = await counted(first)
		const then = first.now()
		await first.stop()
		const second = await startCloud({ package: fixturePackage, folder })
		try {
			expect((await run(second, 'get', 'kept')).body).toMatchObject({ pk: { S: 'kept' } })
			expect((await run(second, 'read')).body).toBe('kept too')
			expect((await run(second, 'secret')).body).toBe(secret)
			expect(second.now()).toBeGreaterThanOrEqual(then)
			await second.drain()
			expect(await counted(second)).toBe(before)
			await expect(startCloud({ package: fixturePackage, folder })).rejects.toThrow(AlreadyRunning)
		} finally {
			await second.stop()
		}
	})
})

describe('its end', () => {
	it('leaves no process, no port and no folder', async () => {
		const cloud = await startCloud({ package: fixturePackage })
		await run(cloud, 'now')
		const { addresses, databaseProcess } = cloud
		expect(isAlive(databaseProcess)).toBe(true)
		await cloud.stop()
		expect(isAlive(databaseProcess)).toBe(false)
		for (const address of Object.values(addresses)) await expect(fetch(address)).rejects.toThrow()
		expect(() => readFileSync(join(cloud.folder, 'secrets.json'))).toThrow()
	})

	it('a database ends with a start that is killed, and the next goes on', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'huying-killed-'))
		const server = new URL('../dynamodb/server.ts', import.meta.url).href
		const { parent, pid } = await startElsewhere(
			`const { startDatabase } = await import('${server}'); console.log((await startDatabase('${folder}')).pid)`,
		)
		await new Promise((resolve) => {
			parent.once('exit', resolve)
			parent.kill('SIGKILL')
		})
		const next = await startDatabase(folder)
		expect(isAlive(pid)).toBe(false)
		expect(next.pid).not.toBe(pid)
		await next.stop()
		rmSync(folder, { recursive: true })
	})

	it('a database in memory ends with a killed process too', async () => {
		const server = new URL('../dynamodb/server.ts', import.meta.url).href
		const { parent, pid } = await startElsewhere(
			`const { startDatabase } = await import('${server}'); console.log((await startDatabase()).pid)`,
		)
		expect(isAlive(pid)).toBe(true)
		parent.kill('SIGKILL')
		await expect.poll(() => isAlive(pid), { timeout: 60_000 }).toBe(false)
	})

	it('a busy port gives way to a free one', async () => {
		const busy = createServer()
		const port = await new Promise<number>((resolve) => {
			busy.listen(0, '127.0.0.1', () => resolve((busy.address() as { port: number }).port))
		})
		const cloud = await startCloud({
			package: fixturePackage,
			ports: { web: port, photos: 0, wechat: 0, control: 0 },
		})
		expect(cloud.addresses.web).not.toContain(`:${port}`)
		await cloud.stop()
		busy.close()
	})
})
