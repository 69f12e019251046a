import { RefusalError } from '@huying/shared/error/refusal'
import { hasEnded } from '@huying/shared/retention/retention'
import { readStanding } from '../case/case-store'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { eraseInCase } from './erase-in-case'
import { erasureKeys } from './erasure-keys'

/**
 * Whether a case may be erased for a caller without an account; asked before two people are troubled with it.
 * @throws RefusalError caseUnknown, callerSignsIn, caseStillOpen
 */
export async function mayEraseForSomebody(table: Table, tenant: string, id: string): Promise<void> {
	const state = (await readStanding(table, tenant, id))?.state
	if (state === undefined) throw new RefusalError('caseUnknown')
	if (state.caller !== undefined) throw new RefusalError('callerSignsIn')
	if (!hasEnded(state)) throw new RefusalError('caseStillOpen')
}

/**
 * Erases from a case that the centre filed what identifies its caller. Carried out once two people have agreed.
 * @throws RefusalError caseUnknown, callerSignsIn, caseStillOpen
 */
export async function eraseForSomebody(
	table: Table,
	ports: Ports,
	tenant: string,
	{ case: id }: { readonly case: string },
): Promise<void> {
	await mayEraseForSomebody(table, tenant, id)
	const now = ports.now()
	if ((await eraseInCase(table, tenant, id, { part: 'caller', now })) === 'open')
		throw new RefusalError('caseStillOpen')
	const erased = { tenant, case: id, state: 'done', because: 'forSomebody', askedAt: now, doneAt: now }
	await transact(table, [
		{ Put: { TableName: table.name, Item: { ...erasureKeys.erased(tenant, now, id), ...erased } } },
	])
}
