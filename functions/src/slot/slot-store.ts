import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { bookableSlots, DAYS_AHEAD, type Slot } from '@huying/shared/slot/slot'
import { DAY } from '@huying/shared/time/day'
import { rulesOf } from '../rule/rules-store'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { slotKeys } from './slot-keys'

/** A slot of a village, and the errand that has it. */
export interface Booking {
	readonly village: string
	readonly startsAt: number
	readonly case: string
}

/**
 * Takes a slot, in the transaction of whatever needs it. Its condition fails where another errand has it: refused as
 * `slotTaken`. The same errand may book it again.
 */
export function bookWrite(table: Table, tenant: string, { village, startsAt, case: id }: Booking): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...slotKeys.slot(tenant, village, startsAt), case: id },
			ConditionExpression: 'attribute_not_exists(pk) OR #case = :case',
			ExpressionAttributeNames: { '#case': 'case' },
			ExpressionAttributeValues: { ':case': id },
		},
	}
}

/** Gives a slot back that this errand has; whoever else has it meanwhile keeps it, and the transaction fails. */
export function freeWrite(table: Table, tenant: string, { village, startsAt, case: id }: Booking): Write {
	return {
		Delete: {
			TableName: table.name,
			Key: slotKeys.slot(tenant, village, startsAt),
			ConditionExpression: 'attribute_not_exists(pk) OR #case = :case',
			ExpressionAttributeNames: { '#case': 'case' },
			ExpressionAttributeValues: { ':case': id },
		},
	}
}

/** The slots of a village that anybody may still book. One Query of what is taken (and the county's rules). */
export async function freeSlots(table: Table, tenant: string, village: string, now: number): Promise<Slot[]> {
	const [{ rules, calendar }, { Items = [] }] = await Promise.all([
		rulesOf(table, tenant),
		table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :slots AND sk BETWEEN :from AND :until',
				ExpressionAttributeValues: {
					':slots': slotKeys.partition(tenant, village),
					':from': ordered(now),
					':until': ordered(now + DAYS_AHEAD * DAY),
				},
				ConsistentRead: true,
			}),
		),
	])
	const taken = new Set(Items.map(({ sk }) => Number(sk)))
	return bookableSlots(now, rules.errand, calendar).filter(({ startsAt }) => !taken.has(startsAt))
}
