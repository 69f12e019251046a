import { RefusalError } from '@huying/shared/error/refusal'
import type { Performer } from '../countersign/performer'
import { accessOf, getUser, postWrites } from '../session/user-store'
import { aboutPost, postBeside, unitFor } from './appoint'

/** Gives the post of an administrator, once a second person has confirmed it. Nobody who sees cases becomes one. */
export const makeAdministrator: Performer<'makeAdministrator'> = {
	prepare: async (table, ports, { tenant, order, confirmedBy, at }) => {
		const wanted = {
			role: 'administrator',
			unit: order.unit,
			from: Math.max(order.from, at),
			until: order.until,
		} as const
		const [unit, record, held] = await Promise.all([
			unitFor(table, tenant, wanted),
			getUser(table, tenant, order.user),
			accessOf(table, tenant, order.user),
		])
		if (record === undefined) throw new RefusalError('personUnknown')
		const post = postBeside(held, unit, wanted, ports)
		return {
			writes: postWrites(table, tenant, order.user, held, [post]),
			entries: [aboutPost('administratorMade', tenant, confirmedBy, order.user, post)],
			refused: 'postsMoved',
		}
	},
}
