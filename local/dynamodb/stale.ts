import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** What the guard could not end (there is none on Windows), the next start finds by the pid kept beside the data. */
const fileOf = (folder: string) => join(folder, 'pid')

export function remember(folder: string, pid: number, endpoint: string): void {
	writeFileSync(fileOf(folder), JSON.stringify({ pid, parent: process.pid, endpoint }))
}

/** Where the database on this folder answers, while it runs: for scripts that go past the API. */
export function endpointOn(folder: string): string | undefined {
	if (!isInUse(folder)) return undefined
	return (JSON.parse(readFileSync(fileOf(folder), 'utf8')) as { endpoint?: string }).endpoint
}

export function forget(folder: string): void {
	rmSync(fileOf(folder), { force: true })
}

type Left = { readonly pid: number; readonly isOrphan: boolean }

/** The database that works on this folder, if there is one. The pid may belong to someone else by now. */
function leftOn(folder: string): Left | undefined {
	if (!existsSync(fileOf(folder))) return undefined
	const { pid, parent } = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as { pid: number; parent: number }
	const found = processOf(pid)
	return found?.command.includes(folder) ? { pid, isOrphan: found.parent !== parent } : undefined
}

/** Whether the database on this folder runs, and the process that started it too. */
export function isInUse(folder: string): boolean {
	return leftOn(folder)?.isOrphan === false
}

/** Ends the database that a killed parent left behind; throws if the folder is in use. */
export async function endStale(folder: string): Promise<void> {
	const left = leftOn(folder)
	if (left?.isOrphan === false) throw new AlreadyRunning(folder)
	if (left) {
		process.kill(left.pid, 'SIGTERM')
		for (let tries = 0; tries < 80 && leftOn(folder); tries++) {
			if (tries === 40) process.kill(left.pid, 'SIGKILL')
			await wait(100)
		}
	}
	forget(folder)
}

/** Another process has a cloud on the same data folder. */
export class AlreadyRunning extends Error {
	constructor(folder: string) {
		super(`Huying is already running on ${folder}: stop it first (Ctrl-C where it runs).`)
	}
}

function processOf(pid: number): { readonly parent: number; readonly command: string } | undefined {
	const query = `$p = Get-CimInstance Win32_Process -Filter "ProcessId=${pid}"; "$($p.ParentProcessId) $($p.CommandLine)"`
	const [command, ...rest] =
		process.platform === 'win32'
			? ['powershell', '-NoProfile', '-Command', query]
			: ['ps', '-ww', '-o', 'ppid=,command=', '-p', String(pid)]
	try {
		const line = execFileSync(command ?? 'ps', rest, {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		})
		const [, parent, words = ''] = /^\s*(\d+) ([\s\S]*)/.exec(line) ?? []
		return { parent: Number(parent), command: words }
	} catch {
		// No such process.
		return undefined
	}
}
