import { filesOf } from './files'
import type { Load, Outcome, Parcel, PhotoStep, Step } from './parcel'

/** First pause after a failure and the longest one, in milliseconds; each is three times the one before. */
const FIRST_PAUSE = 5_000
const LONGEST_PAUSE = 10 * 60_000

/** Refusals that are not about the parcel: signing in again, or time, puts them right. */
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

/** What to do next for a parcel: its photos one by one, each step remembered, then the case. */
export function nextStep({ state, photos, draft, notBefore }: Parcel, now: number): Step {
	if (state !== 'waiting') return { act: 'none' }
	if (now < notBefore) return { act: 'wait', until: notBefore }
	for (const { id } of filesOf(draft)) {
		if (photos[id] === 'uploaded') return { act: 'check', photo: id }
		if (photos[id] !== 'checked') return { act: 'upload', photo: id }
	}
	return { act: 'submit' }
}

/** The parcel after a step. Nothing that a person wrote is ever dropped here. */
export function after<Of extends Load>(
	parcel: Parcel<Of>,
	step: Step,
	outcome: Outcome,
	now: number,
): Parcel<Of> {
	if (step.act === 'wait' || step.act === 'none') return parcel
	if (!outcome.ok) return afterFailure(parcel, step, outcome, now)
	const fine = { ...parcel, failures: 0, notBefore: 0, trouble: undefined }
	if (step.act === 'submit') return { ...fine, state: 'sent', receipt: outcome.receipt }
	return { ...fine, photos: withPhoto(parcel, step.photo, step.act === 'upload' ? 'uploaded' : 'checked') }
}

function afterFailure<Of extends Load>(
	parcel: Parcel<Of>,
	step: Exclude<Step, { act: 'wait' | 'none' }>,
	{ code, message, retryable }: Extract<Outcome, { ok: false }>,
	now: number,
): Parcel<Of> {
	const trouble = { code, message, ...(step.act !== 'submit' && { photo: step.photo }) }
	const gone = photoGone.has(code)
	if (!retryable && !gone && !notItsFault.has(code)) return { ...parcel, state: 'refused', trouble }
	const pause = Math.min(FIRST_PAUSE * 3 ** Math.min(parcel.failures, 10), LONGEST_PAUSE)
	const photos = !gone
		? parcel.photos
		: step.act === 'submit'
			? Object.fromEntries(filesOf(parcel.draft).map(({ id }) => [id, 'kept' as const]))
			: withPhoto(parcel, step.photo, 'kept')
	return { ...parcel, photos, trouble, failures: parcel.failures + 1, notBefore: now + pause }
}

const withPhoto = (parcel: Parcel, photo: string, step: PhotoStep) => ({ ...parcel.photos, [photo]: step })

/** Lets a waiting parcel be tried at once: the network is back, the app was opened, or somebody asks for it. */
export function hurry(parcel: Parcel): Parcel {
	return parcel.state === 'waiting' ? { ...parcel, notBefore: 0 } : parcel
}

/** Failures after which the others need not be tried now either. */
export function isNoNetwork(parcel: Parcel): boolean {
	return parcel.state === 'waiting' && parcel.trouble?.code === 'unreachable'
}
