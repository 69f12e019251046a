import type { CaseEvent } from '@huying/shared/case/event'
import type { CaseState } from '@huying/shared/case/state'
import { isOpen } from '@huying/shared/case/status'
import type { Errand } from '@huying/shared/errand/errand'
import { evolveErrand, standsWith } from '@huying/shared/errand/evolve-errand'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import { caseKeys } from '../case/case-keys'
import type { Standing } from '../case/case-store'
import { materialWrites } from '../material/erase-later'
import { bookWrite, freeWrite } from '../slot/slot-store'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { errandKeys } from './errand-keys'

/** What becomes of an errand with its case, in the very same transaction. */
export interface ErrandWrites {
	readonly writes: Write[]
	/** Which of them is refused, and how, where its condition does not hold. */
	readonly refuses?: { readonly index: number; readonly code: ErrorCode }
}

/** The writes that keep an errand beside its case: the errand itself, the worker's list, the slot, and what is erased later. */
export function errandWrites(
	table: Table,
	before: Standing | undefined,
	events: readonly CaseEvent[],
	state: CaseState,
): ErrandWrites {
	const { errand: summary } = state
	if (summary === undefined) return { writes: [] }
	const folded = events.reduce<Errand | undefined>(evolveErrand, before?.errand)
	if (folded === undefined) throw new Error('an errand cannot go on without what it is')
	const errand = standsWith(folded, summary)
	const moved =
		errand.seq !== before?.errand?.seq ||
		errand.worker !== before.errand.worker ||
		errand.concerned !== before.errand.concerned
	const Key = caseKeys.errand(state.tenant, state.case)
	const writes: Write[] = [
		...(moved ? [{ Put: { TableName: table.name, Item: { ...Key, errand } } }] : []),
		...listWrites(table, before?.state, state),
		...materialWrites(table, before?.state, state, errand, errand.keepMaterials),
	]
	const slots = slotWrites(table, before?.state, state)
	const booked = slots.findIndex((write) => 'Put' in write)
	return {
		writes: [...writes, ...slots],
		...(booked >= 0 && { refuses: { index: writes.length + booked, code: 'slotTaken' as const } }),
	}
}

/** The worker's own errands while they are open; and among the cases of the person concerned, once they consented. */
function listWrites(table: Table, before: CaseState | undefined, after: CaseState): Write[] {
	const TableName = table.name
	const { tenant, case: id, openedAt } = after
	const [was, is] = [runsIt(before), runsIt(after)]
	const pointer = (worker: string) => errandKeys.mine(tenant, worker, openedAt, id)
	const { concerned } = after.errand ?? {}
	return [
		...(was !== undefined && was !== is ? [{ Delete: { TableName, Key: pointer(was) } }] : []),
		...(is !== undefined && was !== is ? [{ Put: { TableName, Item: { ...pointer(is), case: id } } }] : []),
		...(concerned !== undefined && before?.errand?.concerned === undefined
			? [
					{
						Put: {
							TableName,
							Item: { ...caseKeys.minePointer(tenant, concerned, openedAt, id), case: id },
						},
					},
				]
			: []),
	]
}

const runsIt = (state: CaseState | undefined): string | undefined =>
	state && isOpen(state.status) ? state.errand?.worker : undefined

/** The slot goes with the visit; an end gives back what has not begun. */
function slotWrites(table: Table, before: CaseState | undefined, after: CaseState): Write[] {
	const { tenant, case: id, village, changedAt } = after
	if (village === undefined) return []
	const slot = (startsAt: number) => ({ village, startsAt, case: id })
	const [was, is] = [before?.errand?.startsAt, after.errand?.startsAt]
	if (was !== is)
		return [
			...(was === undefined ? [] : [freeWrite(table, tenant, slot(was))]),
			...(is === undefined ? [] : [bookWrite(table, tenant, slot(is))]),
		]
	const ends = before !== undefined && isOpen(before.status) && !isOpen(after.status)
	return ends && is !== undefined && is > changedAt ? [freeWrite(table, tenant, slot(is))] : []
}
