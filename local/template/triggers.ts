import type { Entry } from './entry'
import { isObject, type Json, type JsonObject, listAt, numberAt, objectAt, textAt } from './value'

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
type All = (type: string) => readonly Entry[]
/** A function's short name by its ARN or name. */
type KeyOf = (arn: Json | undefined) => string

export function routesOf(all: All, keyOf: KeyOf): readonly Route[] {
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

export function schedulesOf(all: All, keyOf: KeyOf): readonly Schedule[] {
	return all('AWS::Events::Rule').flatMap(({ properties }) =>
		listAt(properties.Targets)
			.filter(isObject)
			.map((target) => ({
				functionKey: keyOf(target.Arn),
				everyMilliseconds: rateOf(textAt(properties.ScheduleExpression, 'ScheduleExpression')),
				...(target.Input === undefined ? {} : { input: JSON.parse(textAt(target.Input, 'Input')) as Json }),
			})),
	)
}

export function subscriptionsOf(all: All, keyOf: KeyOf): readonly Subscription[] {
	return all('AWS::Lambda::EventSourceMapping').map(({ properties }) => ({
		functionKey: keyOf(properties.FunctionName),
		table: /table\/([^/]+)\/stream/.exec(textAt(properties.EventSourceArn, 'EventSourceArn'))?.[1] ?? '',
		batchSize: numberAt(properties.BatchSize, 100),
		filters: filtersOf(properties),
		maximumRetries: numberAt(properties.MaximumRetryAttempts, -1),
		bisects: properties.BisectBatchOnFunctionError === true,
		reportsFailures: listAt(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'),
	}))
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
