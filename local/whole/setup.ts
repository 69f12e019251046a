import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { quietMorning } from './quiet-morning'

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where this run keeps what its test files copy from. */
		wholeFolder: string
		/** How far the clocks of this run are ahead of the machine's, in milliseconds; negative where they are behind. */
		ahead: number
	}
}

/** A folder of this test run alone, gone at its end, also where the run is broken off. */
export default function setup(project: TestProject): () => void {
	const folder = mkdtempSync(join(tmpdir(), 'huying-run-'))
	project.provide('wholeFolder', folder)
	project.provide('ahead', quietMorning - Date.now())
	const drop = (one = folder) => rmSync(one, { recursive: true, force: true, maxRetries: 5 })
	// Who is told to stop leaves at once: nothing is torn down then, nor what the runner itself keeps of modules it read
	const leave = () => {
		for (const one of [folder, ...project.vitest.projects.map(({ tmpDir }) => tmpDir)]) drop(one)
	}
	process.once('exit', leave)
	return () => {
		process.off('exit', leave)
		drop()
	}
}
