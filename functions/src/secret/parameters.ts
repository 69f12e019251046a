import { domainOf, signedFetch } from '../aws/signed-fetch'
import { setting } from '../edge/ports'

/** A changed secret is taken up after this long. */
const KEPT = 5 * 60_000
const TIMEOUT = 3_000

/** The parameter store has nothing under this name: somebody has to set it up. */
export class ParameterMissing extends Error {
	constructor(name: string) {
		super(`the parameter store lacks ${name}`)
		this.name = 'ParameterMissing'
	}
}

const kept = new Map<string, { until: number; value: Promise<string> }>()

/**
 * A secret from the parameter store, asked for once in five minutes however many wait for it.
 * @throws ParameterMissing where there is none; what failed otherwise is not kept
 */
export function parameter(name: string): Promise<string> {
	// Not the wall clock, which may jump
	const now = performance.now()
	const known = kept.get(name)
	if (known && now < known.until) return known.value
	const value = fetchParameter(name)
	kept.set(name, { until: now + KEPT, value })
	value.catch(() => kept.delete(name))
	return value
}

/** SSM's GetParameter, as of its JSON 1.1 protocol. */
async function fetchParameter(name: string): Promise<string> {
	const region = setting('AWS_REGION')
	const address = process.env.AWS_ENDPOINT_URL_SSM ?? `https://ssm.${region}.${domainOf(region)}`
	const headers = {
		'content-type': 'application/x-amz-json-1.1',
		'x-amz-target': 'AmazonSSM.GetParameter',
	}
	const body = JSON.stringify({ Name: name, WithDecryption: true })
	const answer = await signedFetch('ssm', `${address}/`, { method: 'POST', headers, body }, TIMEOUT)
	const told = (await answer.json()) as { Parameter?: { Value?: string }; __type?: string }
	if (told.Parameter?.Value) return told.Parameter.Value
	if (told.__type?.endsWith('ParameterNotFound')) throw new ParameterMissing(name)
	throw new Error(`the parameter store answered ${answer.status} ${told.__type ?? ''}`)
}
