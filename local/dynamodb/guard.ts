import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

/**
 * Ends a process when this one is gone, however it went: a killed test run can end nothing itself. A shell waits on a
 * pipe that closes with us. Not on Windows; there the next start finds what was left (`stale.ts`).
 * @returns calls the guard off; to be done when the process has ended, since its number may be given again
 */
export function guard(pid: number): () => void {
	if (process.platform === 'win32') return () => {}
	const watcher = spawn('sh', ['-c', 'read -r _; kill "$0"', String(pid)], {
		stdio: ['pipe', 'ignore', 'ignore'],
		// Out of reach of a Ctrl-C that is meant for us.
		detached: true,
	})
	// Without a shell there is no guard, and the rest works as well.
	watcher.on('error', () => {})
	watcher.unref()
	const pipe = watcher.stdin as Socket
	pipe.on('error', () => {})
	pipe.unref()
	return () => void watcher.kill('SIGKILL')
}
