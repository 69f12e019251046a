import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { settledBy } from '@huying/shared/merge/settle'
import { caseKeys } from '../case/case-keys'
import { readStanding } from '../case/case-store'
import { actByClock } from '../case/command-case'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import type { Due } from './due-items'

/**
 * Takes every case that was merged into one the way of its main case: other people are asked for themselves, one
 * person's second call ends with the first. Each is a step of its own, so what was done stays done when one fails;
 * the item stays until all are.
 */
export async function settleMerged(table: Table, ports: Ports, due: Due): Promise<void> {
	const { tenant, case: id } = due
	const main = (await readStanding(table, tenant, id))?.state
	if (main === undefined) return
	for (const other of await mergedInto(table, tenant, id)) {
		const standing = await readStanding(table, tenant, other)
		const way = standing && settledBy(standing.state, main)
		if (standing === undefined || way === undefined) continue
		const Key = caseKeys.merged(tenant, id, other)
		await actByClock(
			table,
			ports,
			{ clock: true, tenant },
			standing,
			{ type: 'settle' },
			{ main, also: way === 'held' ? [{ Delete: { TableName: table.name, Key } }] : [] },
		)
	}
	await table.client.send(new DeleteCommand({ TableName: table.name, Key: caseKeys.dueMerged(tenant, id) }))
}

/** The cases that were merged into one: at most as many as the county's rules allow, some fifty. */
async function mergedInto(table: Table, tenant: string, id: string): Promise<string[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :merged)',
			ExpressionAttributeValues: { ':pk': caseKeys.callers(tenant, id), ':merged': 'merged#' },
		}),
	)
	return Items.map((item) => String(item.case))
}
