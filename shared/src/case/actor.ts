import { holds } from '../region/region'
import { stays } from '../responsibility/responsibility'
import { CENTRE } from '../unit/unit'
import { isHeld, type Post, type Role } from '../user/post'
import type { By } from './event'
import { informer } from './informer'
import type { Capacity } from './moves'
import type { CaseState } from './state'

/** Whoever acts or looks: a user with the posts they hold, or the one clock. */
export type Actor =
	| { readonly user: string; readonly tenant: string; readonly posts: readonly Post[] }
	| { readonly clock: true; readonly tenant: string }

type PostCapacity = Exclude<Capacity, 'caller' | 'concerned' | 'neighbour' | 'clock'>

/** Which post of a user lets them act in each capacity. */
const postFor: Record<PostCapacity, (post: Post, state: CaseState, user: string) => boolean> = {
	dispatcher: (post) => post.role === 'dispatcher' && post.unit === CENTRE,
	handler: (post, state) => works(post, state) && post.unit === state.lead?.unit,
	supporter: (post, state) =>
		// Stryker disable next-line ArrayDeclaration: a text is no part
		post.role === 'handler' && (state.supports ?? []).some((part) => part.unit === post.unit && stays(part)),
	firstReceiver: (post, state) => works(post, state) && post.unit === informer(state),
	local: (post, state) => post.role === 'handler' && post.unit === state.local,
	keeper: (post, state) => keepers.has(post.role) && post.unit === state.keeper,
	leader: (post) => post.role === 'leader' && post.unit === CENTRE,
	inspector: (post) => post.role === 'inspector',
	// whether they are outside the unit judged is a guard's question (guards.ts)
	followUp: (post) => (post.role === 'dispatcher' && post.unit === CENTRE) || post.role === 'inspector',
	gridWorker: (post, state) =>
		post.role === 'gridWorker' &&
		// Stryker disable next-line ConditionalExpression: no village is within no region
		post.region !== undefined &&
		state.village !== undefined &&
		// who keeps an eye on the village is mostly of it, and whoever asks about it may have gone past it
		state.disclosure === undefined &&
		// an errand is between whoever asked and whoever runs it
		state.errand?.worker === undefined &&
		holds(post.region, state.village),
	errandWorker: (post, state, user) =>
		state.errand?.worker !== undefined &&
		// for whom they walk it: themselves, or whom they stand in for
		state.errand.worker === (post.standIn?.for ?? user) &&
		walks(post, state.village),
}
/** Whether a grid worker's post is for a village. */
export const walks = ({ role, region }: Post, village: string | undefined): boolean =>
	role === 'gridWorker' && region !== undefined && village !== undefined && holds(region, village)
/** Who works on a case in its unit: what a village published, whoever publishes answers for. */
const works = ({ role }: Post, { disclosure }: CaseState) =>
	role === 'handler' || (role === 'villageEditor' && disclosure !== undefined)
/** Who settles disputes where the catalogue is kept. */
const keepers: ReadonlySet<Role> = new Set<Role>(['handler', 'dispatcher', 'leader'])
/** Who speaks for a unit that called. */
const callers: ReadonlySet<Role> = new Set<Role>(['handler', 'leader'])

/**
 * In which capacity, and for which unit, somebody can act on a case: the first of those asked for that fits.
 * Another tenant's actor fits none.
 */
export function actingAs(
	capacities: readonly Capacity[],
	state: CaseState,
	actor: Actor,
	at: number,
): By | undefined {
	if (actor.tenant !== state.tenant || !isNamed(state, actor)) return undefined
	for (const capacity of capacities) {
		if ('clock' in actor) {
			if (capacity === 'clock') return { capacity }
			continue
		}
		if (capacity === 'clock') continue
		if (capacity === 'caller') {
			const by = asCaller(state, actor, at)
			if (by) return by
			continue
		}
		if (capacity === 'concerned') {
			if (state.errand?.concerned === actor.user) return { capacity, user: actor.user }
			continue
		}
		if (capacity === 'neighbour') {
			if (state.public && !isInside(state, actor, at)) return { capacity, user: actor.user }
			continue
		}
		const fitting = actor.posts.filter(
			(held) => isHeld(held, at) && postFor[capacity](held, state, actor.user),
		)
		// whoever can act in their own name does
		const post = fitting.find(({ standIn }) => standIn === undefined) ?? fitting[0]
		if (post === undefined) continue
		const { unit, standIn } = post
		return {
			capacity,
			user: actor.user,
			unit,
			unitName: nameIn(state, post),
			...(standIn && { standIn: standIn.for }),
		}
	}
	return undefined
}

/** Whether somebody has to do with a case already, and so is no neighbour. */
function isInside(state: CaseState, actor: Extract<Actor, { user: string }>, at: number): boolean {
	if (asCaller(state, actor, at)) return true
	return actor.posts.some(
		(post) => isHeld(post, at) && Object.values(postFor).some((fits) => fits(post, state, actor.user)),
	)
}

/** A case of stability, or one with many people concerned, is seen and touched only by its caller and those named. */
export function isNamed(state: CaseState, actor: Actor): boolean {
	return (
		state.restricted === undefined ||
		'clock' in actor ||
		state.caller === actor.user ||
		state.restricted.includes(actor.user)
	)
}

/**
 * Whoever sent it; in a summons or a whistle, anybody who answers for the calling unit. Whoever called for themselves
 * stays the caller, even when their own unit whistles.
 */
function asCaller(state: CaseState, actor: Extract<Actor, { user: string }>, at: number): By | undefined {
	const { callingUnit } = state
	const helps = state.helper === actor.user
	const own: By = { capacity: 'caller', user: actor.user, ...(helps && ({ helper: true } as const)) }
	if (state.caller === actor.user && state.type !== 'summons') return own
	const post =
		callingUnit &&
		actor.posts.find((held) => isHeld(held, at) && held.unit === callingUnit.unit && callers.has(held.role))
	if (post && callingUnit) {
		return { capacity: 'caller', user: actor.user, unit: callingUnit.unit, unitName: callingUnit.unitName }
	}
	return state.caller === actor.user ? own : undefined
}

/** A unit that has a part is told of by one name throughout. */
// Stryker disable next-line ArrayDeclaration: a text has no unit
function nameIn({ lead, supports = [], first }: CaseState, post: Post): string {
	// Stryker disable next-line ArrayDeclaration: the same
	const part = [...(lead ? [lead] : []), ...supports, ...(first ? [first] : [])].find(
		({ unit }) => unit === post.unit,
	)
	return part?.unitName ?? post.unitName
}
