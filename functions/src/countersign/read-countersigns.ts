import { overseesCounty, stillAsks, undecidable } from '@huying/shared/countersign/countersign'
import type { Countersigns, CountersignView } from '@huying/shared/countersign/countersign-view'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { accessOf } from '../session/user-store'
import type { Table } from '../store/table'
import { listCountersigns, type StoredCountersign } from './countersign-store'

/** No county has so many grave changes under way; of what is over, so many are shown. */
const WAITING = 50
const DECIDED = 20

/**
 * What waits and what was decided last. Two Queries and a BatchGetItem of names, and a Query of the posts of each who
 * asked for what waits.
 * @throws RefusalError notYours
 */
export async function countersigns(table: Table, who: Who, now: number): Promise<Countersigns> {
	if (!overseesCounty(who.posts, now)) throw new RefusalError('notYours')
	const [waiting, decided] = await Promise.all([
		listCountersigns(table, who.tenant, true, WAITING),
		listCountersigns(table, who.tenant, false, DECIDED),
	])
	const users = [...waiting, ...decided].flatMap(({ askedBy, decidedBy, order }) => [
		askedBy.user,
		...(decidedBy ? [decidedBy.user] : []),
		...('user' in order ? [order.user] : []),
	])
	const askers = [...new Set(waiting.map(({ askedBy }) => askedBy.user))]
	const [contacts, held] = await Promise.all([
		contactsOfUsers(table, who.tenant, users),
		Promise.all(askers.map(async (user) => [user, (await accessOf(table, who.tenant, user)).posts] as const)),
	])
	const postsOf = new Map(held)
	const nameOf = (user: string) => {
		const name = contacts.get(user)?.name
		return name === undefined ? {} : { name }
	}
	const seen = (one: StoredCountersign): CountersignView => {
		const { id, order, state, askedBy, askedAt, until, decidedBy, decidedAt, words } = one
		// The clock comes each minute; what is over is over before it has come
		const stands = state === 'asked' && until <= now ? 'lapsed' : state
		return {
			id,
			order,
			state: stands,
			askedBy: { ...askedBy, ...nameOf(askedBy.user) },
			askedAt,
			until,
			...(decidedBy && { decidedBy: { ...decidedBy, ...nameOf(decidedBy.user) } }),
			...(decidedAt !== undefined && { decidedAt }),
			...(words !== undefined && { words }),
			mine: askedBy.user === who.user,
			mayDecide: undecidable(one, who, now) === undefined,
			askerLeft: stands === 'asked' && !stillAsks(askedBy, postsOf.get(askedBy.user) ?? [], now),
		}
	}
	return {
		waiting: waiting.map(seen),
		decided: decided.map(seen),
		names: Object.fromEntries(
			[...contacts].flatMap(([user, { name }]) => (name === undefined ? [] : [[user, name]])),
		),
	}
}
