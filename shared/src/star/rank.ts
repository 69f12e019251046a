import type { StarRules } from './star-rules'
import { lowerBound } from './wilson'

/** What one grid worker's month comes to, as far as stars are chosen by it. */
export interface Candidate {
	readonly user: string
	readonly unit: string
	/** Errands finished. */
	readonly done: number
	/** Of those, after their time; and done again. */
	readonly late: number
	readonly reworked: number
	/** Of those, neither. */
	readonly good: number
	/** Entries of their trace that are marked and not believed: each weighs like an errand that was not good. */
	readonly doubted: number
	/** Said whether they are content; said that they are. */
	readonly rated: number
	readonly content: number
}

/** Somebody with a place; the numbers stand beside it, so that the reason can be said. */
export interface Star extends Candidate {
	readonly place: number
	/** Between 0 and 1, to six digits. */
	readonly score: number
}

/**
 * Ranks the grid workers of a month by number, quality and rating. Shares are taken at their lower bound, so that two
 * errands and two thanks do not win over sixty with one complaint; who has fewer than the minimum is left out. Ties
 * go to more errands, then to more that were good, then to more who were content, and at last by the pseudonym, which
 * says nothing about anybody.
 */
export function rank(candidates: readonly Candidate[], { minimum, top, weights }: StarRules): Star[] {
	const compared = candidates.filter(({ done }) => done >= minimum)
	const most = Math.max(1, ...compared.map(({ done }) => done))
	const whole = weights.number + weights.quality + weights.rating
	const scored = compared.map((one) => {
		const score =
			(weights.number * (one.done / most) +
				weights.quality * lowerBound(one.good, one.done + one.doubted) +
				weights.rating * lowerBound(one.content, one.rated)) /
			whole
		// so that no machine's last digit decides
		return { ...one, score: Math.round(score * 1e6) / 1e6 }
	})
	return scored
		.sort(
			(one, other) =>
				other.score - one.score ||
				other.done - one.done ||
				other.good - one.good ||
				other.content - one.content ||
				(one.user < other.user ? -1 : 1),
		)
		.slice(0, top)
		.map((one, index) => ({ ...one, place: index + 1 }))
}
