import { defineConfig } from 'vitest/config'

/**
 * The tests of the rules alone, for mutation testing: no database, no phone, no server. By examples only: a property
 * that happened to find a change today might not tomorrow.
 */
export default defineConfig({
	test: {
		include: ['shared/src/{calendar,case,catalogue,merge,region,responsibility,slip,summons}/**/*.test.ts'],
		exclude: ['**/*.property.test.ts', '**/sheet.test.ts', '**/trace.test.ts'],
		testTimeout: 60_000,
		maxWorkers: 1,
	},
})
