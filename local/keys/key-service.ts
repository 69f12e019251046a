import { sign } from 'node:crypto'
import { type Calls, refusalSentence } from '../aws/calls'
import type { Principals } from '../aws/credential'
import { AwsError } from '../aws/error'
import { type SignedRequest, startJsonService } from '../aws/json-service'
import type { Clock } from '../cloud/clock'
import type { Listening } from '../cloud/listen'
import { type Json, type JsonObject, textAt } from '../template/value'
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
	return startJsonService({
		service: 'kms',
		failure: 'KMSInternalException',
		principals: options.principals,
		clock: options.clock,
		answer: (request) => answer(request, options),
	})
}

function answer({ principal, operation, input }: SignedRequest, options: KeyServiceOptions): Json {
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
