import { defineConfig } from 'vitest/config'

/** The tests of the rules alone, for mutation testing: no database, no phone, no server. */
export default defineConfig({
	test: {
		include: ['shared/src/{calendar,case,catalogue,merge,responsibility,slip,summons}/**/*.test.ts'],
		testTimeout: 60_000,
		maxWorkers: 1,
	},
})
