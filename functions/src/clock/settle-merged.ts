import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import { settledBy } from '@huying/shared/merge/settle'
import { caseKeys } from '../case/case-keys'
import { readStanding, readStandings, type Standing } from '../case/case-store'
import { actByClock } from '../case/command-case'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { type Due, finish } from './due-items'

/**
 * Takes every case that was merged into one the way of its main case: other people are asked for themselves, one
 * person's second call ends with the first. Each is a step of its own: what was done stays done, and one that fails
 * keeps none of the others waiting. The item stays until all are.
 */
export async function settleMerged(table: Table, ports: Ports, due: Due): Promise<void> {
	const { tenant, case: id } = due
	const main = (await readStanding(table, tenant, id))?.state
	if (main === undefined) return
	const others = await readStandings(table, tenant, await mergedInto(table, tenant, id))
	const failures: unknown[] = []
	for (const other of others) {
		await settle(table, ports, main, other).catch((error: unknown) => failures.push(error))
	}
	if (failures.length > 0) throw failures[0]
	await finish(table, due)
}

async function settle(table: Table, ports: Ports, main: CaseState, other: Standing): Promise<void> {
	const way = settledBy(other.state, main)
	// it has gone its way already, or was merged into another since
	if (way === undefined || other.state.mergedInto !== main.case) return
	const { tenant } = main
	const Key = caseKeys.merged(tenant, main.case, other.state.case)
	await actByClock(
		table,
		ports,
		{ clock: true, tenant },
		other,
		{ type: 'settle' },
		{ main, also: way === 'held' ? [{ Delete: { TableName: table.name, Key } }] : [] },
	)
}

/** The cases that were merged into one: at most as many as the county's rules allow, some fifty. */
async function mergedInto(table: Table, tenant: string, id: string): Promise<string[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :merged)',
			ExpressionAttributeValues: { ':pk': caseKeys.callers(tenant, id), ':merged': 'merged#' },
			ConsistentRead: true,
		}),
	)
	return Items.map((item) => String(item.case))
}
