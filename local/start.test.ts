import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import type { Addresses } from './cloud/cloud'

const folder = mkdtempSync(join(tmpdir(), 'huying-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(): {
	child: ChildProcess
	said: () => string
	says: (words: string) => Promise<void>
	ends: Promise<number | null>
} {
	const script = fileURLToPath(new URL('./start.mjs', import.meta.url))
	const child = spawn(process.execPath, [script], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, HUYING_LOCAL: folder },
	})
	let output = ''
	const waiting = new Set<() => void>()
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (piece: Buffer) => {
			output += piece.toString()
			for (const look of waiting) look()
		})
	}
	const ends = new Promise<number | null>((resolve) => child.once('close', resolve))
	const says = (words: string) =>
		new Promise<void>((resolve, reject) => {
			const look = () => output.includes(words) && resolve()
			waiting.add(look)
			look()
			ends.then(() => reject(new Error(`it ended without saying "${words}":\n${output}`)))
		})
	return { child, said: () => output, says, ends }
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch {
		return false
	}
}
const databasePid = () =>
	(JSON.parse(readFileSync(join(folder, 'data', 'dynamodb', 'pid'), 'utf8')) as { pid: number }).pid

it('ends at once when it is stopped while it starts, and leaves no database', async () => {
	const { child, says, ends } = start()
	await says('The database is up.')
	const pid = databasePid()
	child.kill('SIGTERM')
	expect(await ends).toBe(130)
	expect(isAlive(pid)).toBe(false)
})

it('starts, tells where, serves the web app, and stops cleanly', async () => {
	const { child, said, says, ends } = start()
	await says('is ready')
	const addresses = JSON.parse(readFileSync(join(folder, 'addresses.json'), 'utf8')) as Addresses
	expect(Object.keys(addresses)).toEqual(['web', 'api', 'wechat', 'photos', 'control'])
	for (const address of Object.values(addresses)) {
		expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
		expect(said()).toContain(address)
	}
	expect(await (await fetch(addresses.web)).text()).toContain('<div id="app"')
	const { appid } = (await (await fetch(`${addresses.wechat}/sandbox/people`)).json()) as { appid: string }
	expect(await (await fetch(`${addresses.web}/config.json`)).json()).toEqual({
		appid,
		codePage: `${addresses.wechat}/`,
	})
	const pid = databasePid()
	child.kill('SIGINT')
	expect(await ends).toBe(0)
	expect(existsSync(join(folder, 'addresses.json'))).toBe(false)
	expect(isAlive(pid)).toBe(false)
}, 300_000)
