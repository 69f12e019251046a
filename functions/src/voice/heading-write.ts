import type { CaseEvent } from '@huying/shared/case/event'
import type { PrivateRecord } from '@huying/shared/case/private-record'
import type { CaseState } from '@huying/shared/case/state'
import { caseKeys } from '../case/case-keys'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'

/**
 * Lists read the words that a case was opened with, and nothing else: what was written down of a case that was only
 * spoken is copied there, where it goes when those words are erased.
 */
export function headingWrites(
	table: Table,
	event: CaseEvent,
	state: CaseState,
	records: readonly PrivateRecord[],
): Write[] {
	if (event.type !== 'transcribed' || event.voice !== state.spoken) return []
	const heading = records.find(({ seq }) => seq === event.seq)?.text
	if (heading === undefined) return []
	return [
		{
			Update: {
				TableName: table.name,
				Key: caseKeys.privateRecord(state.tenant, state.case, 1),
				// Whoever said neither where nor who left no record
				UpdateExpression: 'SET heading = :heading, seq = :first, salt = if_not_exists(salt, :none)',
				ExpressionAttributeValues: { ':heading': heading, ':first': 1, ':none': '' },
			},
		},
	]
}
