import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type BoardName, boardNames, isListed, type ListedName } from '@huying/shared/board/board'
import type { BoardChange } from '@huying/shared/board/board-change'
import type { CaseState } from '@huying/shared/case/state'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'

/** What stands now is kept under a word that sorts behind every day. */
const NOW = 'now'
const partition = (tenant: string, line: string) => `${tenant}#board#${line}`

/** Which cases are behind a number, by day and time. */
export const listPartition = (tenant: string, line: string, name: ListedName) =>
	`${tenant}#board#${line}#${name}`

/** Remembers the case behind each number that can be looked into, with the number itself. */
export function listOnBoard(table: Table, state: CaseState, { line, day, add }: BoardChange): Write[] {
	if (day === undefined) return []
	return Object.keys(add)
		.filter(isListed)
		.map((name) => ({
			Put: {
				TableName: table.name,
				Item: {
					pk: listPartition(state.tenant, line, name),
					sk: `${day}#${ordered(state.changedAt)}#${state.case}`,
					case: state.case,
				},
			},
		}))
}

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

/** One line of the board: what stands now, and what happened from one day to another, both included. One Query. */
export async function boardLine(
	table: Table,
	tenant: string,
	line: string,
	{ from, to }: { readonly from: string; readonly to: string },
): Promise<Readonly<Record<BoardName, number>>> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			// Days begin with a figure, and `now` with a letter: all days up to the last are few, a line a day
			KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :now',
			ExpressionAttributeValues: { ':pk': partition(tenant, line), ':from': from, ':now': NOW },
		}),
	)
	const counted = Items.filter(({ sk }) => sk === NOW || String(sk) <= to)
	return Object.fromEntries(
		boardNames.map((name) => [name, counted.reduce((sum, item) => sum + Number(item[name] ?? 0), 0)]),
	) as Record<BoardName, number>
}
