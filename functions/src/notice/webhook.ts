import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { WebhookSetting } from '@huying/shared/notice/notice-settings'
import { LONGEST_WAIT } from '@huying/shared/notice/retry'
import { Webhook } from 'standardwebhooks'
import { parameter } from '../secret/parameters'
import type { Outcome } from '../wechat/outcome'
import { isLoopback, isPublic } from './webhook-address'
import type { WebhookMessage } from './webhook-message'
import { type Place, post, type Reply, WebhookSilence } from './webhook-request'

/** What sending reaches for; tests hand in their own. */
export interface WebhookPorts {
	/** Now, in epoch milliseconds. */
	readonly now: () => number
	/** A secret of the parameter store, by name. */
	readonly secret: (name: string) => Promise<string>
	/** Every address of a host, as the system resolves it. */
	readonly resolve: (host: string) => Promise<readonly Place[]>
	/** Which addresses besides public ones may be reached: deployed, none. */
	readonly allowed: (address: string) => boolean
	/** How long one attempt may take from resolving to the last byte, in milliseconds. */
	readonly timeout: number
	/** An authority to trust besides the world's, as PEM. */
	readonly authority?: string
}

/** How long another system is waited for, in milliseconds. */
const TIMEOUT = 10_000

/**
 * The real ones. Only WEBHOOK_LOOPBACK can widen where webhooks go, and only to the machine itself, never to a network:
 * the local cloud sets it (local/functions/environment.ts), serverless.yml does not know it, and a test holds that.
 */
export function webhookPorts(now: () => number): WebhookPorts {
	const local = process.env.WEBHOOK_LOOPBACK === 'yes'
	return {
		now,
		secret: parameter,
		resolve: (host) => lookup(host, { all: true, verbatim: true }),
		allowed: (address) => local && isLoopback(address),
		timeout: TIMEOUT,
	}
}

/** Nothing was sent; `later` when the same may be sent another time. */
class NotSent extends Error {
	readonly outcome: Outcome
	constructor(kind: 'later' | 'final', code: string) {
		super(code)
		this.outcome = { kind, code }
	}
}

/**
 * Sends one message once, signed as Standard Webhooks says. The host is resolved first, every address it has must be
 * one that a webhook may go to, and the connection goes to those very addresses: a name that resolves otherwise a moment
 * later changes nothing. No redirect is followed.
 * @returns `ok` for 2xx; `later` where trying again can help; `final` where it cannot
 */
export async function sendWebhook(
	target: Pick<WebhookSetting, 'url' | 'secretParameter'>,
	message: WebhookMessage,
	ports: WebhookPorts,
): Promise<Outcome> {
	try {
		const signal = AbortSignal.timeout(ports.timeout)
		const url = addressOf(target.url)
		const places = await placesOf(url, ports, signal)
		const body = JSON.stringify(message.body)
		const headers = await signed(target.secretParameter, message.id, body, ports)
		const reply = await post(url, places, headers, body, signal, ports.authority)
		return outcomeOf(reply, ports.now())
	} catch (error) {
		if (error instanceof NotSent) return error.outcome
		if (!(error instanceof WebhookSilence)) throw error
		return { kind: 'later', code: error.code, ...(error.unsure && { unsure: true as const }) }
	}
}

/** @throws NotSent what is no address that a webhook may have */
function addressOf(text: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined
	if (url === undefined || url.username !== '' || url.password !== '')
		throw new NotSent('final', 'addressInvalid')
	if (url.protocol !== 'https:') throw new NotSent('final', 'notHttps')
	return url
}

async function placesOf(url: URL, ports: WebhookPorts, signal: AbortSignal): Promise<readonly Place[]> {
	const host = url.hostname.replace(/^\[|\]$/g, '')
	const family = isIP(host)
	const places = family > 0 ? [{ address: host, family }] : await resolved(host, ports, signal)
	const forbidden = places.some(({ address }) => !isPublic(address) && !ports.allowed(address))
	if (forbidden) throw new NotSent('final', 'addressNotPublic')
	return places
}

async function resolved(host: string, ports: WebhookPorts, signal: AbortSignal): Promise<readonly Place[]> {
	const late = new Promise<never>((_, reject) => {
		signal.addEventListener('abort', () => reject(new NotSent('later', 'timeout')))
	})
	const places = await Promise.race([ports.resolve(host).catch(() => []), late])
	if (places.length === 0) throw new NotSent('later', 'hostUnknown')
	return places
}

/** A secret that is missing or mistyped can be set right: the message waits for it. */
async function signed(
	secretParameter: string,
	id: string,
	body: string,
	ports: WebhookPorts,
): Promise<Record<string, string>> {
	const at = new Date(ports.now())
	let signature: string
	try {
		signature = new Webhook(await ports.secret(secretParameter)).sign(id, at, body)
	} catch {
		throw new NotSent('later', 'secretUnusable')
	}
	return {
		'webhook-id': id,
		'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
		'webhook-signature': signature,
	}
}

/** A request that timed out on the other side, and one that was too many: the only 4xx that may pass. */
const passing = new Set([408, 429])

function outcomeOf({ status, retryAfter }: Reply, now: number): Outcome {
	if (status >= 200 && status < 300) return { kind: 'ok' }
	const code = `http${status}`
	if (status < 500 && !passing.has(status)) return { kind: 'final', code }
	const after = waitOf(retryAfter, now)
	return { kind: 'later', code, ...(after !== undefined && { after }) }
}

/** What Retry-After asks for, in milliseconds from now: seconds, or a date (RFC 9110). Our own waits grow no longer. */
export function waitOf(retryAfter: string | undefined, now: number): number | undefined {
	if (retryAfter === undefined) return undefined
	const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now
	return wait > 0 ? Math.min(wait, LONGEST_WAIT) : undefined
}
