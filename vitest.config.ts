import { defineConfig } from 'vitest/config'

/** All tests in one run; each part keeps its tests beside its code. */
export default defineConfig({
	test: {
		include: ['{shared,functions,miniapp,local,bench}/**/*.test.ts'],
		exclude: ['**/node_modules/**', '**/dist/**', '.local/**'],
		globalSetup: ['functions/test/database.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		maxWorkers: 2,
	},
})
