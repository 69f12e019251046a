import { createHash, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { type Calls, refusalSentence } from '../aws/calls'
import type { Principals } from '../aws/credential'
import { AwsError } from '../aws/error'
import { verifier } from '../aws/signature'
import type { Clock } from '../cloud/clock'
import { type Listening, listen } from '../cloud/listen'
import { type Json, type JsonObject, objectAt, textAt } from '../template/value'
import type { Keys } from './keys'

export type KeyServiceOptions = {
	/** The deployed keys that sign: id and ARN. */
	readonly deployed: readonly { readonly name: string; readonly arn: string }[]
	readonly keys: Keys
	readonly principals: Principals
	readonly calls: Calls
	readonly clock: Clock
}

const ALGORITHM = 'ECDSA_SHA_256'
/** The longest message that KMS hashes by itself, in bytes. */
const LONGEST = 4_096

/** The KMS stand-in: Sign and GetPublicKey of P-256 keys, for those whose role names the key. */
export function startKeyService(options: KeyServiceOptions): Promise<Listening> {
	const server = createServer((request, response) => {
		response.setHeader('date', new Date(options.clock.now()).toUTCString())
		answer(request, options).then(
			(value) => reply(response, 200, value),
			(error: unknown) => {
				const { status, code, message } =
					error instanceof AwsError ? error : new AwsError(500, 'KMSInternalException', String(error))
				reply(response, status, { __type: code, message })
			},
		)
	})
	return listen(server, 0)
}

async function answer(request: IncomingMessage, options: KeyServiceOptions): Promise<Json> {
	const body = await buffer(request)
	const headers = Object.fromEntries(
		Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')]),
	)
	const payload = createHash('sha256').update(body).digest('hex')
	if ((headers['x-amz-content-sha256'] ?? payload) !== payload)
		throw new AwsError(400, 'InvalidSignatureException', 'The body is not the one that was signed.')
	const principal = verifier('kms', options.principals, options.clock.now).request({
		method: 'POST',
		path: '/',
		query: new URLSearchParams(),
		headers,
		payload,
	})
	const operation = String(headers['x-amz-target']).split('.').at(-1) ?? ''
	const input = objectAt(JSON.parse(body.toString()) as Json, 'the request')
	const id = textAt(input.KeyId ?? '', 'KeyId')
	const key = options.deployed.find(({ name, arn }) => name === id || arn === id)
	if (key === undefined) throw new AwsError(400, 'NotFoundException', `Key '${id}' does not exist`)
	const refused = options.calls.refused(principal, [{ action: `kms:${operation}`, resource: key.arn }])
	if (refused) throw new AwsError(400, 'AccessDeniedException', refusalSentence(principal, refused))
	const pair = options.keys.pair(key.name)
	if (operation === 'GetPublicKey') {
		return {
			KeyId: key.arn,
			PublicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
			KeySpec: 'ECC_NIST_P256',
			CustomerMasterKeySpec: 'ECC_NIST_P256',
			KeyUsage: 'SIGN_VERIFY',
			SigningAlgorithms: [ALGORITHM],
		}
	}
	if (operation !== 'Sign')
		throw new AwsError(400, 'UnknownOperationException', `${operation} is not known here`)
	const signature = sign('sha256', messageOf(input), pair.privateKey).toString('base64')
	return { KeyId: key.arn, Signature: signature, SigningAlgorithm: ALGORITHM }
}

/** What is signed. Only what our functions ask for is known here: the message itself, by one algorithm. */
function messageOf(input: JsonObject): Buffer {
	if (input.SigningAlgorithm !== ALGORITHM || (input.MessageType ?? 'RAW') !== 'RAW')
		throw new AwsError(400, 'ValidationException', `Only ${ALGORITHM} of a RAW message is known here`)
	const message = Buffer.from(textAt(input.Message ?? '', 'Message'), 'base64')
	if (message.length === 0 || message.length > LONGEST)
		throw new AwsError(400, 'ValidationException', `A message has 1 to ${LONGEST} bytes`)
	return message
}

function reply(response: ServerResponse, status: number, value: Json): void {
	response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(value))
}
