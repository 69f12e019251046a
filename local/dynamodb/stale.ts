import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A killed parent cannot end its database: the next start finds it by the pid kept beside the data, and ends it. */
const fileOf = (folder: string) => join(folder, 'pid')

export function remember(folder: string, pid: number): void {
	writeFileSync(fileOf(folder), String(pid))
}

export function forget(folder: string): void {
	rmSync(fileOf(folder), { force: true })
}

export async function endStale(folder: string): Promise<void> {
	if (!existsSync(fileOf(folder))) return
	const pid = Number(readFileSync(fileOf(folder), 'utf8'))
	// The number may belong to someone else by now: only a process that works on this very folder is ours.
	if (Number.isInteger(pid) && pid > 1 && commandOf(pid).includes(folder)) {
		process.kill(pid, 'SIGKILL')
		for (let tries = 0; tries < 50 && commandOf(pid).includes(folder); tries++) {
			await new Promise((resolve) => setTimeout(resolve, 100))
		}
	}
	forget(folder)
}

function commandOf(pid: number): string {
	const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
	const [command, ...rest] =
		process.platform === 'win32'
			? ['powershell', '-NoProfile', '-Command', query]
			: ['ps', '-ww', '-o', 'command=', '-p', String(pid)]
	try {
		return execFileSync(command ?? 'ps', rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
	} catch {
		// No such process.
		return ''
	}
}
