import { spawn } from 'node:child_process'
import { root } from './folder'

const isWindows = process.platform === 'win32'

/**
 * Runs a build in the repository's folder and waits for it; what it said last is the error when it fails. It does not
 * outlive this process: with its own group, all of it can be ended, the shells and compilers that it started too.
 */
export function run(
	command: string,
	parameters: readonly string[],
	environment: NodeJS.ProcessEnv = {},
): Promise<void> {
	const child = spawn(command, parameters, {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...environment },
		// npm is a script of the command shell there.
		shell: isWindows && command === 'npm',
		detached: !isWindows,
	})
	const end = () => {
		if (isWindows || child.pid === undefined) child.kill('SIGTERM')
		else process.kill(-child.pid, 'SIGTERM')
	}
	process.once('exit', end)
	let output = ''
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (piece: Buffer) => {
			output = (output + piece.toString()).slice(-4000)
		})
	}
	return new Promise((resolve, reject) => {
		child.once('error', reject)
		child.once('exit', () => process.off('exit', end))
		child.once('close', (status) => {
			if (status === 0) resolve()
			else reject(new Error(`${command} ${parameters.join(' ')} failed:\n${output}`))
		})
	})
}
