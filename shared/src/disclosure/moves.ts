import { isHeld, type Post, type Role } from '../user/post'
import type { DisclosureCommandType } from './command'
import { type Standing, townUnit, villageUnit, type Work } from './disclosure'

/** In what capacity somebody acts on what a village publishes. */
export const disclosureCapacities = ['editor', 'bookkeeper', 'supervisor', 'approver'] as const
export type DisclosureCapacity = (typeof disclosureCapacities)[number]

/** The role that each takes, and whether it is held in the village's unit or in its town's. */
export const capacityPosts = {
	editor: { role: 'villageEditor', in: villageUnit },
	/** The town keeps the village's books (三资代理). */
	bookkeeper: { role: 'handler', in: townUnit },
	supervisor: { role: 'villageSupervisor', in: villageUnit },
	approver: { role: 'handler', in: townUnit },
} as const satisfies Record<DisclosureCapacity, { role: Role; in: (village: string) => string }>

interface Move {
	readonly by: readonly DisclosureCapacity[]
	readonly work: readonly Work[]
	readonly standing: readonly Standing[]
	/** Where the work goes; `next` is what the group asks for after the committee: the town, or nothing. */
	readonly to: Work | 'next' | 'same'
}

const any = ['unpublished', 'published', 'withdrawn', 'expired'] as const

/**
 * The life of what a village publishes: who may do what, from where, and where it leads. Conditions on top (one's own
 * draft, a reason for a correction, a table that adds up) are in decide.ts.
 */
export const disclosureMoves = {
	save: {
		by: ['editor', 'bookkeeper'],
		work: ['idle', 'draft'],
		standing: ['unpublished', 'published', 'withdrawn'],
		to: 'draft',
	},
	submit: { by: ['editor'], work: ['draft'], standing: any, to: 'reviewing' },
	takeBack: { by: ['editor'], work: ['reviewing', 'approving'], standing: any, to: 'draft' },
	review: { by: ['supervisor'], work: ['reviewing'], standing: any, to: 'next' },
	approve: { by: ['approver'], work: ['approving'], standing: any, to: 'idle' },
	return: { by: ['supervisor', 'approver'], work: ['reviewing', 'approving'], standing: any, to: 'draft' },
	withdraw: {
		by: ['editor', 'approver'],
		work: ['idle', 'draft', 'reviewing', 'approving'],
		standing: ['published'],
		to: 'same',
	},
} as const satisfies Record<DisclosureCommandType, Move>

export const disclosureMoveOf = (type: DisclosureCommandType): Move => disclosureMoves[type]

/** Whoever waits for nobody else reviews in their own stage only: the committee its own, the town its own. */
export const stageOf = { supervisor: 'reviewing', approver: 'approving' } as const

/** Whoever acts: a user with the posts they hold. */
export interface Person {
	readonly user: string
	readonly tenant: string
	readonly posts: readonly Post[]
}

/** The post by which somebody acts in a capacity for a village now. */
export function postIn(
	capacity: DisclosureCapacity,
	village: string,
	person: Person,
	at: number,
): Post | undefined {
	const { role, in: unitOf } = capacityPosts[capacity]
	return person.posts.find((post) => post.role === role && post.unit === unitOf(village) && isHeld(post, at))
}
