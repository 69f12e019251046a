import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import { centreQueues, handedOn, type Listing, unitQueues } from '@huying/shared/handover/list'
import { CENTRE } from '@huying/shared/unit/unit'
import { deskKey } from '../case/case-keys'
import type { Table } from '../store/table'
import { units } from '../tenant/tenant-store'

/** Cases looked at in one queue, the most pressing first: what a shift could get through many times over. */
const LOOKED_AT = 100

/**
 * What the centre hands on now: one Query of the units, and one of each queue of the centre and of each other unit,
 * all at once. Some seventy for a page that is opened at the change of shifts; red and orange cases stand on their
 * units' desks, and no key gathers them.
 */
export async function standing(
	table: Table,
	tenant: string,
	until: number,
): Promise<{ listed: Listing[]; cut: boolean }> {
	const others = (await units(table, tenant)).map(({ unit }) => unit).filter((unit) => unit !== CENTRE)
	const queues = [
		...centreQueues.map((queue) => deskKey(tenant, CENTRE, queue)),
		...others.flatMap((unit) => unitQueues.map((queue) => deskKey(tenant, unit, queue))),
	]
	const looked = await Promise.all(queues.map((queue) => look(table, queue)))
	const { listed, cut } = handedOn(
		looked.flatMap(({ states }) => states),
		until,
	)
	return { listed, cut: cut || looked.some(({ more }) => more) }
}

async function look(table: Table, queue: string): Promise<{ states: CaseState[]; more: boolean }> {
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index1',
			KeyConditionExpression: 'pk1 = :pk1',
			ExpressionAttributeValues: { ':pk1': queue },
			Limit: LOOKED_AT,
		}),
	)
	return { states: Items.map((item) => item.state as CaseState), more: LastEvaluatedKey !== undefined }
}
