import { type Calls, refusalSentence } from '../aws/calls'
import type { Principals } from '../aws/credential'
import { AwsError } from '../aws/error'
import { type SignedRequest, startJsonService } from '../aws/json-service'
import type { Clock } from '../cloud/clock'
import type { Listening } from '../cloud/listen'
import { place } from '../template/names'
import { type Json, listAt, textAt } from '../template/value'
import type { Secrets } from './secrets'

export type ParametersOptions = {
	readonly secrets: Secrets
	readonly principals: Principals
	readonly calls: Calls
	readonly clock: Clock
}

/** The SSM stand-in: GetParameter and GetParameters, for those whose role names the parameter. */
export function startParameters(options: ParametersOptions): Promise<Listening> {
	return startJsonService({
		service: 'ssm',
		failure: 'InternalServerError',
		principals: options.principals,
		clock: options.clock,
		answer: (request) => answer(request, options),
	})
}

function answer({ principal, operation, input }: SignedRequest, options: ParametersOptions): Json {
	const names = (operation === 'GetParameter' ? [input.Name ?? ''] : listAt(input.Names)).map((name) =>
		textAt(name, 'Name'),
	)
	const refused = options.calls.refused(
		principal,
		names.map((name) => ({ action: `ssm:${operation}`, resource: arnOf(name) })),
	)
	if (refused) throw new AwsError(400, 'AccessDeniedException', refusalSentence(principal, refused))
	const found = names.flatMap((name) => {
		const value = options.secrets.get(name)
		return value === undefined
			? []
			: [{ Name: name, Value: value, Type: 'SecureString', Version: 1, ARN: arnOf(name), DataType: 'text' }]
	})
	if (operation === 'GetParameters') {
		return {
			Parameters: found,
			InvalidParameters: names.filter((name) => options.secrets.get(name) === undefined),
		}
	}
	if (operation !== 'GetParameter')
		throw new AwsError(400, 'UnknownOperationException', `${operation} is not known here`)
	const [parameter] = found
	if (parameter === undefined) throw new AwsError(400, 'ParameterNotFound', `${names[0]} was not found`)
	return { Parameter: parameter }
}

function arnOf(name: string): string {
	return `arn:${place.partition}:ssm:${place.region}:${place.account}:parameter${name.startsWith('/') ? '' : '/'}${name}`
}
