import { request } from 'node:https'

/** One address of a host. */
export interface Place {
	readonly address: string
	/** 4 or 6. */
	readonly family: number
}

/** What of an answer counts. */
export interface Reply {
	readonly status: number
	readonly retryAfter: string | undefined
}

/** No answer came. `unsure`: the other side may have got it all the same. */
export class WebhookSilence extends Error {
	readonly code: 'timeout' | 'unreachable' | 'certificate'
	readonly unsure: boolean
	constructor(code: WebhookSilence['code'], unsure: boolean) {
		super(code)
		this.name = 'WebhookSilence'
		this.code = code
		this.unsure = unsure
	}
}

/** No answer to a webhook needs to be longer; what is longer is cut off. In bytes. */
const BODY_LIMIT = 64 * 1024

/**
 * Posts a body to addresses that were checked, and to no other. Node's own client, because fetch takes no address
 * besides the host's name, and because this one follows no redirect.
 * @param signal ends it at any point
 * @throws WebhookSilence
 */
export function post(
	url: URL,
	places: readonly Place[],
	headers: Record<string, string>,
	body: string,
	signal: AbortSignal,
	authority: string | undefined,
): Promise<Reply> {
	return new Promise((resolve, reject) => {
		let written = false
		let reply: Reply | undefined
		const asked = request(url, {
			method: 'POST',
			// A connection of its own: one that was kept would go where an earlier name pointed
			agent: false,
			signal,
			lookup: (_, { all }, found) => {
				const [first] = places
				if (all) found(null, [...places])
				else found(null, first?.address ?? '', first?.family)
			},
			headers: {
				...headers,
				'content-type': 'application/json',
				'content-length': Buffer.byteLength(body),
				'user-agent': 'huying-webhooks/1',
			},
			...(authority !== undefined && { ca: authority }),
		})
		asked.on('error', (error: NodeJS.ErrnoException) => {
			// The status is the answer, however its body ends
			if (reply) return resolve(reply)
			const late = error.name === 'AbortError' || error.name === 'TimeoutError'
			reject(new WebhookSilence(late ? 'timeout' : silenceOf(error.code), written))
		})
		// Only once the connection is made and trusted does anything go out
		asked.on('socket', (socket) =>
			socket.once('secureConnect', () => {
				written = true
			}),
		)
		asked.on('response', (response) => {
			const told = { status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] }
			reply = told
			let read = 0
			response.on('data', (chunk: Buffer) => {
				read += chunk.length
				if (read > BODY_LIMIT) response.destroy()
			})
			response.on('error', () => {})
			response.on('close', () => resolve(told))
		})
		asked.end(body)
	})
}

/** Codes of Node and of OpenSSL for a certificate that is not to be trusted. */
function silenceOf(code = ''): 'certificate' | 'unreachable' {
	return /CERT|ALTNAME|UNABLE_TO|SIGNATURE|CA_/.test(code) ? 'certificate' : 'unreachable'
}
