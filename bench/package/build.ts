import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { digestOf } from '../../local/template/digest'
import { benchFolder } from '../floor/build'
import { progress } from '../progress'

/** A build that is kept while its sources stay the same. */
export interface Build {
	readonly what: string
	/** Name under which is kept what it was built from. */
	readonly mark: string
	/** Files and folders, relative to the repository. */
	readonly sources: readonly string[]
	/** The folder that it fills. */
	readonly built: string
	readonly command: string
	readonly words: readonly string[]
	/** Makes ready what is to be built. @returns the folder to build in */
	readonly folder: () => Promise<string>
}

export async function buildKept({
	what,
	mark,
	sources,
	built,
	command,
	words,
	folder,
}: Build): Promise<void> {
	const digest = digestOf(sources)
	const kept = join(benchFolder, `${mark}-built-from`)
	if (existsSync(join(built, 'app.json')) && existsSync(kept) && readFileSync(kept, 'utf8') === digest) return
	progress(`Building ${what}: a minute or so, once; it is kept while its sources stay the same …`)
	mkdirSync(benchFolder, { recursive: true })
	await run(command, words, await folder())
	if (!existsSync(join(built, 'app.json'))) throw new Error(`${what} was built, but not where it should be`)
	writeFileSync(kept, digest)
}

async function run(command: string, words: readonly string[], cwd: string): Promise<void> {
	const child = spawn(command, words, {
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32',
	})
	// A stopped bench must not leave its build behind
	const end = () => child.kill('SIGTERM')
	process.once('exit', end)
	const ended = new Promise<number | null>((resolve, reject) =>
		child.once('error', reject).once('close', resolve),
	)
	const [status, said, complained] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
	process.off('exit', end)
	if (status !== 0)
		throw new Error(`${command} ${words.join(' ')} failed:\n${(said + complained).slice(-3000)}`)
}
