import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { BoardChange } from '@huying/shared/board/board-change'
import { isMarked, markChange } from '@huying/shared/board/mark-change'
import type { CaseEvent } from '@huying/shared/case/event'
import type { CaseState } from '@huying/shared/case/state'
import { caseKeys } from '../case/case-keys'
import type { Table } from '../store/table'

/**
 * What a mark adds to the board. Who has marked is in the state, what they said only in the event, which was written
 * together with it and has its number. One GetItem, where there is a new mark; else none.
 */
export async function readMark(
	table: Table,
	before: CaseState | undefined,
	after: CaseState,
): Promise<BoardChange[]> {
	if (!isMarked(before, after)) return []
	const { tenant, case: id, version } = after
	const { Item } = await table.client.send(
		new GetCommand({
			TableName: table.name,
			Key: caseKeys.event(tenant, id, version),
			ConsistentRead: true,
		}),
	)
	if (Item === undefined) return []
	const event = JSON.parse(String(Item.stored)) as CaseEvent
	return event.type === 'marked' ? [markChange(event)] : []
}
