/** What walks down lists of cases, the newest first. Sort keys are told as they stand: `{openedAt}#{case}`. */
export interface Walker {
	/** The first place before `below`. */
	next(below: string): Promise<Step>
	/** Whether all that is left is at hand, so that it is cheaper to look at the cases than at other lists. */
	readonly few: () => boolean
}

/**
 * A place where a case is; the end; or, where so much was read that it is time to answer, how far: nothing is between
 * it and where the walk began, and whether anything is at it is not known yet.
 */
export type Step = { readonly at: string } | { readonly end: true } | { readonly upTo: string }

/** Just behind a place, so that the walk meets it again: no identifier has a `!`. */
export const including = (place: string) => `${place}!`

/** Cases in all of some lists: each list leaps to where the others are. */
export function inAll(walkers: readonly Walker[]): Walker {
	return {
		async next(below) {
			let bound = below
			let agreed = 0
			let last: Step = { end: true }
			for (let turn = 0; agreed < asked(walkers).length; turn++) {
				const some = asked(walkers)
				const step = await (some[turn % some.length] as Walker).next(bound)
				if (!('at' in step)) return step
				const same = 'at' in last && last.at === step.at
				agreed = same ? agreed + 1 : 1
				last = step
				bound = including(step.at)
			}
			return last
		},
		few: () => walkers.some((walker) => walker.few()),
	}
}

/** Where one list is short, the others are not asked: each of its cases is looked at anyway. */
function asked(walkers: readonly Walker[]): readonly Walker[] {
	const short = walkers.find((walker) => walker.few())
	return short === undefined ? walkers : [short]
}

/** Cases in any of some lists. */
export function inAny(walkers: readonly Walker[]): Walker {
	return {
		async next(below) {
			const steps = await Promise.all(walkers.map((walker) => walker.next(below)))
			const places = steps.flatMap((step) => ('at' in step ? [step.at] : 'upTo' in step ? [step.upTo] : []))
			const [first] = places.sort().reverse()
			if (first === undefined) return { end: true }
			// one that stopped on its way may have met something there
			const stopped = steps.some((step) => 'upTo' in step && step.upTo === first)
			return stopped ? { upTo: first } : { at: first }
		},
		few: () => walkers.every((walker) => walker.few()),
	}
}
