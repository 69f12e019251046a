/** Three slips: prompt 提示单, supervision 督办单, warning 警示单. */
export const slipKinds = ['prompt', 'supervision', 'warning'] as const
export type SlipKind = (typeof slipKinds)[number]

/**
 * The ladder that a part climbs while it is not done: prompted before its deadline, supervised at it, warned after
 * it; then supervision itself goes up: to the centre, the inspectorate, the leader.
 */
export const rungs = [...slipKinds, 'centre', 'inspectorate', 'leader'] as const
export type Rung = (typeof rungs)[number]

/** The rung at which a part is late. */
export const LATE = rungs.indexOf('supervision')

/** Why a slip is issued: not signed in time, not done in time, a leader's instruction not reported on, or by hand. */
export const slipCauses = ['sign', 'resolve', 'instruction', 'hand'] as const
export type SlipCause = (typeof slipCauses)[number]

/** A slip as a document: its number, to whom, answered until when, and who else gets it. */
export interface Slip {
	/** The case's number and which of its slips it is; what kind is told beside it. */
	readonly number: string
	readonly kind: SlipKind
	readonly cause: SlipCause
	readonly unit: string
	readonly unitName: string
	readonly answerBy: number
	readonly copies: readonly string[]
}

/** A slip's number: its case's, and how many went before. */
export function slipNumber(caseNumber: string, before: number): string {
	return `${caseNumber}-${before + 1}`
}
