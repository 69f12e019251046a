import * as v from 'valibot'
import { unitIdSchema, wordsSchema } from '../case/words'
import { identifierSchema } from '../identifier/identifier'
import { rulesSchema } from '../rule/rules'
import { DAY } from '../time/day'
import { CENTRE } from '../unit/unit'
import { isHeld, type Post, roles } from '../user/post'

/** How long somebody else has to confirm; then it lapses, and may be asked again. */
export const CONFIRM_WITHIN = 3 * DAY

const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The gravest changes: each is asked for by one person and done when another confirms it. */
export const orderSchemas = {
	/** The county's rules, in place of the version that was seen. */
	changeRules: v.object({ kind: v.literal('changeRules'), version, rules: rulesSchema }),
	/** A post of an administrator, for somebody who has a user already. */
	makeAdministrator: v.object({
		kind: v.literal('makeAdministrator'),
		user: identifierSchema,
		unit: unitIdSchema,
		from: instant,
		until: v.exactOptional(instant),
	}),
	/** What identifies a caller without an account goes from the case that the centre filed for them; why is written down. */
	erase: v.object({
		kind: v.literal('erase'),
		case: identifierSchema,
		number: v.pipe(v.string(), v.maxLength(40)),
		words: wordsSchema,
	}),
	/** A unit ends; the version that was seen. */
	removeUnit: v.object({ kind: v.literal('removeUnit'), unit: unitIdSchema, version }),
} as const
export const orderSchema = v.variant('kind', [
	orderSchemas.changeRules,
	orderSchemas.makeAdministrator,
	orderSchemas.erase,
	orderSchemas.removeUnit,
])
export type Order = v.InferOutput<typeof orderSchema>
export type OrderKind = Order['kind']
export type OrderOf<Kind extends OrderKind> = Extract<Order, { kind: Kind }>
export const orderKinds = Object.keys(orderSchemas) as OrderKind[]

export const countersignStates = ['asked', 'confirmed', 'refused', 'lapsed'] as const
export type CountersignState = (typeof countersignStates)[number]

/** Who acted, and by which post. */
export const signedBySchema = v.object({
	user: v.string(),
	role: v.exactOptional(v.picklist(roles)),
	unit: v.exactOptional(v.string()),
})
export type SignedBy = v.InferOutput<typeof signedBySchema>

/** One grave change on its way. */
export interface Countersign {
	/** Made by whoever asks. */
	readonly id: string
	readonly tenant: string
	readonly order: Order
	readonly state: CountersignState
	readonly askedBy: SignedBy
	/** In epoch milliseconds; `until` when it lapses. */
	readonly askedAt: number
	readonly until: number
	/** By whom it was confirmed or refused, when, and why it was refused. */
	readonly decidedBy?: SignedBy
	readonly decidedAt?: number
	readonly words?: string
}

/** What a route that asks for a grave change answers: it waits for somebody else. */
export const waitingSchema = v.object({ waiting: identifierSchema, until: v.number() })
export type Waiting = v.InferOutput<typeof waitingSchema>

/** Whether somebody is of those who confirm each other: a leader or an administrator of the centre. */
export function overseesCounty(posts: readonly Post[], at: number): boolean {
	return posts.some(
		(post) =>
			post.unit === CENTRE && (post.role === 'leader' || post.role === 'administrator') && isHeld(post, at),
	)
}

/** Whether whoever asked still holds the post by which they did: what nobody in office asks for is not done. */
export const stillAsks = ({ role, unit }: SignedBy, posts: readonly Post[], at: number): boolean =>
	posts.some((post) => post.role === role && post.unit === unit && isHeld(post, at))

/**
 * Why somebody may not decide on a change now; undefined where they may. Whoever asked may not, by whichever post.
 */
export function undecidable(
	{ state, askedBy, until }: Pick<Countersign, 'state' | 'askedBy' | 'until'>,
	who: { readonly user: string; readonly posts: readonly Post[] },
	at: number,
): 'notYours' | 'countersignOwn' | 'notAllowedNow' | undefined {
	if (!overseesCounty(who.posts, at)) return 'notYours'
	if (askedBy.user === who.user) return 'countersignOwn'
	return state === 'asked' && at < until ? undefined : 'notAllowedNow'
}
