import * as v from 'valibot'
import { dashed, isCaseNumber } from '../case/number'
import type { PrivateRecord } from '../case/private-record'
import type { CaseState } from '../case/state'
import { isOpen, type Status } from '../case/status'
import { startOfBeijingDay } from '../time/day'
import { plainPhone } from '../user/phone'

/** Full-width digits are read, and blanks. */
const digits = (typed: string) => typed.normalize('NFKC').replace(/\s/gu, '')

/** A number and the last four digits of the phone that was left with it: all that somebody without an account gives. */
export const lookUpSchema = v.object({
	tenant: v.pipe(v.string(), v.regex(/^\d{6}$/)),
	number: v.pipe(v.string(), v.maxLength(40), v.check(isCaseNumber, 'numberInvalid'), v.transform(dashed)),
	tail: v.pipe(v.string(), v.maxLength(20), v.transform(digits), v.regex(/^\d{4}$/, 'tailInvalid')),
})
export type LookUp = v.InferOutput<typeof lookUpSchema>

/** How far a case is, said so that it tells nothing of what goes on between units. */
export const stages = [
	'received',
	'accepted',
	'handling',
	'suspended',
	'checking',
	'asking',
	'reconsidered',
	'withdrawing',
	'closed',
	'declined',
	'withdrawn',
	'ended',
	'merged',
] as const
export type Stage = (typeof stages)[number]

export const stageOf: Record<Status, Stage> = {
	submitted: 'received',
	accepted: 'accepted',
	assigned: 'handling',
	sentBack: 'handling',
	referred: 'handling',
	disputed: 'handling',
	handling: 'handling',
	suspended: 'suspended',
	resolved: 'checking',
	verified: 'asking',
	unsolved: 'reconsidered',
	ending: 'reconsidered',
	withdrawing: 'withdrawing',
	closed: 'closed',
	declined: 'declined',
	withdrawn: 'withdrawn',
	ended: 'ended',
	merged: 'merged',
}

/** State and next step, and nothing else: what it is about, who called and who works on it is for those signed in. */
export const lookUpAnswerSchema = v.object({
	stage: v.picklist(stages),
	/** Since which Beijing day, as its first instant. */
	since: v.number(),
	/** By which Beijing day it is promised. */
	by: v.optional(v.number()),
})
export type LookUpAnswer = v.InferOutput<typeof lookUpAnswerSchema>

/**
 * What whoever gives a number and four digits is told; undefined for a wrong pair. A case without a phone has no right
 * pair. What was told in confidence, or is kept to a few, is answered like an unknown number: that it exists at all is
 * nobody's to learn by trying.
 */
export function lookUp(
	state: CaseState | undefined,
	opening: PrivateRecord | undefined,
	tail: string,
): LookUpAnswer | undefined {
	const phone = opening?.phone === undefined ? undefined : plainPhone(opening.phone)
	if (state === undefined || phone === undefined || !phone.endsWith(tail)) return undefined
	if (state.identity !== 'named' || state.restricted !== undefined) return undefined
	const by = promised(state)
	return {
		stage: stageOf[state.status],
		since: startOfBeijingDay(state.since),
		...(by !== undefined && { by: startOfBeijingDay(by) }),
	}
}

/** The day that a caller was promised: until the work is done, or until it goes on. */
function promised({ status, lead, suspendedUntil, actBy }: CaseState): number | undefined {
	if (!isOpen(status)) return undefined
	if (status === 'suspended') return suspendedUntil
	if (stageOf[status] === 'handling') return lead?.resolveBy
	return actBy
}
