import type { Role } from '../user/post'
import { dayOf, daysAfter } from './day'
import type { Kind, LinkName, Quorum, VoiceHolder } from './decision-rules'
import type { Entry } from './entry'
import { type Process, type Stage, stagesOf } from './stage'
import type { DecisionStatus } from './status'

/** A paper that the decision points to: a disclosure, or words and photos of the paper. */
export interface Link {
	readonly disclosure?: string
	readonly text?: string
	readonly photos: readonly string[]
}

/** Common to every step: never edited, never taken away. */
interface Taken {
	/** When it was entered, in epoch milliseconds. */
	readonly at: number
	/** The post held then. `user` is a pseudonym. */
	readonly by: {
		readonly user: string
		readonly role: Role
		readonly unit: string
		readonly unitName: string
	}
	/** 128 random bits in hexadecimal: the step's digest in the log tells nothing without them. */
	readonly salt: string
	/** Its place in the county's log. */
	readonly index?: number
}
export type DecisionStep = Taken &
	(
		| { readonly type: 'start' }
		| { readonly type: 'enter'; readonly entry: Entry }
		/** The same stage again, as it should have been entered, and why. */
		| { readonly type: 'correct'; readonly entry: Entry; readonly reason: string }
		| { readonly type: 'link'; readonly name: LinkName; readonly link: Link; readonly reason?: string }
	)

/** What a decision was begun under; later changes of the county's rules do not reach it. */
export interface Terms {
	readonly process: Process
	readonly kind: Kind
	readonly quorum: Quorum
	readonly outcomeWithin: number
	readonly voiceOf: VoiceHolder
	/** The last day on which residents can answer, where they are asked. */
	readonly askUntil?: string
}

/** A decision of a village or community (四议两公开, 一征三议两公开), and every step of it. */
export interface Decision {
	readonly tenant: string
	readonly decision: string
	/** 12 digits. */
	readonly village: string
	readonly villageName: string
	readonly unitName: string
	readonly title: string
	/** What is to be decided. */
	readonly what: string
	readonly terms: Terms
	readonly steps: readonly DecisionStep[]
	/** Counts its steps. */
	readonly version: number
}

/** When it was begun, in epoch milliseconds. */
export const begunAt = ({ steps }: Pick<Decision, 'steps'>): number => steps[0]?.at ?? 0

type EntryStep = Extract<DecisionStep, { entry: Entry }>
const isEntry = (step: DecisionStep): step is EntryStep => step.type === 'enter' || step.type === 'correct'

/** Every entry of one stage, the first one first: what was wrong stays readable beside what corrects it. */
export const entriesOf = ({ steps }: Pick<Decision, 'steps'>, stage: Stage): EntryStep[] =>
	steps.filter(isEntry).filter(({ entry }) => entry.stage === stage)

/** What counts of a stage: its latest entry. */
export const standingEntry = (decision: Pick<Decision, 'steps'>, stage: Stage): Entry | undefined =>
	entriesOf(decision, stage).at(-1)?.entry

/** What counts of a link: the latest one of its name. */
export const standingLink = ({ steps }: Pick<Decision, 'steps'>, name: LinkName): Link | undefined =>
	steps.flatMap((step) => (step.type === 'link' && step.name === name ? [step.link] : [])).at(-1)

/** Every photo that it shows, in entries and links that count and in those that were corrected. */
export const photosOf = ({ steps }: Pick<Decision, 'steps'>): string[] => [
	...new Set(
		steps.flatMap((step) =>
			'entry' in step ? step.entry.photos : step.type === 'link' ? step.link.photos : [],
		),
	),
]

/** Papers that its kind wants and that are not there yet. */
export const missingLinks = (decision: Pick<Decision, 'steps' | 'terms'>): LinkName[] =>
	decision.terms.kind.links.filter((name) => standingLink(decision, name) === undefined)

/** Where it stands, from its entries alone: one vote that did not pass ends it. */
export function statusOf(decision: Pick<Decision, 'steps' | 'terms'>): DecisionStatus {
	const entries = stagesOf(decision.terms.process).map((stage) => standingEntry(decision, stage))
	if (entries.some((entry) => entry?.passed === false)) return 'notPassed'
	return entries.every((entry) => entry !== undefined) ? 'finished' : 'going'
}

/** The stage to be entered next; undefined when it is finished or did not pass. */
export function nextStage(decision: Pick<Decision, 'steps' | 'terms'>): Stage | undefined {
	if (statusOf(decision) !== 'going') return undefined
	return stagesOf(decision.terms.process).find((stage) => standingEntry(decision, stage) === undefined)
}

/**
 * The last day for the outcome; undefined before there is a resolution, and where it did not pass. Counted from the day
 * the resolution was put up; a correction can bring it forward, and put it off only to the day it was first entered.
 */
export function outcomeBy(decision: Pick<Decision, 'steps' | 'terms'>): string | undefined {
	const [first] = entriesOf(decision, 'resolution')
	const standing = standingEntry(decision, 'resolution')
	if (first === undefined || standing === undefined || statusOf(decision) === 'notPassed') return undefined
	const entered = dayOf(first.at)
	const from = standing.held < entered ? standing.held : entered
	return daysAfter(from, decision.terms.outcomeWithin)
}

/** What a list shows of a decision, and what is asked of every view. */
export interface Owing {
	readonly status: DecisionStatus
	readonly outcomeBy?: string | undefined
}

/** Whether the outcome should have been made public by now. */
export const isOutcomeOwed = ({ status, outcomeBy: by }: Owing, at: number): boolean =>
	status === 'going' && by !== undefined && dayOf(at) > by
