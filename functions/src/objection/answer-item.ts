import type { CaseEvent } from '@huying/shared/case/event'
import type { PrivateRecord } from '@huying/shared/case/private-record'
import type { CaseState } from '@huying/shared/case/state'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { askedKeys } from './asked-keys'

/** The write that puts an answer under its item, in the very transaction that gives it; none where nothing was asked there. */
export function answerWrites(
	table: Table,
	event: CaseEvent,
	state: CaseState,
	records: readonly PrivateRecord[],
): Write[] {
	const words = records.find(({ seq }) => seq === event.seq)?.publicAnswer
	if (event.type !== 'resolved' || state.disclosure === undefined || words === undefined) return []
	const { tenant, case: id, disclosure } = state
	return [
		{
			Put: {
				TableName: table.name,
				Item: {
					...askedKeys.answer(tenant, disclosure.disclosure, event.at, id),
					case: id,
					seq: event.seq,
					at: event.at,
					unitName: event.by.unitName ?? '',
					words,
				},
			},
		},
	]
}
