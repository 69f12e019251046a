/** How long apart the phone's answer and WeChat's own event about the same tap may come. */
export const MATCH_WITHIN = 10 * 60_000
/** Answers of a phone that WeChat has not confirmed: more than these count for nothing. */
export const CLAIMS_LIMIT = 3
/** Names of events that were counted, so that a replay is not counted again. */
const REMEMBERED = 20

/**
 * How many messages a user still takes of one template. One consent is one message.
 * `claims` are the times of phones' answers that no event of WeChat's has confirmed yet, `events` those of events whose
 * answer has not come yet: a tap is told by both, in any order, and counts once.
 */
export interface Consent {
	readonly left: number
	readonly claims: readonly number[]
	readonly events: readonly number[]
	readonly seen: readonly string[]
	/** False after WeChat refused a message that we believed consented to: then only its own events count. */
	readonly trusted: boolean
}
export const noConsent: Consent = { left: 0, claims: [], events: [], seen: [], trusted: true }

/** What a person may answer when asked; `filter` is WeChat leaving a template out of the question. */
export const answers = ['accept', 'reject', 'ban', 'filter'] as const
export type ConsentAnswer = (typeof answers)[number]

/** Counts what the phone says it was answered at a time. */
export function countAnswer(consent: Consent, answer: ConsentAnswer, at: number): Consent {
	if (answer !== 'accept') return consent
	const matched = takeNear(consent.events, at)
	if (matched) return { ...consent, events: matched }
	if (!consent.trusted || consent.claims.length >= CLAIMS_LIMIT) return consent
	return { ...consent, left: consent.left + 1, claims: [...consent.claims, at] }
}

/**
 * Counts what WeChat's event says: the truth.
 * @param source names the event; the same name again counts for nothing
 */
export function countEvent(
	consent: Consent,
	answer: 'accept' | 'reject',
	at: number,
	source: string,
): Consent {
	if (answer === 'reject' || consent.seen.includes(source)) return consent
	const seen = [...consent.seen, source].slice(-REMEMBERED)
	const matched = takeNear(consent.claims, at)
	if (matched) return { ...consent, seen, claims: matched, trusted: true }
	const events = [...consent.events.filter((event) => event > at - MATCH_WITHIN), at]
	return { ...consent, seen, left: consent.left + 1, events, trusted: true }
}

/** The ledger of somebody who turned the template off, or whose consent WeChat did not know. */
export function emptied(consent: Consent, refused: boolean): Consent {
	return { ...consent, left: 0, claims: [], events: [], trusted: refused ? false : consent.trusted }
}

/** Takes the earliest time within the window out of a list; undefined where there is none. */
function takeNear(times: readonly number[], at: number): number[] | undefined {
	const index = times.findIndex((time) => Math.abs(time - at) <= MATCH_WITHIN)
	return index < 0 ? undefined : times.filter((_, place) => place !== index)
}
