import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type Calls, refusalSentence } from '../aws/calls'
import type { Principals } from '../aws/credential'
import { AwsError } from '../aws/error'
import { verifier } from '../aws/signature'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import { place } from '../template/names'
import { type Json, listAt, objectAt, textAt } from '../template/value'
import type { Secrets } from './secrets'

export type ParametersOptions = {
	readonly secrets: Secrets
	readonly principals: Principals
	readonly calls: Calls
	readonly clock: Clock
}

/** The SSM stand-in: GetParameter and GetParameters, for those whose role names the parameter. */
export function startParameters(options: ParametersOptions): Promise<Listening> {
	const server = createServer((request, response) => {
		response.setHeader('date', new Date(options.clock.now()).toUTCString())
		answer(request, options).then(
			(value) => reply(response, 200, value),
			(error: unknown) => {
				const { status, code, message } =
					error instanceof AwsError ? error : new AwsError(500, 'InternalServerError', String(error))
				reply(response, status, { __type: code, message })
			},
		)
	})
	return listen(server, 0)
}

async function answer(request: IncomingMessage, options: ParametersOptions): Promise<Json> {
	const body = await buffer(request)
	const headers = Object.fromEntries(
		Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')]),
	)
	const payload = createHash('sha256').update(body).digest('hex')
	if ((headers['x-amz-content-sha256'] ?? payload) !== payload) {
		throw new AwsError(400, 'InvalidSignatureException', 'The body is not the one that was signed.')
	}
	const principal = verifier('ssm', options.principals, options.clock.now).request({
		method: 'POST',
		path: '/',
		query: new URLSearchParams(),
		headers,
		payload,
	})
	const operation = String(headers['x-amz-target']).split('.').at(-1) ?? ''
	const input = objectAt(JSON.parse(body.toString()) as Json, 'the request')
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

function reply(response: ServerResponse, status: number, value: Json): void {
	response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value))
}
