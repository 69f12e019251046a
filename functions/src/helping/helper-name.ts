import type { CaseView } from '@huying/shared/case/case-view'
import type { CaseState } from '@huying/shared/case/state'
import { getUser } from '../session/user-store'
import type { Table } from '../store/table'

/**
 * What whoever helps calls themselves, for those who may know the caller; nothing for the helper, who knows.
 * One GetItem, and only where somebody helps.
 */
export async function helperName(
	table: Table,
	{ tenant, helper }: CaseState,
	{ relation, caller }: CaseView,
): Promise<Pick<CaseView, 'helperName'>> {
	if (helper === undefined || caller === undefined || relation === 'caller') return {}
	const name = (await getUser(table, tenant, helper))?.name
	return name === undefined ? {} : { helperName: name }
}
