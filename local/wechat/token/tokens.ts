import { randomBytes } from 'node:crypto'
import { WeChatError } from '../server/error'
import type { State, Token, Tokens } from '../state/state'

const TWO_HOURS = 7200_000
/** How long an old token works beside its successor. */
const OVERLAP = 5 * 60_000
const FORCED_EVERY = 30_000
const FORCED_A_DAY = 20
const DAY = 86_400_000

/** Which of the two ways of getting a token it came from: they do not disturb each other. */
export type Family = 'plain' | 'stable'

export function tokensOf({ kept }: State, appid: string): Tokens {
	kept.tokens[appid] ??= { plain: [], stable: [], forced: [], killed: [] }
	return kept.tokens[appid]
}

/** A new token of `/cgi-bin/token`: the one before works for five minutes more, earlier ones die. */
export function renewPlain(state: State, appid: string, now: number): Token {
	return renew(state, appid, 'plain', now, OVERLAP)
}

/** The stable token: the same as long as it lives, but for its last five minutes, when its successor is there. */
export function stableToken(state: State, appid: string, now: number): Token {
	const current = tokensOf(state, appid).stable.at(-1)
	if (current && current.expiresAt - now > OVERLAP) return current
	return renew(state, appid, 'stable', now, OVERLAP)
}

/** A new stable token by force: the one before dies at once. At most 20 a day, 30 seconds apart. */
export function forceStable(state: State, appid: string, now: number): Token {
	const tokens = tokensOf(state, appid)
	const today = tokens.forced.filter((at) => at > now - DAY)
	if (today.length >= FORCED_A_DAY) throw new WeChatError(45009, 'reach max api daily quota limit,')
	if (today.some((at) => at > now - FORCED_EVERY))
		throw new WeChatError(45011, 'api minute-quota reach limit,')
	tokens.forced = [...today, now]
	return renew(state, appid, 'stable', now, 0)
}

function renew(state: State, appid: string, family: Family, now: number, overlap: number): Token {
	const tokens = tokensOf(state, appid)
	const [before, ...earlier] = tokens[family].toReversed()
	const stays = before !== undefined && overlap > 0
	const made: Token = { token: newToken(), expiresAt: now + TWO_HOURS }
	tokens[family] = [
		...(stays ? [{ ...before, expiresAt: Math.min(before.expiresAt, now + overlap) }] : []),
		made,
	]
	const gone = stays ? earlier : [...(before ? [before] : []), ...earlier]
	tokens.killed = [...tokens.killed, ...gone.map(({ token }) => token)].slice(-100)
	state.save()
	return made
}

/** WeChat takes back all tokens of an app, as it does when an administrator resets the secret. */
export function killTokens(state: State, appid: string): void {
	const tokens = tokensOf(state, appid)
	const all = [...tokens.plain, ...tokens.stable].map(({ token }) => token)
	tokens.killed = [...tokens.killed, ...all].slice(-100)
	tokens.plain = []
	tokens.stable = []
	state.save()
}

/** Whose token it is. 41001 without one, 42001 when it has expired, 40001 when it was replaced, 40014 when it never was. */
export function appidOfToken(state: State, token: string | null, now: number): string {
	if (!token) throw new WeChatError(41001, 'access_token missing,')
	for (const [appid, { plain, stable, killed }] of Object.entries(state.kept.tokens)) {
		const found = [...plain, ...stable].find((candidate) => candidate.token === token)
		if (found && found.expiresAt > now) return appid
		// The newest of its family ran out; one that had a successor is merely no longer the latest.
		if (found && (found === plain.at(-1) || found === stable.at(-1)))
			throw new WeChatError(42001, 'access_token expired,')
		if (found || killed.includes(token))
			throw new WeChatError(40001, 'invalid credential, access_token is invalid or not latest,')
	}
	throw new WeChatError(40014, 'invalid access_token,')
}

/** Real ones have more than a hundred characters; a holder must keep at least 512. */
function newToken(): string {
	return `${Math.floor(Math.random() * 90) + 10}_${randomBytes(100).toString('base64url')}`
}
