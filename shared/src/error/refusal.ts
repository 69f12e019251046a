import type { ErrorCode } from './catalogue'

/**
 * A no that a rule says, as data: rules return it, they do not throw.
 * `field` names the part of the input it is about, as a dotted path.
 */
export interface Refusal {
	readonly refused: ErrorCode
	readonly field?: string
}

/** Makes a refusal. */
export function refusal(code: ErrorCode, field?: string): Refusal {
	return field === undefined ? { refused: code } : { refused: code, field }
}

/** Tells a refusal from any other outcome of a rule. */
export function isRefusal(outcome: unknown): outcome is Refusal {
	return typeof outcome === 'object' && outcome !== null && 'refused' in outcome
}

/** A refusal on its way up through code that cannot go on. The edge turns it into an answer. */
export class RefusalError extends Error {
	readonly refusal: Refusal
	constructor(code: ErrorCode, field?: string) {
		super(code)
		this.name = 'RefusalError'
		this.refusal = refusal(code, field)
	}
}
