import type { PromisesAnswer } from '@huying/shared/admission/admission-view'
import type { ServicePromise } from '@huying/shared/admission/promise'

/** A promise as it is being written; one that stands once the list is fixed is not touched any more. */
export interface DraftPromise extends ServicePromise {
	readonly standing: boolean
}

/** The list as it begins to be written. */
export const draftOf = ({ promises, fixed }: Pick<PromisesAnswer, 'promises' | 'fixed'>): DraftPromise[] =>
	promises.map(({ promise, words, measure }) => ({ promise, words, measure, standing: fixed }))

/** The list as it is sent: what was left quite empty is not in it. */
export const listOf = (draft: readonly DraftPromise[]): ServicePromise[] =>
	draft
		.map(({ promise, words, measure }) => ({ promise, words: words.trim(), measure: measure.trim() }))
		.filter(({ words, measure }) => words !== '' || measure !== '')

/** Whether every promise says both what and how it is measured. */
export const isWhole = (draft: readonly DraftPromise[]): boolean =>
	listOf(draft).every(({ words, measure }) => words !== '' && measure !== '')
