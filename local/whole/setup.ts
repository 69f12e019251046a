import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where this run keeps what its test files copy from. */
		wholeFolder: string
	}
}

/** A folder of this test run alone, gone at its end. */
export default function setup(project: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'huying-run-'))
	project.provide('wholeFolder', folder)
	return () => rmSync(folder, { recursive: true, force: true })
}
