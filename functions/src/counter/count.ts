import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import { deskOf, queueOf } from '@huying/shared/case/state'
import { figureChange } from '@huying/shared/follow-up/figures'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import { measure } from '../edge/metric'
import type { Ports } from '../edge/ports'
import { addFigures } from '../follow-up/figures-store'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'

/** A stream keeps its records for a day; what was counted is remembered for twice that. In seconds. */
const REMEMBER = 2 * 86_400

type Desk = { readonly unit: string; readonly queue: string } | undefined

/**
 * Counts one change of a case: one less in the queue it left, one more in the queue it came to, and what it changes in
 * the figures of the unit that did the work.
 * The additions and the memory of having counted are one transaction, so a record delivered twice counts once,
 * and sums do not mind the order.
 */
export async function count(table: Table, ports: Ports, record: DynamoDBRecord): Promise<void> {
	const before = stateIn(record.dynamodb?.OldImage)
	const after = stateIn(record.dynamodb?.NewImage)
	const state = after ?? before
	if (state === undefined) return
	const from = deskIn(before)
	const to = deskIn(after)
	const moved = from?.unit !== to?.unit || from?.queue !== to?.queue
	const figures = after && figureChange(before, after)
	if (!moved && figures === undefined) return
	const counted: Write = {
		Put: {
			TableName: table.name,
			Item: {
				pk: `${state.tenant}#counted#${state.case}`,
				sk: after ? `version#${after.version}` : 'removed',
				expires: Math.floor(ports.now() / 1000) + REMEMBER,
			},
			ConditionExpression: 'attribute_not_exists(pk)',
		},
	}
	await transact(table, [
		counted,
		...(moved ? [...add(table, state.tenant, from, -1), ...add(table, state.tenant, to, 1)] : []),
		...(figures ? [addFigures(table, state.tenant, figures)] : []),
	])
	const desk = [from, to].find((one) => moved && one?.queue === 'call')
	if (desk) measure('callsToMake', await standing(table, state.tenant, desk), {}, ports.now())
}

/** What a queue's counter says now. One GetItem; only queues that are measured are asked for. */
async function standing(table: Table, tenant: string, desk: NonNullable<Desk>): Promise<number> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: countKey(tenant, desk) }),
	)
	return Number(Item?.count ?? 0)
}

const countKey = (tenant: string, { unit, queue }: NonNullable<Desk>) => ({
	pk: `${tenant}#count#${unit}`,
	sk: queue,
})

function stateIn(image: Record<string, AttributeValue> | undefined): CaseState | undefined {
	if (image?.sk?.S !== 'state') return undefined
	return unmarshall({ state: image.state } as Parameters<typeof unmarshall>[0]).state as CaseState
}

function deskIn(state: CaseState | undefined): Desk {
	const unit = state && deskOf(state)
	return state && unit !== undefined ? { unit, queue: queueOf(state) } : undefined
}

function add(table: Table, tenant: string, desk: Desk, by: 1 | -1): Write[] {
	if (desk === undefined) return []
	return [
		{
			Update: {
				TableName: table.name,
				Key: countKey(tenant, desk),
				UpdateExpression: 'ADD #count :by',
				ExpressionAttributeNames: { '#count': 'count' },
				ExpressionAttributeValues: { ':by': by },
			},
		},
	]
}
