import type { webcrypto } from 'node:crypto'
import { RefusalError } from '@huying/shared/error/refusal'
import { SESSION_LASTS } from '@huying/shared/session/session'
import { JWTExpired } from 'jose/errors'
import { SignJWT } from 'jose/jwt/sign'
import { jwtVerify } from 'jose/jwt/verify'

/** What a bearer token says; what its holder may do is read for each request. */
export interface Token {
	readonly user: string
	readonly tenant: string
	readonly session: string
}

const ISSUER = 'huying'
const ALGORITHM = 'HS256'
/** Seconds by which the clocks of two machines may differ. */
const CLOCKS_DIFFER = 5

/** Imported keys: importing one takes longer than a signature. */
const keys = new Map<string, Promise<webcrypto.CryptoKey>>()

function keyOf(secret: string): Promise<webcrypto.CryptoKey> {
	const known = keys.get(secret)
	if (known) return known
	const bytes = new TextEncoder().encode(secret)
	// RFC 7518 §3.2; a shorter one could be guessed from any token
	if (bytes.length < 32) throw new Error('the session secret is shorter than 32 bytes')
	const key = crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
		'sign',
		'verify',
	])
	keys.set(secret, key)
	return key
}

/**
 * Tokens whose signature was found good, by their word. A page asks several things with the same token, and checking
 * it through WebCrypto takes half of all the time that a handler adds to the SDK's. Whether its session still stands,
 * and its time, are looked at for each request all the same.
 */
const verified = new Map<string, { readonly secret: string; readonly until: number; readonly token: Token }>()
const VERIFIED_KEPT = 1000

/** Makes a session's token, good until the session ends. */
export async function signToken(token: Token, secret: string, now: number): Promise<string> {
	return await new SignJWT({ ten: token.tenant, sid: token.session })
		.setProtectedHeader({ alg: ALGORITHM })
		.setIssuer(ISSUER)
		.setSubject(token.user)
		.setIssuedAt(Math.floor(now / 1000))
		.setExpirationTime(Math.floor((now + SESSION_LASTS) / 1000))
		.sign(await keyOf(secret))
}

/**
 * Reads a token of ours.
 * @throws RefusalError sessionExpired for one of ours past its time, sessionInvalid for any other word
 */
export async function verifyToken(word: string, secret: string, now: number): Promise<Token> {
	const known = verified.get(word)
	if (known && known.secret === secret && now < known.until) return known.token
	try {
		const { payload } = await jwtVerify(word, await keyOf(secret), {
			issuer: ISSUER,
			algorithms: [ALGORITHM],
			currentDate: new Date(now),
			clockTolerance: CLOCKS_DIFFER,
			// A token that claims to last longer is not one that we made
			maxTokenAge: SESSION_LASTS / 1000,
			requiredClaims: ['exp', 'sub'],
		})
		const { sub, ten, sid, exp = 0 } = payload
		if (typeof sub === 'string' && typeof ten === 'string' && typeof sid === 'string') {
			const token = { user: sub, tenant: ten, session: sid }
			if (verified.size >= VERIFIED_KEPT) verified.clear()
			verified.set(word, { secret, until: exp * 1000, token })
			return token
		}
	} catch (error) {
		if (error instanceof JWTExpired) throw new RefusalError('sessionExpired')
	}
	throw new RefusalError('sessionInvalid')
}
