import type { Receipt } from '@huying/shared/case/case-view'
import { townUnit } from '@huying/shared/disclosure/disclosure'
import { askDigest, askErrand, picturesOf, submissionOf } from '@huying/shared/errand/ask'
import type { AskErrand } from '@huying/shared/errand/command'
import { isRefusal, RefusalError } from '@huying/shared/error/refusal'
import { open } from '../case/open-case'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { serviceOf } from '../service/service-store'
import { getUser } from '../session/user-store'
import type { Table } from '../store/table'
import { unitOf } from '../tenant/tenant-store'

/**
 * Opens an errand, once; the slot that it books is taken in the same transaction.
 * @throws RefusalError as the contract's askErrand says
 */
export async function askForErrand(
	table: Table,
	ports: Ports,
	who: Who,
	ask: AskErrand,
	correlation?: string,
): Promise<Receipt> {
	const [listed, unit, user] = await Promise.all([
		serviceOf(table, who.tenant, ask.service),
		unitOf(table, who.tenant, townUnit(ask.village)),
		getUser(table, who.tenant, who.user),
	])
	if (listed === undefined) throw new RefusalError('serviceUnknown', 'service')
	return open(
		table,
		ports,
		who,
		submissionOf(ask, user?.name),
		who.user,
		(context) => {
			const decision = askErrand(ask, listed, user?.name, { ...context, ...(unit && { units: [unit] }) })
			if (isRefusal(decision)) throw new RefusalError(decision.refused, decision.field)
			return decision
		},
		correlation,
		askDigest(ask),
		picturesOf(ask),
	)
}
