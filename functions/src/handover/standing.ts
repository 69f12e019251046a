import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import type { Queue } from '@huying/shared/case/status'
import { centreQueues, handedOn, type Listing, unitQueues } from '@huying/shared/handover/list'
import { CENTRE } from '@huying/shared/unit/unit'
import { deskKey } from '../case/case-keys'
import type { Table } from '../store/table'
import { units } from '../tenant/tenant-store'
import { listedOf } from './listed'

/** Cases looked at in one queue, the most pressing first: what a shift could get through many times over. */
const LOOKED_AT = 100

/**
 * What the centre hands on now: one Query of the units, one of each queue of the centre and of each other unit, all at
 * once, and the states of cases that wait on the centre's desk besides another. Some hundred for a page that is opened
 * at the change of shifts: red and orange cases stand on their units' desks, and no key gathers them.
 */
export async function standing(
	table: Table,
	tenant: string,
	until: number,
): Promise<{ listed: Listing[]; cut: boolean }> {
	const others = (await units(table, tenant)).map(({ unit }) => unit).filter((unit) => unit !== CENTRE)
	const desks = [
		...centreQueues.map((queue) => ({ unit: CENTRE, queue })),
		...others.flatMap((unit) => unitQueues.map((queue) => ({ unit, queue }))),
	]
	const looked = await Promise.all(desks.map((desk) => look(table, tenant, desk)))
	const places = looked.flatMap(({ places: some }) => some)
	const states = await statesOf(table, tenant, places)
	const { listed, cut } = handedOn(
		places.flatMap(({ id, queue, by }) => {
			const state = states.get(id)
			return state === undefined ? [] : [{ state, queue, by }]
		}),
		until,
	)
	return { listed, cut: cut || looked.some(({ more }) => more) }
}

/** A case's place in a queue. Its main desk's is the state itself; another desk's only names the case. */
interface Place {
	readonly id: string
	readonly queue: Queue
	readonly by: number
	readonly state: CaseState | undefined
}

async function look(
	table: Table,
	tenant: string,
	{ unit, queue }: { unit: string; queue: Queue },
): Promise<{ places: Place[]; more: boolean }> {
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index1',
			KeyConditionExpression: 'pk1 = :pk1',
			ExpressionAttributeValues: { ':pk1': deskKey(tenant, unit, queue) },
			Limit: LOOKED_AT,
		}),
	)
	const places = Items.map(({ sk1, state }): Place => {
		const [by = '0', id = ''] = String(sk1).split('#')
		return { id, queue, by: Number(by), state: state as CaseState | undefined }
	})
	return { places, more: LastEvaluatedKey !== undefined }
}

async function statesOf(
	table: Table,
	tenant: string,
	places: readonly Place[],
): Promise<ReadonlyMap<string, CaseState>> {
	const known = new Map(
		places.flatMap(({ id, state }) => (state === undefined ? [] : [[id, state] as const])),
	)
	const unknown = new Set(places.map(({ id }) => id).filter((id) => !known.has(id)))
	for (const { state } of await listedOf(table, tenant, [...unknown])) known.set(state.case, state)
	return known
}
