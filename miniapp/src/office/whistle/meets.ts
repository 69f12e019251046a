import type { CaseView, Summary } from '@huying/shared/case/case-view'
import type { Place } from '@huying/shared/case/command'
import type { Queue } from '@huying/shared/case/status'
import { untitled } from '@huying/shared/text/zh-CN/desk'

/** A place to be at: as much of a call as the phone must know without signal. */
export interface Meet {
	readonly case: string
	readonly title: string
	/** The unit that called, by its name. */
	readonly caller: string
	/** In epoch milliseconds. */
	readonly meetAt: number
	readonly village?: string
	readonly place?: Place
}

/** Where the cases wait that a unit may have to go to: parts to sign and parts on hand. */
export const meetQueues = ['assigned', 'handling', 'called', 'supporting'] as const satisfies readonly Queue[]

/** More than this are not opened one by one; the most urgent are. */
const MOST = 20

/** Of what waits for a unit, the cases to look into: those that a unit called for, each once, the most pressing first. */
export function worthALook(summaries: readonly Summary[]): Summary[] {
	const called = summaries.filter(({ callingUnit }) => callingUnit !== undefined)
	const once = [...new Map(called.map((one) => [one.case, one])).values()]
	return once
		.sort((left, right) => (left.deadline ?? left.since) - (right.deadline ?? right.since))
		.slice(0, MOST)
}

/** The place to be at; undefined where nobody has to go, or has been there already. */
export function meetOf({
	case: id,
	title = untitled,
	callingUnit,
	whistle,
	village,
	place,
	moves,
}: Pick<CaseView, 'case' | 'title' | 'callingUnit' | 'whistle' | 'village' | 'place' | 'moves'>):
	| Meet
	| undefined {
	if (whistle === undefined || !moves.includes('reportIn')) return undefined
	return {
		case: id,
		title,
		caller: callingUnit?.unitName ?? '',
		meetAt: whistle.meetAt,
		...(village !== undefined && { village }),
		...(place && { place }),
	}
}

/** In the order in which one has to be there. */
export const byTime = (meets: readonly Meet[]): Meet[] =>
	[...meets].sort((left, right) => left.meetAt - right.meetAt)
