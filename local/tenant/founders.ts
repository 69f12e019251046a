import type { Ports } from '@huying/functions/edge/ports'
import { invitationsOf } from '@huying/functions/invitation/invitation-store'
import { invite } from '@huying/functions/invitation/invite'
import { postsOfUnit } from '@huying/functions/roster/holders'
import type { Table } from '@huying/functions/store/table'
import { invitationState } from '@huying/shared/invitation/invitation'
import { CENTRE } from '@huying/shared/unit/unit'
import { isHeld, type Role } from '@huying/shared/user/post'

/** Somebody who is invited to begin with, and the code that is given to them. */
export interface Founded {
	readonly role: Role
	readonly code: string
	/** Epoch milliseconds. */
	readonly expiresAt: number
}

/** Whom a county needs before it can help itself: two for the gravest changes, and whoever answers for the centre. */
const needed = [
	['administrator', 2],
	['leader', 1],
] as const satisfies readonly (readonly [Role, number])[]

/** By whom they are invited: nobody holds a post yet. */
const SETUP = { user: 'setup' }

/**
 * Invites the first administrators and the centre's leader, as many as neither hold the post nor are invited already.
 * They need nobody's second word: there is nobody yet who could give it. From the second administrator on it is theirs.
 */
export async function foundersOf(
	table: Table,
	ports: Ports,
	tenant: string,
): Promise<{ readonly founders: readonly Founded[]; readonly made: number }> {
	const at = ports.now()
	const held = (await postsOfUnit(table, tenant, CENTRE)).filter(({ post }) => isHeld(post, at))
	const open = (await invitationsOf(table, tenant, CENTRE)).filter(
		(one) => invitationState(one, at) === 'open' && one.founding === true,
	)
	const founders: Founded[] = []
	let made = 0
	for (const [role, count] of needed) {
		const there = new Set(held.filter(({ post }) => post.role === role).map(({ user }) => user)).size
		const invited = open.filter((one) => one.role === role)
		founders.push(...invited)
		for (let more = there + invited.length; more < count; more++) {
			const { invitation } = await invite(table, ports, tenant, { role, unit: CENTRE, founding: true }, SETUP)
			founders.push(invitation)
			made++
		}
	}
	return { founders: founders.map(({ role, code, expiresAt }) => ({ role, code, expiresAt })), made }
}
