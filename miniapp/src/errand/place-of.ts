import type { CaseAnswer } from '@huying/shared/case/case-view'
import type { PageName } from '../route/address'

/** The page on which somebody sees a case, by what it is and how they stand to it. */
export function placeOf({ type, relation }: Pick<CaseAnswer, 'type' | 'relation'>): PageName {
	if (type !== 'errand') return relation === 'caller' || relation === 'public' ? 'case' : 'office/case'
	if (relation === 'caller' || relation === 'concerned') return 'errands/errand'
	return relation === 'errandWorker' || relation === 'gridWorker' ? 'grid/errand' : 'office/case'
}
