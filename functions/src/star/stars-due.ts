import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { monthAfter, monthStart } from '@huying/shared/archive/month'
import { HOUR } from '@huying/shared/time/day'
import { dueShard } from '../case/case-keys'
import type { Due } from '../clock/due-items'
import type { Ports } from '../edge/ports'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import { chooseStars } from './choose-stars'
import { starKeys } from './star-store'

/** Stars are chosen so long after the month's end: what was done last has come through the stream by then. */
const AFTER = 2 * HOUR
/** Months that this process has seen to, so that not every errand asks. */
const awaited = new WeakMap<Table, Set<string>>()

/** Sees to it that the clock chooses the stars of a month in which an errand was finished. One PutItem a month. */
export async function awaitMonthsEnd(table: Table, tenant: string, month: string): Promise<void> {
	const known = awaited.get(table) ?? new Set<string>()
	awaited.set(table, known)
	const name = `${tenant}-${month}`
	if (known.has(name)) return
	const id = `stars-${name}`
	try {
		await table.client.send(
			new PutCommand({
				TableName: table.name,
				Item: {
					...starKeys.due(tenant, month),
					pk1: dueShard(id),
					sk1: `${ordered(monthStart(monthAfter(month, 1)) + AFTER)}#${id}`,
					tenant,
					case: id,
					about: 'stars',
					attempts: 0,
					month,
				},
				ConditionExpression: 'attribute_not_exists(pk)',
			}),
		)
	} catch (error) {
		if (!(error instanceof ConditionalCheckFailedException)) throw error
	}
	known.add(name)
}

/** Chooses the stars of a month that is over, for nobody: where somebody did before, only takes away that it is due. */
export async function starsByClock(table: Table, ports: Ports, due: Due): Promise<void> {
	const month = due.sk.slice('due#'.length)
	await chooseStars(table, due.tenant, month, ports.now())
	await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk: due.pk, sk: due.sk } }))
}
