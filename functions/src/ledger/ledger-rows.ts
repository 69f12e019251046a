import type { PrivateRecord } from '@huying/shared/case/private-record'
import type { FindFilter } from '@huying/shared/find/filter'
import { matches } from '@huying/shared/find/matches'
import type { Scope } from '@huying/shared/find/scope'
import { type Cell, plainCell } from '@huying/shared/ledger/cell'
import { type ColumnName, columns } from '@huying/shared/ledger/columns'
import { foldCase } from '@huying/shared/ledger/fold-case'
import { readCase, type StoredCase } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { inOrder } from './in-order'

/** How many cases are read at once: one query each. */
const ABREAST = 16

/** What the rows of a ledger are made of, besides the cases. */
export interface Frame {
	readonly who: Who
	readonly scope: Scope
	readonly filter: FindFilter
	readonly columns: readonly ColumnName[]
	readonly moment: number
	/** Towns and villages by their codes. */
	readonly place: (code: string) => string
}

/**
 * The row of a case as it stood at the moment; undefined where it did not exist yet, where the filter would not have let
 * it through then, or where whoever takes the ledger may not read it.
 */
export function rowOf(frame: Frame, { events, records }: StoredCase): Cell[] | undefined {
	const { who, scope, filter, moment, place } = frame
	const folded = foldCase(events, records, who, moment, place)
	if (folded === undefined) return undefined
	const opening: PrivateRecord | undefined = records.find(({ seq }) => seq === 1)
	if (!matches(filter, scope, { state: folded.state, opening }, who, moment)) return undefined
	return frame.columns.map((name) => {
		const cell = columns[name].cell(folded)
		return typeof cell === 'string' ? plainCell(cell) : cell
	})
}

/** The rows of a ledger in the order of its cases, each read when it is its turn. One Query a case, consistent. */
export async function* ledgerRows(
	table: Table,
	frame: Frame,
	cases: readonly string[],
): AsyncGenerator<Cell[]> {
	const read = (id: string) => readCase(table, frame.who.tenant, id)
	for await (const stored of inOrder(cases, ABREAST, read)) {
		const row = stored && rowOf(frame, stored)
		if (row) yield row
	}
}
