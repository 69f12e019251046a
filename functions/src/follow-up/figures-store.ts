import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import {
	type DayFigures,
	type FigureChange,
	type Figures,
	figureNames,
} from '@huying/shared/follow-up/figures'
import { CENTRE } from '@huying/shared/unit/unit'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'

const partition = (tenant: string, unit: string) => `${tenant}#figures#${unit}`

/** Adds to a unit's figures of one day, as a write of the transaction that remembers that this step was counted. */
export function addFigures(table: Table, tenant: string, { unit, day, add }: FigureChange): Write {
	const names = Object.keys(add)
	return {
		Update: {
			TableName: table.name,
			Key: { pk: partition(tenant, unit), sk: day },
			UpdateExpression: `ADD ${names.map((name) => `#${name} :${name}`).join(', ')}`,
			ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
			ExpressionAttributeValues: Object.fromEntries(
				Object.entries(add).map(([name, by]) => [`:${name}`, by]),
			),
		},
	}
}

/**
 * A unit's figures from one day to another, both included; days on which nothing was resolved are left out. One Query.
 * @throws RefusalError `notYours` for somebody who is neither of the centre or the inspectorate nor of the unit
 */
export async function figuresOf(
	table: Table,
	who: Who,
	unit: string,
	{ from, to }: { from: string; to: string },
): Promise<{ unit: string; days: DayFigures[] }> {
	const allowed = who.posts.some(
		(post) => post.unit === unit || post.unit === CENTRE || post.role === 'inspector',
	)
	if (!allowed) throw new RefusalError('notYours')
	if (from > to) throw new RefusalError('invalidInput', 'to')
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
			ExpressionAttributeValues: { ':pk': partition(who.tenant, unit), ':from': from, ':to': to },
		}),
	)
	return { unit, days: Items.map((item) => ({ day: String(item.sk), ...figuresIn(item) })) }
}

function figuresIn(item: Record<string, unknown>): Figures {
	return Object.fromEntries(figureNames.map((name) => [name, Number(item[name] ?? 0)])) as unknown as Figures
}
