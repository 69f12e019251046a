import { domainOf, signedFetch } from '../aws/signed-fetch'
import { setting } from '../edge/ports'

/** In milliseconds. */
const TIMEOUT = 3_000

/** What signs heads: a key that nobody can take out, and its public half. */
export interface Signing {
	/** The public key as SubjectPublicKeyInfo, in hexadecimal. */
	readonly publicKey: () => Promise<string>
	/** ECDSA over P-256 with SHA-256, DER, in hexadecimal, over the text's UTF-8 bytes. */
	readonly sign: (text: string) => Promise<string>
}

/** The key service's key that the environment names. */
export const keyService: Signing = {
	publicKey: keptPublicKey(),
	sign: async (text) => {
		const answer = await ask('Sign', {
			Message: Buffer.from(text).toString('base64'),
			MessageType: 'RAW',
			SigningAlgorithm: 'ECDSA_SHA_256',
		})
		return hexOf(answer.Signature)
	},
}

/** A key has one public half: asked for once in a process. What failed is not kept. */
function keptPublicKey(): () => Promise<string> {
	let kept: Promise<string> | undefined
	return () => {
		kept ??= ask('GetPublicKey', {}).then((answer) => hexOf(answer.PublicKey))
		kept.catch(() => {
			kept = undefined
		})
		return kept
	}
}

/** One request of KMS's JSON 1.1 protocol. */
async function ask(operation: string, input: object): Promise<Record<string, unknown>> {
	const region = setting('AWS_REGION')
	const address = process.env.AWS_ENDPOINT_URL_KMS ?? `https://kms.${region}.${domainOf(region)}`
	const headers = {
		'content-type': 'application/x-amz-json-1.1',
		'x-amz-target': `TrentService.${operation}`,
	}
	const body = JSON.stringify({ KeyId: setting('LOG_KEY'), ...input })
	const answer = await signedFetch('kms', `${address}/`, { method: 'POST', headers, body }, TIMEOUT)
	const told = (await answer.json()) as Record<string, unknown>
	if (!answer.ok) throw new Error(`the key service answered ${answer.status} ${String(told.__type ?? '')}`)
	return told
}

const hexOf = (base64: unknown): string => Buffer.from(String(base64), 'base64').toString('hex')
