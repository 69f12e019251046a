import * as v from 'valibot'
import { DAY } from '../time/day'
import type { Role } from '../user/post'

/** How long somebody can join by an invitation. In milliseconds. */
export const INVITATION_LASTS = 7 * DAY

export const invitationStates = ['open', 'used', 'withdrawn', 'expired'] as const
export type InvitationState = (typeof invitationStates)[number]

/** An invitation (邀请) to one post, good once. Whom it is for is an administrator's note, and goes once it is used. */
export interface Invitation {
	readonly tenant: string
	/** What is scanned or typed: BCDF-GHJK-LMNP. */
	readonly code: string
	readonly role: Role
	readonly unit: string
	readonly unitName: string
	readonly region?: string
	/** When the post begins and ends; without a beginning, when they join. */
	readonly from?: number
	readonly until?: number
	readonly supervisor?: string
	/** Whom it is for, as whoever invited noted it; erased once it is used, withdrawn or over. */
	readonly forWhom?: string
	/** The telephone of whoever may join, or its last digits: 4 to 11. */
	readonly phone?: string
	readonly state: Exclude<InvitationState, 'expired'>
	readonly by: string
	readonly at: number
	readonly expiresAt: number
	readonly usedBy?: string
	readonly usedAt?: number
	/** The invitation of whoever is in charge of them, where they were invited by the same sheet. */
	readonly under?: string
	/** Made by a sheet: it counts once the whole sheet does. */
	readonly sheet?: string
	/** Whoever joins needs nobody's second word: only while a county is set up. */
	readonly founding?: true
}

/** RFC 8628 §6.1: consonants only, so that no words appear and nothing is mistaken for a digit. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ'
const LENGTH = 12

/** Spells random bytes as a code; bytes of 240 and over are to be left out. Undefined where there were too few. */
export function invitationCodeFrom(bytes: readonly number[]): string | undefined {
	const drawn = bytes.filter((byte) => byte < 240).slice(0, LENGTH)
	if (drawn.length < LENGTH) return undefined
	const word = drawn.map((byte) => letters[byte % letters.length]).join('')
	return (word.match(/.{4}/g) ?? []).join('-')
}

/** What a person typed or scanned, as the code is stored. */
export const invitationCodeSchema = v.pipe(
	v.string('invitationUnknown'),
	v.maxLength(60, 'invitationUnknown'),
	v.transform((typed) => typed.toUpperCase().replace(/[^A-Z]/g, '')),
	v.regex(/^[BCDFGHJKLMNPQRSTVWXZ]{12}$/, 'invitationUnknown'),
	v.transform((word) => (word.match(/.{4}/g) ?? []).join('-')),
)

/** How an invitation stands now. */
export function invitationState(
	{ state, expiresAt }: Pick<Invitation, 'state' | 'expiresAt'>,
	at: number,
): InvitationState {
	return state === 'open' && expiresAt <= at ? 'expired' : state
}

/** Why it is not good now, as the refusal says it. */
export const refusedInvitation = {
	used: 'invitationUsed',
	withdrawn: 'invitationWithdrawn',
	expired: 'invitationExpired',
} as const satisfies Record<Exclude<InvitationState, 'open'>, string>

/** Whether a telephone that WeChat vouches for is the one that was noted, or ends as it. */
export const isForPhone = ({ phone }: Pick<Invitation, 'phone'>, verified: string): boolean =>
	phone === undefined || verified.endsWith(phone)

/** What a QR code says, so that nobody takes it for another. */
const PREFIX = 'huying:join:'
export const joinText = (code: string): string => `${PREFIX}${code}`

/** The code in what was scanned; undefined when that is something else. */
export const codeInText = (scanned: string): string | undefined =>
	scanned.startsWith(PREFIX) ? scanned.slice(PREFIX.length) : undefined
