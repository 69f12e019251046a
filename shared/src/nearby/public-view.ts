import { type CaseView, type Summary, summarySchema } from '../case/case-view'
import type { CaseState } from '../case/state'
import { view } from '../case/view'
import { mayShowToOthers, type Safety } from '../safety/safety'

/** What anybody may see of a case; undefined where the public may not even learn of it. */
export function publicView(state: CaseState, safety: Safety | undefined, at: number): CaseView | undefined {
	const seen = view(state, [], [], undefined, at)
	return seen && withCover(seen, state, safety)
}

/**
 * A public view with its picture, where all that its caller sent has passed its check. To whoever sees more, the view
 * has said what there is.
 */
export function withCover(
	seen: CaseView,
	{ cover }: Pick<CaseState, 'cover'>,
	safety: Safety | undefined,
): CaseView {
	return seen.relation === 'public' && cover !== undefined && mayShowToOthers(safety)
		? { ...seen, cover }
		: seen
}

/** A followed case as one line among one's own. */
export function followedSummary(
	state: CaseState,
	safety: Safety | undefined,
	at: number,
): Summary | undefined {
	const seen = publicView(state, safety, at)
	if (seen === undefined) return undefined
	const line = Object.entries(seen).filter(([member]) => member in summarySchema.entries)
	return { ...(Object.fromEntries(line) as unknown as Summary), follows: true }
}
