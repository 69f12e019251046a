import { type Refusal, refusal } from '../error/refusal'

/** How a hand-over stands: waiting to be accepted, something is missing, accepted for good. */
export const handoverStates = ['offered', 'missing', 'accepted'] as const
export type HandoverState = (typeof handoverStates)[number]

/** What may happen to one. The first step is always `offer`. */
export const stepTypes = ['offer', 'missing', 'supplement', 'accept'] as const
export type StepType = (typeof stepTypes)[number]

/** One step: who (a pseudonym), when, and what they said. */
export interface Step {
	readonly type: StepType
	readonly by: string
	/** In epoch milliseconds. */
	readonly at: number
	readonly words?: string
}

interface Move {
	/** Whoever handed over, or anybody else of the centre. */
	readonly by: 'outgoing' | 'incoming'
	readonly from: readonly HandoverState[]
	readonly to: HandoverState
	readonly words: 'needed' | 'none'
}

/** Who may do what after a hand-over was offered. What is accepted stays as it is. */
const moves: Readonly<Record<Exclude<StepType, 'offer'>, Move>> = {
	missing: { by: 'incoming', from: ['offered'], to: 'missing', words: 'needed' },
	supplement: { by: 'outgoing', from: ['offered', 'missing'], to: 'offered', words: 'needed' },
	accept: { by: 'incoming', from: ['offered', 'missing'], to: 'accepted', words: 'none' },
}

/** Steps of one hand-over at most: whoever needs more should talk to each other. */
export const MOST_STEPS = 20

/** The state that steps have led to. */
export function stateOf(steps: readonly Step[]): HandoverState {
	const last = steps.at(-1)?.type ?? 'offer'
	return last === 'offer' ? 'offered' : moves[last].to
}

/** Who handed over. */
export const outgoingOf = (steps: readonly Step[]): string | undefined => steps[0]?.by

/** Who accepted, and when; undefined before. */
export const acceptedIn = (steps: readonly Step[]): Step | undefined =>
	steps.find(({ type }) => type === 'accept')

/**
 * Whether a step may follow, and what it makes of a hand-over.
 * Nobody accepts what they handed over themselves.
 */
export function follow(steps: readonly Step[], step: Step): readonly Step[] | Refusal {
	if (step.type === 'offer') return refusal('notAllowedNow')
	const { by, from, words } = moves[step.type]
	const isOutgoing = step.by === outgoingOf(steps)
	if (by === 'incoming' && isOutgoing) return refusal('handoverOwn')
	if (by === 'outgoing' && !isOutgoing) return refusal('notYours')
	if (!from.includes(stateOf(steps)) || steps.length >= MOST_STEPS) return refusal('notAllowedNow')
	if (words === 'needed' && (step.words === undefined || step.words.trim() === ''))
		return refusal('textEmpty', 'words')
	const { words: said, ...bare } = step
	return [...steps, words === 'needed' && said !== undefined ? { ...bare, words: said } : bare]
}

/** What somebody may do with a hand-over now: which buttons to show. */
export function mayFollow(steps: readonly Step[], user: string): StepType[] {
	return (Object.keys(moves) as (keyof typeof moves)[]).filter(
		(type) => 'length' in follow(steps, { type, by: user, at: 0, words: '-' }),
	)
}
