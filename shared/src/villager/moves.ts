import { tenantIn, townUnit, villageUnit } from '../disclosure/disclosure'
import { isHeld, type Post } from '../user/post'
import type { VillagerCommandType } from './command'
import type { VillagerStatus } from './villager'

interface Move {
	/** The user themselves, or whoever keeps the village's roster. */
	readonly by: 'self' | 'keeper'
	readonly from: readonly VillagerStatus[]
	readonly to: VillagerStatus | 'same'
}

/** Who may do what with a user's place in a village, from where, and where it leads. */
export const villagerMoves = {
	confirm: { by: 'keeper', from: ['asking', 'refused', 'revoked'], to: 'confirmed' },
	refuse: { by: 'keeper', from: ['asking'], to: 'refused' },
	revoke: { by: 'keeper', from: ['confirmed'], to: 'revoked' },
	settleHousehold: { by: 'keeper', from: ['confirmed'], to: 'same' },
	leave: { by: 'self', from: ['asking', 'confirmed'], to: 'left' },
} as const satisfies Record<VillagerCommandType, Move>

export const villagerMoveOf = (type: VillagerCommandType): Move => villagerMoves[type]

/** Whoever acts: a user with the posts they hold. */
export interface Person {
	readonly user: string
	readonly tenant: string
	readonly posts: readonly Post[]
}

/** The post by which somebody keeps a village's roster: of the village itself, or of its town. */
export function keeperPost(village: string, { posts, tenant }: Person, at: number): Post | undefined {
	if (tenant !== tenantIn(village)) return undefined
	return posts.find(
		({ role, unit, ...post }) =>
			isHeld({ role, unit, ...post }, at) &&
			(((role === 'villageEditor' || role === 'villageSupervisor') && unit === villageUnit(village)) ||
				(role === 'handler' && unit === townUnit(village))),
	)
}
