import type { Verdict } from '@huying/shared/trace/trace-view'
import type { Trouble } from '../outbox/parcel'
import { type Kept, type KeptEntry, photosLeft } from './kept'
import type { Step } from './machine'

/** What came of a step. */
export type Outcome =
	| {
			readonly ok: true
			/** Of records sent: what became of each that was looked at, and the number awaited next. */
			readonly verdicts?: readonly (Verdict & { readonly message?: string })[]
			readonly expected?: number
	  }
	| (Trouble & { readonly ok: false; readonly retryable: boolean })
type Refused = Extract<Outcome, { ok: false }>

/** Refusals that are not about what was sent: signing in again, or time, puts them right. */
const notItsFault: ReadonlySet<string> = new Set([
	'sessionMissing',
	'sessionInvalid',
	'sessionExpired',
	'sessionRevoked',
	'codeInvalid',
	'wechatBlocked',
	'wechatMisconfigured',
])

/** The photo is not there (any more): an upload that nobody uses is forgotten after two days. It is sent anew. */
const photoGone: ReadonlySet<string> = new Set(['photoNotUploaded', 'photoUnknown', 'photoNotReady'])

/** Whether it is tried again later, without anybody's help. */
export const passes = ({ code, retryable }: Refused): boolean =>
	retryable || notItsFault.has(code) || photoGone.has(code)

/**
 * The records after a step. Nothing that was done is ever dropped here: what cannot be sent is kept, with why.
 * @param kept the records that the step was about
 */
export function after(kept: readonly Kept[], step: Step, outcome: Outcome): readonly Kept[] {
	if (!outcome.ok) return afterRefusal(kept, step, outcome)
	return kept.map((one) => (one.what === 'track' ? { ...one, stage: 'whole' } : onwards(one, step, outcome)))
}

function onwards(kept: KeptEntry, step: Step, { verdicts = [] }: Extract<Outcome, { ok: true }>): Kept {
	const fine = { ...kept, trouble: undefined }
	switch (step.act) {
		case 'open':
			return { ...fine, stage: 'opened' }
		case 'send':
			return judged(
				kept,
				verdicts.find(({ id }) => id === kept.id),
			)
		case 'upload':
			return withPhoto(kept, step.photo, 'uploaded')
		case 'check':
			return withPhoto(kept, step.photo, 'checked')
		default:
			// What is said of a lost photo stays.
			return { ...kept, stage: 'whole' }
	}
}

/** A record and the verdict on it. One without was not looked at: it gets another number and goes again. */
function judged(kept: KeptEntry, verdict: (Verdict & { message?: string }) | undefined): Kept {
	if (verdict === undefined) return numberAgain(kept)
	const { refused, message = '', at } = verdict
	if (refused !== undefined)
		return {
			...numberAgain(kept),
			stage: 'refused',
			refusedAt: kept.stage,
			trouble: { code: refused, message },
		}
	const stage = photosLeft(kept) > 0 ? 'there' : 'whole'
	return { ...kept, stage, cameAt: at, alone: undefined, trouble: undefined }
}

function afterRefusal(all: readonly Kept[], step: Step, outcome: Refused): readonly Kept[] {
	const { code, message } = outcome
	if (photoGone.has(code)) return all.map((one) => sentAnew(one, 'photo' in step ? step.photo : undefined))
	if (passes(outcome)) return all
	// The others go without it, and it is said.
	if ('photo' in step)
		return all.map((one) => ({
			...withPhoto(one, step.photo, 'lost'),
			trouble: { code, message, photo: step.photo },
		}))
	// Nobody says which of them it is: one by one it shows.
	if (step.act === 'send' && all.length > 1) return all.map((one) => ({ ...numberAgain(one), alone: true }))
	return all.map((one) => ({
		...numberAgain(one),
		stage: 'refused',
		refusedAt: one.stage,
		trouble: { code, message },
	}))
}

function withPhoto<Of extends Kept>(kept: Of, photo: string, step: KeptEntry['steps'][string]): Of {
	return kept.what === 'track' ? kept : { ...kept, steps: { ...kept.steps, [photo]: step } }
}

/** The server took no record of it: its number is free. */
const numberAgain = <Of extends Kept>(kept: Of): Of =>
	kept.what === 'track' ? kept : { ...kept, sequence: undefined }

/** One photo, or all that are not lost, from the beginning. */
function sentAnew(kept: Kept, photo: string | undefined): Kept {
	if (kept.what === 'track') return kept
	const again = Object.entries(kept.steps).map(([id, step]) => [
		id,
		step === 'lost' || (photo !== undefined && photo !== id) ? step : ('kept' as const),
	])
	return { ...kept, steps: Object.fromEntries(again) }
}
