import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type BoardName, boardNames } from '@huying/shared/board/board'
import type { BoardChange } from '@huying/shared/board/board-change'
import { batchGet } from '../store/batch-get'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import type { Days } from './days'

type Item = Readonly<Record<string, unknown>>

/** What stands now is kept under a word that sorts behind every day. */
const NOW = 'now'
const partition = (tenant: string, line: string) => `${tenant}#board#${line}`

/** Adds to one line of the board, as a write of the transaction that remembers that this step was counted. */
export function addToBoard(table: Table, tenant: string, { line, day = NOW, add }: BoardChange): Write {
	const names = Object.keys(add)
	return {
		Update: {
			TableName: table.name,
			Key: { pk: partition(tenant, line), sk: day },
			UpdateExpression: `ADD ${names.map((name) => `#${name} :${name}`).join(', ')}`,
			ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
			ExpressionAttributeValues: Object.fromEntries(
				Object.entries(add).map(([name, by]) => [`:${name}`, by]),
			),
		},
	}
}

/** What stands now on several lines, by line: one request for each hundred. */
export async function standingOn(
	table: Table,
	tenant: string,
	lines: readonly string[],
): Promise<Map<string, Item>> {
	const items = await batchGet(
		table,
		lines.map((line) => ({ pk: partition(tenant, line), sk: NOW })),
		{},
	)
	const found = new Map(items.map((item) => [String(item.pk), item]))
	return new Map(lines.map((line) => [line, found.get(partition(tenant, line)) ?? {}]))
}

/** One line of the board: what stands now, and what happened from one day to another, both included. One Query. */
export async function boardLine(
	table: Table,
	tenant: string,
	line: string,
	{ from, to }: Days,
	standing: Item,
): Promise<Readonly<Record<BoardName, number>>> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
			ExpressionAttributeValues: { ':pk': partition(tenant, line), ':from': from, ':to': to },
		}),
	)
	const all = [standing, ...Items]
	return Object.fromEntries(
		boardNames.map((name) => [name, all.reduce((sum, item) => sum + Number(item[name] ?? 0), 0)]),
	) as Record<BoardName, number>
}
