import type { Receipt } from '@huying/shared/case/case-view'
import type { Draft } from '../draft/draft'
import type { ErrandDraft } from '../errand/errand-draft'
import type { QuestionDraft } from '../service/question-draft'
import type { Arrival } from '../summons/arrival'
import type { SummonsDraft } from '../summons/summons-draft'
import { filesOf } from './files'

/** What can be on its way: a report, an errand, a question, a unit's call, its report-in. Each bears its identifier and its photos. */
export type Load = Draft | ErrandDraft | QuestionDraft | SummonsDraft | Arrival
export const isReport = (load: Load): load is Draft => load.what === undefined
export const isSummons = (load: Load): load is SummonsDraft => load.what === 'summons'
export const isErrand = (load: Load): load is ErrandDraft => load.what === 'errand'
export const isQuestion = (load: Load): load is QuestionDraft => load.what === 'question'
export const isArrival = (load: Load): load is Arrival => load.what === 'arrival'

/** How far a photo of a parcel has come. `checked`: the API has looked at it, and a case may use it. */
export type PhotoStep = 'kept' | 'uploaded' | 'checked'

/**
 * One load on its way.
 * `waiting`: to be sent · `sent`: it is a case · `refused`: something in it must be changed · `aside`: a draft that
 * made room for another.
 */
export interface Parcel<Of extends Load = Load> {
	/** The load's own identifier: a case's, or a command's. */
	readonly id: string
	readonly draft: Of
	readonly state: 'waiting' | 'sent' | 'refused' | 'aside'
	/** Whose it is; undefined when it was written before signing in: then whoever signs in sends it. */
	readonly user?: string | undefined
	/** When it was sent off, in epoch milliseconds. */
	readonly at: number
	readonly photos: Readonly<Record<string, PhotoStep>>
	/** Failures in a row, and before when it is not tried again by itself. */
	readonly failures: number
	readonly notBefore: number
	/** What stands in the way (waiting) or has to be changed (refused). */
	readonly trouble?: Trouble | undefined
	readonly receipt?: Receipt | undefined
}

export interface Trouble {
	readonly code: string
	readonly message: string
	/** The photo it is about, when it is about one. */
	readonly photo?: string
}

/** What came of a step: it worked, or it was refused, or no answer came. */
export type Outcome =
	| { readonly ok: true; readonly receipt?: Receipt }
	| ({ readonly ok: false; readonly retryable: boolean } & Trouble)

export type Step =
	| { readonly act: 'upload' | 'check'; readonly photo: string }
	| { readonly act: 'submit' }
	| { readonly act: 'wait'; readonly until: number }
	| { readonly act: 'none' }

/** Packs a draft for sending. */
export function pack<Of extends Load>(draft: Of, user: string | undefined, at: number): Parcel<Of> {
	return {
		id: draft.id,
		draft,
		state: 'waiting',
		user,
		at,
		photos: Object.fromEntries(filesOf(draft).map(({ id }) => [id, 'kept' as const])),
		failures: 0,
		notBefore: 0,
	}
}
