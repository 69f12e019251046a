import type { CaseState } from '@huying/shared/case/state'
import type { Waiting } from '@huying/shared/countersign/countersign'
import { RefusalError } from '@huying/shared/error/refusal'
import type { EraseCaller } from '@huying/shared/personal-data/own-data'
import { hasEnded } from '@huying/shared/retention/retention'
import { readStanding } from '../case/case-store'
import { askCountersign } from '../countersign/ask-countersign'
import type { Performer } from '../countersign/performer'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { eraseInCase } from './erase-in-case'
import { erasureKeys } from './erasure-keys'

/**
 * Whether a case may be erased for a caller without an account; asked before two people are troubled with it.
 * @throws RefusalError caseUnknown, callerSignsIn, caseStillOpen
 */
export async function mayEraseForSomebody(table: Table, tenant: string, id: string): Promise<CaseState> {
	const state = (await readStanding(table, tenant, id))?.state
	if (state === undefined) throw new RefusalError('caseUnknown')
	if (state.caller !== undefined) throw new RefusalError('callerSignsIn')
	if (!hasEnded(state)) throw new RefusalError('caseStillOpen')
	return state
}

/**
 * Erases from a case that the centre filed what identifies its caller.
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
}

/** Asks that a second person confirms it. @throws RefusalError caseUnknown, callerSignsIn, caseStillOpen */
export async function askToErase(
	table: Table,
	ports: Ports,
	who: Who,
	id: string,
	{ id: asked, words }: EraseCaller,
): Promise<Waiting> {
	const { number } = await mayEraseForSomebody(table, who.tenant, id)
	return askCountersign(table, ports, who, asked, { kind: 'erase', case: id, number, words })
}

/** Notes it in the transaction that confirms it, and then erases, however often it takes. */
export const eraseOnceSigned: Performer<'erase'> = {
	async prepare(table, _ports, { tenant, order, askedBy, confirmedBy, at, id }) {
		await mayEraseForSomebody(table, tenant, order.case)
		const erased = { tenant, case: order.case, state: 'done', because: 'forSomebody', askedAt: at }
		return {
			writes: [
				{
					Put: { TableName: table.name, Item: { ...erasureKeys.erased(tenant, at, order.case), ...erased } },
				},
			],
			entries: [
				{
					tenant,
					at,
					by: confirmedBy,
					what: 'erased',
					case: order.case,
					detail: { because: 'forSomebody', askedBy: askedBy.user, countersign: id },
				},
			],
			refused: 'notAllowedNow',
		}
	},
	carryOut: (table, ports, { tenant, order }) => eraseForSomebody(table, ports, tenant, order),
}
