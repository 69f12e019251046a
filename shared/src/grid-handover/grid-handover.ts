import type { Person } from '../disclosure/moves'
import { type Refusal, refusal } from '../error/refusal'
import { holds } from '../region/region'
import { isHeld, type Post } from '../user/post'
import type { Item } from './item'
import { STEPS_LIMIT } from './limits'
import {
	type AskedStepType,
	type GridHandoverState,
	type GridHandoverStepType,
	gridHandoverMoves,
} from './moves'

/** What is handed over: a grid with all that hangs on it, or one job, by its case. */
export type About = { readonly grid: string } | { readonly job: string }

export interface Difference {
	readonly item: string
	readonly text: string
}

/** One step: who (a pseudonym), when, and what they said. */
export interface GridHandoverStep {
	readonly type: GridHandoverStepType
	readonly by: string
	/** In epoch milliseconds. */
	readonly at: number
	readonly words?: string
	/** Item by item, what is not so. */
	readonly differences?: readonly Difference[]
	/** Papers that the other side counted, one by one. */
	readonly confirmed?: readonly string[]
}

/** A slip (工作交割单), without its list: that is kept beside it and never changed. */
export interface GridHandover {
	readonly tenant: string
	readonly handover: string
	readonly about: About
	readonly giver: string
	readonly taker: string
	readonly items: number
	readonly steps: readonly GridHandoverStep[]
	readonly version: number
	/** Errands that still have to go to the taker after it was accepted; none: all did. */
	readonly carry: readonly string[]
}

/** The state that steps have led to. */
export function stateOf({ steps }: Pick<GridHandover, 'steps'>): GridHandoverState {
	const last = steps.at(-1)?.type ?? 'offer'
	return last === 'offer' ? 'offered' : gridHandoverMoves[last].to
}

/** The one thing of which only one slip is open at a time. */
export const subjectOf = (about: About): string =>
	'grid' in about ? `grid-${about.grid}` : `job-${about.job}`

/** The post by which somebody walks a grid now: a village's own, or its town's. */
export function walks(grid: string, { posts }: Pick<Person, 'posts'>, at: number): Post | undefined {
	return posts.find(
		(post) =>
			post.role === 'gridWorker' && post.region !== undefined && holds(post.region, grid) && isHeld(post, at),
	)
}

/**
 * Whether somebody has to do with a job: they walk its grid, or work on it in a unit that has a part.
 * @param units that have a part in its case
 */
export const worksOn = (
	{ village, units }: { readonly village: string | undefined; readonly units: readonly string[] },
	{ posts }: Pick<Person, 'posts'>,
	at: number,
): boolean =>
	(village !== undefined && walks(village, { posts }, at) !== undefined) ||
	posts.some((post) => post.role === 'handler' && units.includes(post.unit) && isHeld(post, at))

export interface Asked {
	readonly type: AskedStepType
	readonly words?: string | undefined
	readonly differences?: readonly Difference[] | undefined
	readonly confirmed?: readonly string[] | undefined
}

/**
 * Whether somebody may take a step, and what it makes of the slip. Nobody accepts what they gave; whoever accepts has
 * counted every paper, one by one, or has said of it that it is not so.
 */
export function follow(
	before: GridHandover,
	asked: Asked,
	items: readonly Item[],
	user: string,
	at: number,
): GridHandover | Refusal {
	const { type } = asked
	const move = gridHandoverMoves[type]
	const side = user === before.giver ? 'giver' : user === before.taker ? 'taker' : undefined
	if (side === undefined) return refusal('notYours')
	if (side !== move.by) return refusal(type === 'accept' ? 'handoverOwn' : 'notYours')
	if (!move.from.includes(stateOf(before)) || before.steps.length >= STEPS_LIMIT)
		return refusal('notAllowedNow')
	const words = asked.words?.trim() ?? ''
	if (move.words === 'needed' && words === '') return refusal('textEmpty', 'words')
	const differences = type === 'differ' ? (asked.differences ?? []) : []
	if (type === 'differ' && differences.length === 0) return refusal('textEmpty', 'differences')
	const known = (item: string) => items.some((one) => one.item === item)
	if (!differences.every(({ item }) => known(item))) return refusal('itemUnknown', 'differences')
	const confirmed = type === 'accept' ? (asked.confirmed ?? []) : []
	if (!confirmed.every(known)) return refusal('itemUnknown', 'confirmed')
	if (type === 'accept' && !items.every((one) => one.kind !== 'paper' || confirmed.includes(one.item)))
		return refusal('papersUnconfirmed', 'confirmed')
	const step: GridHandoverStep = {
		type,
		by: user,
		at,
		...(words !== '' && { words }),
		...(differences.length > 0 && { differences }),
		...(confirmed.length > 0 && { confirmed: [...new Set(confirmed)] }),
	}
	return {
		...before,
		steps: [...before.steps, step],
		version: before.version + 1,
		...(type === 'accept' && {
			carry: items.flatMap((one) => (one.kind === 'errand' ? [one.case] : [])),
		}),
	}
}

/** What somebody may do with a slip now: which buttons to show. */
export function mayFollow(slip: GridHandover, user: string): AskedStepType[] {
	const side = user === slip.giver ? 'giver' : user === slip.taker ? 'taker' : undefined
	const state = stateOf(slip)
	if (slip.steps.length >= STEPS_LIMIT) return []
	return (Object.keys(gridHandoverMoves) as AskedStepType[]).filter((type) => {
		const { by, from } = gridHandoverMoves[type]
		return by === side && from.includes(state)
	})
}
