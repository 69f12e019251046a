import type { CaseState } from '@huying/shared/case/state'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import { accessBy } from './access-by'
import { recordSeen } from './record-access'

type Seen = Pick<CaseState, 'case' | 'identity' | 'caller'>

/**
 * Writes down that somebody is about to see who a confidential caller is, at most once an hour for each of them and each
 * case; of other callers nothing, and nothing of whoever looks at their own. Where it cannot be written down, nothing
 * is answered.
 * @throws RefusalError `busy`
 */
export async function confidentialSeen(
	table: Table,
	ports: Pick<Ports, 'now'>,
	who: Who,
	{ case: id, identity, caller }: Seen,
): Promise<void> {
	if (identity !== 'confidential' || caller === who.user) return
	await recordSeen(table, ports, {
		tenant: who.tenant,
		by: accessBy(who, 'dispatcher', 'leader', 'inspector', 'gridWorker'),
		what: 'confidentialSeen',
		...(caller !== undefined && { subject: { user: caller } }),
		case: id,
	})
}
