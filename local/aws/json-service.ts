import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import { type Json, type JsonObject, objectAt } from '../template/value'
import type { Principals } from './credential'
import { AwsError } from './error'
import { verifier } from './signature'

/** A request whose signature holds: in whose name, which operation, with what. */
export type SignedRequest = {
	readonly principal: ReturnType<ReturnType<typeof verifier>['request']>
	/** As the target names it, without its service: GetParameter. */
	readonly operation: string
	readonly input: JsonObject
}

type JsonServiceOptions = {
	/** As signatures name it: ssm, kms. */
	readonly service: Parameters<typeof verifier>[0]
	/** What it says of itself when something goes wrong inside. */
	readonly failure: string
	readonly principals: Principals
	readonly clock: Clock
	/** Answers, or throws an AwsError. */
	readonly answer: (request: SignedRequest) => Json
}

/** A stand-in for a service of AWS's JSON protocol: it lets in only what is signed, and answers as AWS does. */
export function startJsonService(options: JsonServiceOptions): Promise<Listening> {
	const server = createServer((request, response) => {
		response.setHeader('date', new Date(options.clock.now()).toUTCString())
		read(request, options)
			.then(options.answer)
			.then(
				(value) => reply(response, 200, value),
				(error: unknown) => {
					const { status, code, message } =
						error instanceof AwsError ? error : new AwsError(500, options.failure, String(error))
					reply(response, status, { __type: code, message })
				},
			)
	})
	return listen(server, 0)
}

async function read(
	request: IncomingMessage,
	{ service, principals, clock }: JsonServiceOptions,
): Promise<SignedRequest> {
	const body = await buffer(request)
	const headers = Object.fromEntries(
		Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')]),
	)
	const payload = createHash('sha256').update(body).digest('hex')
	if ((headers['x-amz-content-sha256'] ?? payload) !== payload)
		throw new AwsError(400, 'InvalidSignatureException', 'The body is not the one that was signed.')
	const principal = verifier(service, principals, clock.now).request({
		method: 'POST',
		path: '/',
		query: new URLSearchParams(),
		headers,
		payload,
	})
	const operation = String(headers['x-amz-target']).split('.').at(-1) ?? ''
	return { principal, operation, input: objectAt(JSON.parse(body.toString()) as Json, 'the request') }
}

function reply(response: ServerResponse, status: number, value: Json): void {
	response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value))
}
