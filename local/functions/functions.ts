import { join } from 'node:path'
import type { Principals } from '../aws/credential'
import type { Clock } from '../cloud/clock'
import type { Deployment } from '../template/deployment'
import type { Json } from '../template/value'
import { type Endpoints, environmentOf } from './environment'
import { type FunctionPool, functionPool, type Outcome } from './pool'

export type Functions = { invoke(functionKey: string, event: Json): Promise<Outcome>; stop(): Promise<void> }

export type FunctionsOptions = {
	readonly endpoints: Endpoints
	readonly principals: Principals
	readonly clock: Clock
	readonly logFolder: string
}

/** All packaged functions, each with its own instances, environment and log (`<function>.log`, JSON lines). */
export function startFunctions(
	deployment: Deployment,
	{ endpoints, principals, clock, logFolder }: FunctionsOptions,
): Functions {
	const pools = new Map<string, FunctionPool>(
		deployment.functions.map((definition) => [
			definition.key,
			functionPool(definition, {
				folder: deployment.folder,
				environment: environmentOf(definition, endpoints, principals),
				clock,
				logFile: join(logFolder, `${definition.key}.log`),
			}),
		]),
	)
	return {
		async invoke(functionKey, event) {
			const pool = pools.get(functionKey)
			if (pool === undefined) throw new Error(`there is no function ${functionKey}`)
			return pool.invoke(event)
		},
		async stop() {
			await Promise.all([...pools.values()].map((pool) => pool.stop()))
		},
	}
}
