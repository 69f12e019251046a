import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'

/** How long a session lasts: a resident's phone should rarely have to ask again. */
export const SESSION_LASTS = 30 * 86_400_000
/** How long a code on the office's screen can be confirmed. */
export const SIGN_IN_CODE_LASTS = 5 * 60_000
/** How often the office's screen asks whether its code was confirmed. */
export const SIGN_IN_INTERVAL = 2_000

/** RFC 8628 §6.1: consonants only, so that no words appear and nothing is mistaken for a digit. */
const codeLetters = 'BCDFGHJKLMNPQRSTVWXZ'

/** Spells 8 random bytes as a code for the screen: WDJB-MJHT. Bytes of 240 and over are to be drawn again. */
export function signInCodeFrom(bytes: readonly number[]): string {
	const letters = bytes.slice(0, 8).map((byte) => codeLetters[byte % codeLetters.length])
	return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}

/** What a person typed, as the code is stored: capitals, one dash. */
export const signInCodeSchema = v.pipe(
	v.string('signInCodeUnknown'),
	v.transform((typed) => typed.toUpperCase().replace(/[^A-Z]/g, '')),
	v.regex(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/, 'signInCodeUnknown'),
	v.transform((letters) => `${letters.slice(0, 4)}-${letters.slice(4)}`),
)

const appid = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{6,40}$/, 'appidUnknown'))

/** What the mini-program gets from wx.login, and its own appid, which says the tenant. */
export const signInSchema = v.object({
	appid,
	code: v.pipe(v.string(), v.minLength(1, 'codeInvalid'), v.maxLength(200, 'codeInvalid')),
})
export const desktopRequestSchema = v.object({ appid })

export const sessionSchema = v.object({
	token: v.string(),
	expiresAt: v.number(),
	user: v.string(),
	tenant: v.string(),
})
export type Session = v.InferOutput<typeof sessionSchema>

/** RFC 8628's device authorisation: the desktop keeps `deviceCode`, the screen shows `userCode`. */
export const desktopSignInSchema = v.object({
	deviceCode: v.string(),
	userCode: v.string(),
	expiresAt: v.number(),
	/** Milliseconds to wait between two polls. */
	interval: v.number(),
})
export type DesktopSignIn = v.InferOutput<typeof desktopSignInSchema>

export const pollSchema = v.object({
	deviceCode: v.pipe(v.string(), v.minLength(20, 'signInCodeUnknown'), v.maxLength(100, 'signInCodeUnknown')),
})
/** `session` is there once the phone has confirmed. */
export const pollAnswerSchema = v.object({ pending: v.boolean(), session: v.optional(sessionSchema) })

/** What the phone shows before it confirms. */
export const desktopAskSchema = v.object({
	userCode: v.string(),
	askedAt: v.number(),
	expiresAt: v.number(),
	browser: v.optional(v.string()),
})
export const confirmSchema = v.object({ id: identifierSchema })
export const doneSchema = v.object({ done: v.literal(true) })
