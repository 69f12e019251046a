import { defineConfig } from 'vitest/config'
import { LongestFirst } from './local/whole/sequence'

/** All tests in one run; each part keeps its tests beside its code. */
export default defineConfig({
	test: {
		include: ['{shared,functions,miniapp,local,bench}/**/*.test.ts'],
		exclude: ['**/node_modules/**', '**/dist/**', '.local/**'],
		globalSetup: ['functions/test/database.ts', 'local/whole/setup.ts'],
		sequence: { sequencer: LongestFirst },
		// An event that is waited for comes late on a busy machine; only what never comes may fail.
		testTimeout: 240_000,
		hookTimeout: 600_000,
		expect: { poll: { timeout: 60_000 } },
		maxWorkers: 2,
	},
})
