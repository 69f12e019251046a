import { RefusalError } from '@huying/shared/error/refusal'
import { ParameterMissing } from '../secret/parameters'
import type { Table } from '../store/table'
import { tenantOf } from '../tenant/tenant-store'
import { decrypt, isSame, isSigned, keyOf } from './cipher'
import type { Consumers, Origin } from './consumers'
import { type PushEvent, pushEventOf } from './push-event'
import { remember, seenAs, sourceOf } from './seen-store'

/** A push that says it was sent longer ago, or later, than this is not of now; in milliseconds. */
const FRESH = 10 * 60_000
/** No push of WeChat's comes near this; in bytes. */
export const PUSH_LIMIT = 64 * 1024

export interface PushPorts {
	readonly now: () => number
	/** The Token and the EncodingAESKey of a mini-program as JSON. @throws ParameterMissing where nobody has set them */
	readonly pushSecrets: (appid: string) => Promise<string>
	readonly consumers: Consumers
}

export interface Pushed {
	readonly appid: string
	readonly query: Readonly<Record<string, string | undefined>>
	readonly body: Uint8Array
}

/** What became of a push; `again` where WeChat sent anew what was already taken. */
export interface Taken {
	readonly tenant: string
	readonly again: boolean
}

/**
 * Answers WeChat's question whether this address is ours.
 * @returns the words to give back
 * @throws RefusalError appidUnknown, pushUnsigned, pushReplayed or wechatMisconfigured
 */
export async function verify(table: Table, ports: PushPorts, asked: Pushed): Promise<string> {
	const { token } = await secretsOf(table, ports, asked.appid)
	const { signature = '', timestamp = '', nonce = '', echostr = '' } = asked.query
	if (!isSigned(signature, [token, timestamp, nonce])) throw new RefusalError('pushUnsigned')
	mustBeFresh(timestamp, ports.now())
	return echostr
}

/**
 * Takes one push: nothing is believed, and nothing of it read any further, before its signature was found good.
 * @throws RefusalError of one of the push codes; then nothing was written
 */
export async function receive(table: Table, ports: PushPorts, asked: Pushed): Promise<Taken> {
	if (asked.body.length > PUSH_LIMIT) throw new RefusalError('bodyTooLarge')
	const encrypted = encryptedIn(asked.body)
	const { tenant, token, key } = await secretsOf(table, ports, asked.appid)
	const { msg_signature: signature = '', timestamp = '', nonce = '' } = asked.query
	if (!isSigned(signature, [token, timestamp, nonce, encrypted])) throw new RefusalError('pushUnsigned')
	mustBeFresh(timestamp, ports.now())
	const opened = decrypt(key, encrypted)
	if (opened === undefined) throw new RefusalError('pushUnreadable')
	mustBe(opened.appid, asked.appid)
	const event = pushEventOf(opened.message)
	mustBe(event.appid ?? asked.appid, asked.appid)
	const source = sourceOf(event, opened.message)
	const seen = await seenAs(table, asked.appid, source)
	// The very request again is somebody's who kept it; WeChat signs anew
	if (seen === signature) throw new RefusalError('pushReplayed')
	if (seen === undefined) {
		const { openid, at } = event
		await handOn(ports, event, { tenant, appid: asked.appid, openid, at, source })
		await remember(table, { appid: asked.appid, source, signature, now: ports.now() })
	}
	return { tenant, again: seen !== undefined }
}

/**
 * Gives each part of an event to who makes something of it, under a name of its own.
 * @throws RefusalError pushUnknown, after all parts were handed on, where one was none of ours
 */
async function handOn(
	{ consumers }: PushPorts,
	{ consents, sent, media }: PushEvent,
	origin: Origin,
): Promise<void> {
	const part = (place: number): Origin => ({ ...origin, source: `${origin.source}#${place}` })
	let ours = true
	for (const [place, told] of consents.entries()) ours = (await consumers.consent(told, part(place))) && ours
	for (const [place, told] of sent.entries()) ours = (await consumers.sent(told, part(place))) && ours
	for (const [place, told] of media.entries()) ours = (await consumers.media(told, part(place))) && ours
	if (!ours) throw new RefusalError('pushUnknown')
}

interface Secrets {
	readonly tenant: string
	readonly token: string
	readonly key: Buffer
}

/** What a mini-program's pushes are checked with. */
async function secretsOf(table: Table, { pushSecrets }: PushPorts, appid: string): Promise<Secrets> {
	// A word of another shape is no appid, and might be too long to be a key
	const tenant = /^[A-Za-z0-9]{6,40}$/.test(appid) ? await tenantOf(table, appid) : undefined
	if (tenant === undefined) throw new RefusalError('appidUnknown')
	const text = await pushSecrets(appid).catch((error: unknown) => {
		throw error instanceof ParameterMissing ? new RefusalError('wechatMisconfigured') : error
	})
	const { token, aesKey } = JSON.parse(text) as { token?: unknown; aesKey?: unknown }
	const key = typeof aesKey === 'string' ? keyOf(aesKey) : undefined
	// An empty token would let anybody sign
	if (typeof token !== 'string' || token.length < 3 || key === undefined) {
		throw new RefusalError('wechatMisconfigured')
	}
	return { tenant, token, key }
}

/** The one member that is read before the signature is checked; in safe mode everything else is inside it. */
function encryptedIn(body: Uint8Array): string {
	let outer: unknown
	try {
		outer = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
	} catch {
		throw new RefusalError('bodyMalformed')
	}
	const encrypted = (outer as { Encrypt?: unknown } | null)?.Encrypt
	if (typeof encrypted !== 'string') throw new RefusalError('pushPlain')
	return encrypted
}

/** @param timestamp epoch seconds, as text, as signed */
function mustBeFresh(timestamp: string, now: number): void {
	const fresh = /^\d{1,12}$/.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= FRESH
	if (!fresh) throw new RefusalError('pushReplayed')
}

function mustBe(appid: string, wanted: string): void {
	if (!isSame(Buffer.from(appid), Buffer.from(wanted))) throw new RefusalError('pushOfAnother')
}
