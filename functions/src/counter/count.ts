import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { boardChange, placeLine } from '@huying/shared/board/board-change'
import { desksOf } from '@huying/shared/case/desks'
import type { CaseState } from '@huying/shared/case/state'
import { type FigureChange, figureChange } from '@huying/shared/follow-up/figures'
import { askedChange } from '@huying/shared/objection/asked'
import { townOf } from '@huying/shared/region/region'
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda'
import { listOnBoard, traceOnBoard } from '../board/board-lists'
import { addToBoard } from '../board/board-store'
import { readMark } from '../board/read-mark'
import { measure } from '../edge/metric'
import type { Ports } from '../edge/ports'
import { addFigures } from '../follow-up/figures-store'
import { countAsked } from '../objection/asked-store'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'

/** A stream keeps its records for a day; what was counted is remembered for twice that. In seconds. */
const REMEMBER = 2 * 86_400

type Desk = { readonly unit: string; readonly queue: string }

/**
 * Counts one change of a case: one less in each queue it left, one more in each it came to, and what it changes in
 * the figures of the unit that did the work and on the leader's board.
 * The additions and the memory of having counted are one transaction, so a record delivered twice counts once,
 * and sums do not mind the order.
 */
export async function count(table: Table, ports: Ports, record: DynamoDBRecord): Promise<void> {
	const before = stateIn(record.dynamodb?.OldImage)
	const after = stateIn(record.dynamodb?.NewImage)
	const state = after ?? before
	if (state === undefined) return
	const from = desksIn(before)
	const to = desksIn(after)
	const left = from.filter((desk) => !has(to, desk))
	const reached = to.filter((desk) => !has(from, desk))
	const moved = left.length + reached.length > 0
	const figures = after ? figuresOfStep(before, after) : []
	const board = after ? [...boardChange(before, after), ...(await readMark(table, before, after))] : []
	const asked = after && askedChange(before, after)
	if (!moved && figures.length === 0 && board.length === 0 && asked === undefined) return
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
		...left.map((desk) => add(table, state.tenant, desk, -1)),
		...reached.map((desk) => add(table, state.tenant, desk, 1)),
		...figures.map((change) => addFigures(table, state.tenant, change)),
		...(asked ? [countAsked(table, state.tenant, asked)] : []),
		...board.map((change) => addToBoard(table, state.tenant, change)),
		...(after ? board.flatMap((change) => traceOnBoard(table, after, change)) : []),
	])
	// Not of the transaction, and not only once: an older record must not undo what a newer one listed
	if (after) await listOnBoard(table, before, after, ports.now())
	const desk = [...left, ...reached].find(({ queue }) => queue === 'call')
	if (desk) measure('callsToMake', await standing(table, state.tenant, desk), {}, ports.now())
}

/** What a step changes in the figures of the unit that did the work, and of the town where it was. */
export function figuresOfStep(before: CaseState | undefined, after: CaseState): FigureChange[] {
	const change = figureChange(before, after)
	if (change === undefined) return []
	const place = after.village === undefined ? [] : [{ ...change, unit: placeLine(townOf(after.village)) }]
	return [change, ...place]
}

/** What a queue's counter says now. One GetItem; only queues that are measured are asked for. */
async function standing(table: Table, tenant: string, desk: Desk): Promise<number> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: countKey(tenant, desk) }),
	)
	return Number(Item?.count ?? 0)
}

const countKey = (tenant: string, { unit, queue }: Desk) => ({
	pk: `${tenant}#count#${unit}`,
	sk: queue,
})

function stateIn(image: Record<string, AttributeValue> | undefined): CaseState | undefined {
	if (image?.sk?.S !== 'state') return undefined
	return unmarshall({ state: image.state } as Parameters<typeof unmarshall>[0]).state as CaseState
}

function desksIn(state: CaseState | undefined): Desk[] {
	return state ? desksOf(state) : []
}

const has = (desks: readonly Desk[], { unit, queue }: Desk) =>
	desks.some((desk) => desk.unit === unit && desk.queue === queue)

function add(table: Table, tenant: string, desk: Desk, by: 1 | -1): Write {
	return {
		Update: {
			TableName: table.name,
			Key: countKey(tenant, desk),
			UpdateExpression: 'ADD #count :by',
			ExpressionAttributeNames: { '#count': 'count' },
			ExpressionAttributeValues: { ':by': by },
		},
	}
}
