import { CONFIRM_WITHIN, type Order, type Waiting } from '@huying/shared/countersign/countersign'
import { RefusalError } from '@huying/shared/error/refusal'
import { accessBy } from '../access-log/access-by'
import { type Access, withAccess } from '../access-log/record-access'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { digestOf } from '../store/once'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { askedWrites, getCountersign, type StoredCountersign } from './countersign-store'

/** What asking comes to, for whoever has more to write in the same transaction. */
export interface Asking {
	readonly answer: Waiting
	readonly writes: readonly Write[]
	readonly entry: Access
}

/** The writes and the log entry by which somebody asks for a grave change. */
export function asking(table: Table, who: Who, id: string, order: Order, at: number): Asking {
	const asked: StoredCountersign = {
		id,
		tenant: who.tenant,
		order,
		state: 'asked',
		askedBy: accessBy(who, 'administrator', 'leader'),
		askedAt: at,
		until: at + CONFIRM_WITHIN,
		digest: digestOf('countersign', { order, user: who.user }),
	}
	return {
		answer: { waiting: id, until: asked.until },
		writes: askedWrites(table, asked),
		entry: {
			tenant: who.tenant,
			at,
			by: asked.askedBy,
			what: 'countersignAsked',
			subject: subjectOf(order),
			detail: { kind: order.kind, countersign: id },
		},
	}
}

/**
 * Asks for a grave change, once under its identifier: it is done when somebody else confirms it (`performers.ts`).
 * Whether the asker may ask is the caller's to say.
 * @throws RefusalError identifierReused
 */
export async function askCountersign(
	table: Table,
	ports: Pick<Ports, 'now'>,
	who: Who,
	id: string,
	order: Order,
): Promise<Waiting> {
	const { answer, writes, entry } = asking(table, who, id, order, ports.now())
	const failed = await withAccess(table, ports, [entry], () => writes)
	if (failed === undefined) return answer
	const before = await getCountersign(table, who.tenant, id)
	if (before?.digest !== digestOf('countersign', { order, user: who.user }))
		throw new RefusalError('identifierReused', 'id')
	return { waiting: id, until: before.until }
}

/** Whom a change concerns. */
export function subjectOf(order: Order): NonNullable<Access['subject']> {
	if (order.kind === 'makeAdministrator') return { unit: order.unit, user: order.user }
	return order.kind === 'removeUnit' ? { unit: order.unit } : {}
}
