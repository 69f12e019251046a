import { ApiError } from '@huying/shared/api/client'
import type { Session } from '@huying/shared/session/session'
import { offline } from '@huying/shared/text/zh-CN/desktop-sign-in'

export type NextStep =
	| { readonly next: 'wait' | 'renew'; readonly problem?: string | undefined }
	| { readonly next: 'enter'; readonly session: Session; readonly problem?: undefined }

/**
 * What to do after asking whether the code was confirmed: enter, ask again, or show another code.
 * @param answer what came: the API's answer, its refusal, or nothing
 */
export function afterPoll(
	answer: { pending: boolean; session?: Session | undefined } | ApiError | undefined,
	expiresAt: number,
	now: number,
): NextStep {
	if (answer !== undefined && !(answer instanceof ApiError) && answer.session !== undefined)
		return { next: 'enter', session: answer.session }
	const gone = answer instanceof ApiError && !answer.retryable
	if (gone || now >= expiresAt) return { next: 'renew' }
	return answer === undefined || answer instanceof ApiError
		? { next: 'wait', problem: offline }
		: { next: 'wait' }
}

/** Whole minutes and seconds until then, never less than none. */
export function timeLeft(until: number, now: number): { minutes: number; seconds: number } {
	const seconds = Math.max(0, Math.ceil((until - now) / 1000))
	return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}

const PREFIX = 'huying:sign-in:'

/** What the QR code on the screen says. */
export const qrText = (userCode: string): string => `${PREFIX}${userCode}`

/** The code in what was scanned; undefined when that is something else. */
export function codeIn(scanned: string): string | undefined {
	return scanned.startsWith(PREFIX) ? scanned.slice(PREFIX.length) : undefined
}
