import { RefusalError } from '@huying/shared/error/refusal'
import { isPending } from '@huying/shared/notice/delivery'
import type { DeliveryView } from '@huying/shared/notice/notice-view'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { reserveWrite } from './consent-store'
import { type Delivery, deliveryItem } from './delivery'
import { getDelivery, listDeliveries } from './delivery-store'

/** Attempts that the office is shown. */
const SHOWN = 10

/** Deliveries that wait, failed or are dead, the oldest first. */
export async function deliveriesOf(
	table: Table,
	who: Who,
	state: 'waiting' | 'failed' | 'dead',
	after: string | undefined,
): Promise<{ deliveries: DeliveryView[]; next?: string }> {
	const page = await listDeliveries(table, who.tenant, state, after)
	return { ...page, deliveries: page.deliveries.map(viewOf) }
}

/** A delivery without whom it goes to. */
function viewOf(delivery: Delivery): DeliveryView {
	const { name, facts, kind, channel, state, at, attempts, tries, sk1 } = delivery
	const reason = attempts.at(-1)?.code
	return {
		delivery: name,
		...(facts.about !== undefined && { about: facts.about }),
		case: facts.case,
		number: facts.number,
		kind,
		channel,
		state,
		at,
		attempts: attempts.slice(-SHOWN),
		tries,
		...(sk1 !== undefined && isPending(state) && { due: Number(sk1.slice(0, 13)) }),
		...(reason !== undefined && { reason }),
	}
}

/**
 * Lets a delivery that failed or is dead be tried again, from the next sweep on, as long as one that is new.
 * @throws RefusalError deliveryUnknown, notAllowedNow, consentMissing, identifierReused or caseMoved
 */
export async function reviveDelivery(
	table: Table,
	ports: Ports,
	who: Who,
	name: string,
	id: string,
): Promise<{ done: true }> {
	const key = commandKey(who.tenant, who.user, id)
	const digest = digestOf(`reviveDelivery ${name}`, { id })
	const before = await answered<{ done: true }>(table, key, digest)
	if (before) return before
	const delivery = await getDelivery(table, who.tenant, name)
	if (delivery === undefined) throw new RefusalError('deliveryUnknown')
	if (delivery.state !== 'failed' && delivery.state !== 'dead') throw new RefusalError('notAllowedNow')
	const at = ports.now()
	const writes = [
		reviveWrite(table, delivery, at),
		recordOf(table, key, { digest, answer: { done: true }, at }),
		...consentAgain(table, delivery),
	]
	const failed = await transact(table, writes)
	if (failed?.index === 2) throw new RefusalError('consentMissing')
	if (failed !== undefined) throw new RefusalError('caseMoved')
	return { done: true }
}

function reviveWrite(table: Table, delivery: Delivery, at: number): Write {
	const { first: _, ...rest } = delivery
	return {
		Put: {
			TableName: table.name,
			Item: deliveryItem({ ...rest, state: 'revived' }, at),
			ConditionExpression: '#state = :read',
			ExpressionAttributeNames: { '#state': 'state' },
			ExpressionAttributeValues: { ':read': delivery.state },
		},
	}
}

/** One that failed gave its consent back and needs another; a dead one has kept its own. */
function consentAgain(table: Table, delivery: Delivery): Write[] {
	const { tenant, user, template, templateId, holdsConsent, state } = delivery
	if (state !== 'failed' || !holdsConsent || user === undefined || templateId === undefined) return []
	return [reserveWrite(table, tenant, user, { template, id: templateId, kind: 'oneTime' })]
}
