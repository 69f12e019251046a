import type { CaseView } from '@huying/shared/case/case-view'
import { errandView } from '@huying/shared/errand/view'
import type { StoredCase } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { rulesOf } from '../rule/rules-store'
import { getUser } from '../session/user-store'
import type { Table } from '../store/table'

/** What a viewer of a case sees of its errand; of any other case nothing, and nothing is read. */
export async function errandSeen(
	table: Table,
	who: Who,
	{ state, errand, events, records }: StoredCase,
	{ relation }: CaseView,
	at: number,
): Promise<CaseView['errand']> {
	if (errand === undefined || state.errand === undefined || relation === 'public') return undefined
	const { worker } = state.errand
	const [{ rules }, profile] = await Promise.all([
		rulesOf(table, who.tenant),
		worker === undefined ? undefined : getUser(table, who.tenant, worker),
	])
	return errandView({ state, errand, events, records, relation, viewer: who, at, rules, worker: profile })
}
