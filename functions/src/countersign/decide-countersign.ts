import {
	type Countersign,
	type OrderKind,
	stillAsks,
	undecidable,
} from '@huying/shared/countersign/countersign'
import type { Decide, Decided } from '@huying/shared/countersign/countersign-view'
import { RefusalError } from '@huying/shared/error/refusal'
import { countersignTold } from '@huying/shared/notice/answers'
import { accessBy } from '../access-log/access-by'
import { withAccess } from '../access-log/record-access'
import { type Due, finish } from '../clock/due-items'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { toldWrite } from '../notice/told-outbox'
import { accessOf, postsStand } from '../session/user-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { subjectOf } from './ask-countersign'
import { decidedWrite, dueGoes, dueWrite, getCountersign, type StoredCountersign } from './countersign-store'
import type { Performer, Performers, Signed } from './performer'

/** What could not be carried out at once the clock tries again after so long. */
const AGAIN = 60_000

/**
 * Confirms a grave change, which does it in the same transaction, or refuses it.
 * @throws RefusalError countersignUnknown, countersignOwn, notYours, notAllowedNow, identifierReused; on confirming also
 *   askerLeft, postsMoved, and what the change itself may be refused for; it still waits then
 */
export async function decideCountersign(
	table: Table,
	ports: Ports,
	performers: Performers,
	who: Who,
	id: string,
	decision: Decide,
): Promise<Decided> {
	const key = commandKey(who.tenant, who.user, decision.id)
	const digest = digestOf(`decideCountersign ${id}`, decision)
	const before = () => answered<Decided>(table, key, digest)
	const again = await before()
	if (again) return again
	const at = ports.now()
	const stored = await getCountersign(table, who.tenant, id)
	if (stored === undefined) throw new RefusalError('countersignUnknown')
	const refused = undecidable(stored, who, at)
	if (refused) throw new RefusalError(refused)
	const decidedBy = accessBy(who, 'leader', 'administrator')
	const confirms = decision.decision === 'confirm'
	const decided: StoredCountersign = {
		...stored,
		state: confirms ? 'confirmed' : 'refused',
		decidedBy,
		decidedAt: at,
		...(decision.decision === 'refuse' && { words: decision.words }),
	}
	const answer: Decided = { state: decided.state }
	const own: Write[] = [
		decidedWrite(table, decided, at),
		recordOf(table, key, { digest, answer, at }),
		tell(table, decided, at, decidedBy.user),
	]
	const failing = async (code: Parameters<typeof refusalOf>[1], failed: { index: number } | undefined) => {
		if (failed === undefined) return
		const meanwhile = await before()
		if (meanwhile === undefined) throw refusalOf(failed.index < own.length, code)
	}
	if (!confirms) {
		const entry = {
			tenant: who.tenant,
			at,
			by: decidedBy,
			what: 'countersignRefused',
			subject: subjectOf(stored.order),
			detail: { kind: stored.order.kind, countersign: id },
		} as const
		await failing(
			'notAllowedNow',
			await withAccess(table, ports, [entry], () => [...own, dueGoes(table, stored)]),
		)
		return answer
	}
	const inOffice = await askerInOffice(table, stored, at)
	const performer = performerOf(performers, stored.order.kind)
	const signed = signedOf(decided)
	const { writes, entries, refused: code } = await performer.prepare(table, ports, signed)
	const later = performer.carryOut ? dueWrite(table, stored, at + AGAIN) : dueGoes(table, stored)
	const failed = await withAccess(table, ports, entries, () => [...own, later, ...inOffice, ...writes])
	// whoever asked had a post begin or end in this very moment: the same sent again finds out which
	if (failed && failed.index > own.length && failed.index <= own.length + inOffice.length)
		await failing('postsMoved', failed)
	await failing(code, failed)
	if (performer.carryOut) {
		await performer.carryOut(table, ports, signed)
		await transact(table, [dueGoes(table, stored)])
	}
	return answer
}

/**
 * What a change holds or falls with: that the posts of whoever asked are still those by which they may ask.
 * @throws RefusalError askerLeft
 */
async function askerInOffice(
	table: Table,
	{ tenant, askedBy, order }: StoredCountersign,
	at: number,
): Promise<readonly Write[]> {
	const held = await accessOf(table, tenant, askedBy.user)
	if (!stillAsks(askedBy, held.posts, at)) throw new RefusalError('askerLeft')
	// a change of their own posts depends on the same by itself, and no item is in one transaction twice
	return 'user' in order && order.user === askedBy.user ? [] : [postsStand(table, tenant, askedBy.user, held)]
}

/** Whether somebody decided meanwhile, or the change itself can no longer be made. */
const refusalOf = (own: boolean, code: ConstructorParameters<typeof RefusalError>[0]) =>
	new RefusalError(own ? 'notAllowedNow' : code)

/** A performer of whatever kind: the order that it is handed is of its kind, because both come from one item. */
function performerOf(performers: Performers, kind: OrderKind): Performer<OrderKind> {
	const performer = performers[kind]
	if (performer === undefined) throw new RefusalError('notAllowedNow')
	return performer as unknown as Performer<OrderKind>
}

const signedOf = ({
	tenant,
	id,
	order,
	askedBy,
	decidedBy,
	decidedAt = 0,
}: Countersign): Signed<OrderKind> => ({
	tenant,
	id,
	order,
	askedBy,
	confirmedBy: decidedBy ?? askedBy,
	at: decidedAt,
})

const tell = (table: Table, { tenant, id, askedBy, state }: Countersign, at: number, by: string): Write =>
	toldWrite(table, countersignTold(id, state, at), { tenant, caller: askedBy.user, by, correlation: id })

/** What falls due on a change: nobody confirmed it in time, or something of it is still to be carried out. */
export async function countersignByClock(
	table: Table,
	ports: Ports,
	performers: Performers,
	due: Due,
): Promise<void> {
	const stored = await getCountersign(table, due.tenant, due.case)
	if (stored?.state === 'confirmed') {
		await performerOf(performers, stored.order.kind).carryOut?.(table, ports, signedOf(stored))
	} else if (stored?.state === 'asked' && stored.until <= ports.now()) {
		const at = ports.now()
		const lapsed: StoredCountersign = { ...stored, state: 'lapsed', decidedAt: at }
		// Where somebody decided at this very moment, theirs stands
		await transact(table, [decidedWrite(table, lapsed, at), tell(table, lapsed, at, 'clock')])
	}
	await finish(table, due)
}
