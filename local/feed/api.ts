import { ApiError, type Client, createClient } from '@huying/shared/api/client'
import { type RouteName, routes } from '@huying/shared/api/routes'

/** How often something is tried, and the first wait between two tries, in milliseconds; each wait doubles. */
const TRIES = 7
const FIRST_WAIT = 250
/** An answer that takes longer will not come. */
const PATIENCE = 30_000

/** The API as somebody with a token may use it; what may help to send again is sent again, ever more slowly. */
export function apiOf(address: string, token?: string): Client {
	const client = createClient(async ({ method, path, body }) => {
		const response = await fetch(`${address}${path}`, {
			method,
			headers: {
				...(token !== undefined && { authorization: `Bearer ${token}` }),
				...(body !== undefined && { 'content-type': 'application/json' }),
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(PATIENCE),
		})
		return { status: response.status, body: await response.json() }
	}, 'no answer')
	return patient(client, FIRST_WAIT)
}

/** The same client, trying again where that may help. @param firstWait milliseconds */
export function patient(client: Client, firstWait: number): Client {
	const names = Object.keys(routes) as RouteName[]
	const calls = names.map((name) => {
		const call = client[name] as (input?: unknown) => Promise<unknown>
		return [name, (input?: unknown) => tryAgain(() => call(input), firstWait)]
	})
	return Object.fromEntries(calls) as Client
}

async function tryAgain<Answer>(call: () => Promise<Answer>, firstWait: number): Promise<Answer> {
	for (let tried = 1; ; tried++) {
		try {
			return await call()
		} catch (error) {
			if (!(error instanceof ApiError) || !error.retryable || tried === TRIES) throw error
			// full jitter: those who failed together do not come back together
			await new Promise((resolve) => setTimeout(resolve, Math.random() * firstWait * 2 ** tried))
		}
	}
}
