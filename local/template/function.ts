import { type Statement, statementsOf } from '../aws/policy'
import type { Entry } from './entry'
import { isObject, type Json, listAt, numberAt, objectAt, textAt } from './value'

export type FunctionDefinition = {
	/** The short name it has in serverless.yml; also its local access key id. */
	readonly key: string
	readonly name: string
	readonly arn: string
	/** `folder/file.export`, relative to the package. */
	readonly handler: string
	readonly timeoutSeconds: number
	readonly memoryMegabytes: number
	readonly environment: Readonly<Record<string, string>>
	readonly statements: readonly Statement[]
}

/** The short names that serverless.yml gives, by the deployed ones; from serverless-state.json. */
export function functionKeys(state: Json): ReadonlyMap<string, string> {
	const service = objectAt(objectAt(state, 'serverless-state.json').service, 'service')
	return new Map(
		Object.entries(objectAt(service.functions, 'functions')).map(([key, value]) => [
			textAt(objectAt(value, key).name, key),
			key,
		]),
	)
}

/** A function with its environment, and its role's policies. */
export function functionOf(
	{ properties, name, arn }: Entry,
	keys: ReadonlyMap<string, string>,
	roles: readonly Entry[],
): FunctionDefinition {
	const role = roles.find((candidate) => candidate.arn === properties.Role)
	const variables = isObject(properties.Environment) ? properties.Environment.Variables : undefined
	return {
		key: keys.get(name) ?? name,
		name,
		arn,
		handler: textAt(properties.Handler, name),
		timeoutSeconds: numberAt(properties.Timeout, 6),
		memoryMegabytes: numberAt(properties.MemorySize, 1024),
		environment: Object.fromEntries(
			Object.entries(isObject(variables) ? variables : {}).map(([key, value]) => [key, textAt(value, key)]),
		),
		statements: listAt(role?.properties.Policies)
			.filter(isObject)
			.flatMap((policy) => statementsOf(policy.PolicyDocument ?? null)),
	}
}
