import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import { deskOf } from '@huying/shared/case/state'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'

/** A stream keeps its records for a day; what was counted is remembered for twice that. In seconds. */
const REMEMBER = 2 * 86_400

type Desk = { readonly unit: string; readonly status: string } | undefined

/**
 * Counts one change of a case: one less on the desk it left, one more on the desk it came to.
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
	if (from?.unit === to?.unit && from?.status === to?.status) return
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
	await transact(table, [counted, ...add(table, state.tenant, from, -1), ...add(table, state.tenant, to, 1)])
}

function stateIn(image: Record<string, AttributeValue> | undefined): CaseState | undefined {
	if (image?.sk?.S !== 'state') return undefined
	return unmarshall({ state: image.state } as Parameters<typeof unmarshall>[0]).state as CaseState
}

function deskIn(state: CaseState | undefined): Desk {
	const unit = state && deskOf(state)
	return state && unit !== undefined ? { unit, status: state.status } : undefined
}

function add(table: Table, tenant: string, desk: Desk, by: 1 | -1): Write[] {
	if (desk === undefined) return []
	return [
		{
			Update: {
				TableName: table.name,
				Key: { pk: `${tenant}#count#${desk.unit}`, sk: desk.status },
				UpdateExpression: 'ADD #count :by',
				ExpressionAttributeNames: { '#count': 'count' },
				ExpressionAttributeValues: { ':by': by },
			},
		},
	]
}
