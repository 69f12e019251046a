import type { TestProject } from 'vitest/node'
import { startDatabase } from '../../local/dynamodb/server'

declare module 'vitest' {
	export interface ProvidedContext {
		/** Where this run's DynamoDB Local answers. */
		database: string
	}
}

/** One DynamoDB Local for a whole test run, in memory; each test file makes tables of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const database = await startDatabase()
	project.provide('database', database.endpoint)
	return () => database.stop()
}
