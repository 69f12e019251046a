import { defineConfig } from 'vitest/config'
import { LongestFirst } from './local/whole/sequence'

const exclude = ['**/node_modules/**', '**/dist/**', '.local/**']
/** Rules keep nothing between calls, and pages' rules neither: their files share a worker, which loads what they share once. */
const alike = ['shared/**/*.test.ts', 'miniapp/src/**/*.test.ts']

/** All tests in one run; each part keeps its tests beside its code. */
export default defineConfig({
	test: {
		sequence: { sequencer: LongestFirst },
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'whole',
					include: ['{functions,miniapp,local,bench}/**/*.test.ts'],
					exclude: [...exclude, ...alike],
					globalSetup: ['functions/test/database.ts', 'local/whole/setup.ts'],
				},
			},
			{ extends: true, test: { name: 'rules', include: alike, exclude, isolate: false } },
		],
		// An event that is waited for comes late on a busy machine; only what never comes may fail.
		testTimeout: 240_000,
		hookTimeout: 600_000,
		expect: { poll: { timeout: 60_000 } },
	},
})
