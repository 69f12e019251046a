import type { CaseAnswer } from '@huying/shared/case/case-view'

/**
 * What the caller is asked next about a resolved case.
 * `solved` and `content` are one tap each and saved at once; `word` may be left out; `said` is all answered.
 */
export type Asking = 'solved' | 'content' | 'word' | 'said'

/** The next question; undefined while there is nothing to rate. */
export function askingOf({
	moves,
	rating,
	timeline,
}: Pick<CaseAnswer, 'moves' | 'rating' | 'timeline'>): Asking | undefined {
	if (!moves.includes('rate')) return undefined
	if (!rating) return 'solved'
	if (rating.solved && rating.content === undefined) return 'content'
	return wordOf({ timeline }) === undefined ? 'word' : 'said'
}

/** What the caller wrote with the rating that stands now, from the trace: changing an answer keeps the word. */
export function wordOf({ timeline }: Pick<CaseAnswer, 'timeline'>): string | undefined {
	const asked = Math.max(
		...timeline.map(({ type, seq }) => (type === 'verified' || type === 'reopened' ? seq : 0)),
	)
	return [...timeline].reverse().find(({ type, seq, text }) => type === 'rated' && seq > asked && text)?.text
}
