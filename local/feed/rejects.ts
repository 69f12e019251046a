import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Reject } from './feed-all'

/** Where what was not taken is written: beside the file that was fed. */
export function rejectsFile(fed: string): string {
	return `${fed}.rejects.jsonl`
}

/**
 * Writes what was not taken, in the order of the file; with nothing to write, a file of an earlier run goes.
 * Beside a file in a folder that cannot be written to, they go into `.local`, which is never committed.
 * @returns where they are; undefined when there are none
 */
export function writeRejects(fed: string, rejects: readonly Reject[], root: string): string | undefined {
	const beside = rejectsFile(fed)
	if (rejects.length === 0) {
		rmSync(beside, { force: true })
		return undefined
	}
	const ordered = [...rejects].sort((left, right) => left.line - right.line)
	const text = ordered.map((reject) => `${JSON.stringify(reject)}\n`).join('')
	try {
		writeFileSync(beside, text)
		return beside
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException
		if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error
		const elsewhere = join(root, '.local', basename(beside))
		mkdirSync(join(root, '.local'), { recursive: true })
		writeFileSync(elsewhere, text)
		return elsewhere
	}
}
