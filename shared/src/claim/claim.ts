import type { Decision } from '../case/decide'
import type { EventOf } from '../case/event'
import { headline, type PrivateRecord } from '../case/private-record'
import { type CaseState, owesCall } from '../case/state'
import type { ErrorCode } from '../error/catalogue'
import { type Refusal, refusal } from '../error/refusal'
import { windowFor } from '../follow-up/window'
import type { Rules } from '../rule/rules'
import { plainPhone } from '../user/phone'
import type { Claimable } from './claim-view'

/** Whoever claims: a user, the phone that WeChat vouches for, and the number of the case where they know it. */
export interface Claimant {
	readonly user: string
	readonly phone: string
	readonly number?: string
}

/** Whether a case was opened with a phone, however it was written then. */
function isOf(phone: string, opening: PrivateRecord | undefined): boolean {
	return opening?.phone !== undefined && plainPhone(opening.phone) === plainPhone(phone)
}

/**
 * Whether a phone alone shows whose case it is. Numbers are given to somebody else after a while, and one telephone
 * serves a household: what was told in confidence, or is kept to a few, needs the case's number too, which only its
 * caller was told.
 */
function needsNumber({ identity, restricted }: CaseState): boolean {
	return identity === 'confidential' || restricted !== undefined
}

/** Whether somebody may learn of a case by their phone. A case without a phone, and an anonymous one, is nobody's. */
function isTheirs(state: CaseState, opening: PrivateRecord | undefined, who: Claimant): boolean {
	if (state.identity === 'anonymous' || state.callingUnit !== undefined || !isOf(who.phone, opening))
		return false
	return !needsNumber(state) || who.number === state.number
}

/** Why a case cannot be claimed any more, or not by its phone alone; undefined where it waits for its caller. */
function taken({ caller, helper }: CaseState): ErrorCode | undefined {
	if (helper !== undefined) return 'claimHelped'
	return caller === undefined ? undefined : 'claimedAlready'
}

/**
 * A case as whoever proved a phone is told of it; undefined where they are not, and where it is theirs already. What
 * somebody sent from an account of their own is theirs, whatever phone they left.
 */
export function claimableOf(
	state: CaseState,
	opening: PrivateRecord | undefined,
	who: Claimant,
): Claimable | undefined {
	if (state.caller === who.user || !isTheirs(state, opening, who)) return undefined
	const { case: id, number, openedAt, status, caller, helper, claimedAt } = state
	const shown = { case: id, number, openedAt }
	if (helper !== undefined) return { ...shown, stands: 'helped' }
	if (caller !== undefined) return claimedAt === undefined ? undefined : { ...shown, stands: 'claimed' }
	const title = headline(opening)
	return { ...shown, stands: 'open', status, ...(title !== undefined && { title }) }
}

/** What a claim is decided on besides the case. */
export interface ClaimContext {
	readonly at: number
	/** The claim's identifier, made by the client. */
	readonly command: string
	readonly rules: Pick<Rules, 'followUp'>
}

/** Makes a case the claimant's. Who is owed a call is asked on their phone from then on. */
export function claim(
	state: CaseState,
	opening: PrivateRecord | undefined,
	who: Claimant,
	{ at, command, rules }: ClaimContext,
): Decision | Refusal {
	if (!isTheirs(state, opening, who)) return refusal('caseUnknown')
	const code = taken(state)
	if (code !== undefined) return refusal(code)
	const event: EventOf<'claimed'> = {
		v: 1,
		type: 'claimed',
		case: state.case,
		seq: state.version + 1,
		at,
		by: { capacity: 'caller', user: who.user },
		command,
		...(owesCall(state) && windowFor(state.matter, at, rules)),
	}
	return { events: [event], records: [] }
}
