import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Statement, statementsOf } from '../aws/policy'
import { type CorsRule, corsRulesOf } from './cors'
import type { Resource } from './names'
import { type Resolver, resolverOf, type Template } from './resolve'
import { isObject, type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from './value'

export type Bucket = {
	readonly logicalId: string
	readonly name: string
	readonly arn: string
	readonly cors: readonly CorsRule[]
}

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

export type Route = { readonly method: string; readonly path: string; readonly functionKey: string }
export type Schedule = {
	readonly functionKey: string
	readonly everyMilliseconds: number
	readonly input?: Json
}
export type Subscription = {
	readonly functionKey: string
	readonly table: string
	readonly batchSize: number
	/** Lambda's filter patterns, parsed; none means every record. */
	readonly filters: readonly JsonObject[]
	/** -1 as Lambda's default: for ever. */
	readonly maximumRetries: number
	readonly bisects: boolean
	readonly reportsFailures: boolean
}
/** A CreateTable request's own shape, from the template's table. */
export type Table = { readonly logicalId: string; readonly name: string; readonly properties: JsonObject }

/** What `osls package` would deploy, with every name made concrete. */
export type Deployment = {
	/** Where the packaged handlers are. */
	readonly folder: string
	readonly tables: readonly Table[]
	readonly buckets: readonly Bucket[]
	readonly functions: readonly FunctionDefinition[]
	readonly routes: readonly Route[]
	readonly schedules: readonly Schedule[]
	readonly subscriptions: readonly Subscription[]
}

/** Reads a package folder: the CloudFormation template, serverless-state.json, and the handlers beside them. */
export function readDeployment(folder: string): Deployment {
	const template = JSON.parse(
		readFileSync(join(folder, 'cloudformation-template-update-stack.json'), 'utf8'),
	) as Template
	const state = JSON.parse(readFileSync(join(folder, 'serverless-state.json'), 'utf8')) as Json
	const keys = functionKeys(state)
	const resolve = resolverOf(template)
	const all = (type: string) => resourcesOf(template, type, resolve)
	const functions = all('AWS::Lambda::Function').map((entry) => functionOf(entry, keys, template, resolve))
	const keyOf = (arn: Json | undefined) => {
		const found = functions.find((candidate) => candidate.arn === arn || candidate.name === arn)
		if (found === undefined)
			throw new Error(`the template names a function that it does not have: ${JSON.stringify(arn)}`)
		return found.key
	}
	return {
		folder,
		functions,
		tables: all('AWS::DynamoDB::Table').map(({ logicalId, name, properties }) => ({
			logicalId,
			name,
			properties,
		})),
		buckets: all('AWS::S3::Bucket').map(({ logicalId, name, arn, properties }) => ({
			logicalId,
			name,
			arn,
			cors: corsRulesOf(properties),
		})),
		routes: routesOf(all, keyOf),
		schedules: all('AWS::Events::Rule').flatMap(({ properties }) =>
			listAt(properties.Targets)
				.filter(isObject)
				.map((target) => ({
					functionKey: keyOf(target.Arn),
					everyMilliseconds: rateOf(textAt(properties.ScheduleExpression, 'ScheduleExpression')),
					...(target.Input === undefined ? {} : { input: JSON.parse(textAt(target.Input, 'Input')) as Json }),
				})),
		),
		subscriptions: all('AWS::Lambda::EventSourceMapping').map(({ properties }) => ({
			functionKey: keyOf(properties.FunctionName),
			table: /table\/([^/]+)\/stream/.exec(textAt(properties.EventSourceArn, 'EventSourceArn'))?.[1] ?? '',
			batchSize: numberAt(properties.BatchSize, 100),
			filters: filtersOf(properties),
			maximumRetries: numberAt(properties.MaximumRetryAttempts, -1),
			bisects: properties.BisectBatchOnFunctionError === true,
			reportsFailures: listAt(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
		})),
	}
}

type Entry = {
	readonly logicalId: string
	readonly name: string
	readonly arn: string
	readonly properties: JsonObject
}

function resourcesOf(template: Template, type: string, resolve: Resolver): readonly Entry[] {
	return Object.entries(template.Resources)
		.filter(([, resource]: [string, Resource]) => resource.Type === type)
		.map(([logicalId, resource]) => ({
			logicalId,
			name: textAt(resolve({ Ref: logicalId }), logicalId),
			arn: textAt(resolve({ 'Fn::GetAtt': [logicalId, 'Arn'] }), logicalId),
			properties: objectAt(resolve(resource.Properties ?? {}), logicalId),
		}))
}

function functionKeys(state: Json): ReadonlyMap<string, string> {
	const service = objectAt(objectAt(state, 'serverless-state.json').service, 'service')
	return new Map(
		Object.entries(objectAt(service.functions, 'functions')).map(([key, value]) => [
			textAt(objectAt(value, key).name, key),
			key,
		]),
	)
}

function functionOf(
	entry: Entry,
	keys: ReadonlyMap<string, string>,
	template: Template,
	resolve: Resolver,
): FunctionDefinition {
	const { properties, name, arn } = entry
	const role = resourcesOf(template, 'AWS::IAM::Role', resolve).find(
		(candidate) => candidate.arn === properties.Role,
	)
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

function routesOf(
	all: (type: string) => readonly Entry[],
	keyOf: (arn: Json | undefined) => string,
): readonly Route[] {
	const integrations = new Map(
		all('AWS::ApiGatewayV2::Integration').map(({ name, properties }) => [
			`integrations/${name}`,
			keyOf(properties.IntegrationUri),
		]),
	)
	return all('AWS::ApiGatewayV2::Route').map(({ logicalId, properties }) => {
		const functionKey = integrations.get(textAt(properties.Target, logicalId))
		if (functionKey === undefined) throw new Error(`route ${logicalId} has no integration`)
		const [method = 'ANY', path = '$default'] = textAt(properties.RouteKey, logicalId)
			.replace('$default', 'ANY $default')
			.split(' ')
		return { method, path, functionKey }
	})
}

function filtersOf(properties: JsonObject): readonly JsonObject[] {
	const criteria = isObject(properties.FilterCriteria) ? properties.FilterCriteria.Filters : undefined
	return listAt(criteria)
		.filter(isObject)
		.map((filter) => objectAt(JSON.parse(textAt(filter.Pattern, 'Pattern')) as Json, 'Pattern'))
}

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

function rateOf(expression: string): number {
	const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
	const milliseconds = units[unit ?? '']
	if (milliseconds === undefined)
		throw new Error(`the local cloud knows rate(…) schedules only, not ${expression}`)
	return Number(count) * milliseconds
}
