import { caseKeys } from '../case/case-keys'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Keys of errands besides their cases. The tenant stands in each. */
export const errandKeys = {
	/** A grid worker's own errands that are open, oldest first. */
	ofWorker: (tenant: string, user: string): string => `${tenant}#user#${user}#errands`,
	mine: (tenant: string, user: string, openedAt: number, id: string): Key => ({
		pk: errandKeys.ofWorker(tenant, user),
		sk: `${ordered(openedAt)}#${id}`,
	}),
	/** The link by which the person concerned consents: what its code is known by, and until when it holds. */
	invitation: (tenant: string, id: string): Key => ({ pk: caseKeys.partition(tenant, id), sk: 'invitation' }),
}
