import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a small file whole or not at all: a process killed half-way leaves the old one. */
export function replaceFile(file: string, content: string): void {
	mkdirSync(dirname(file), { recursive: true })
	writeFileSync(`${file}.new`, content)
	renameSync(`${file}.new`, file)
}
