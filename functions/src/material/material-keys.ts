import { caseKeys } from '../case/case-keys'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Who looked at the papers of an errand: apart from its case, so that nobody pays for them who opens it. */
export const lookKeys = {
	partition: (tenant: string, id: string): string => `${caseKeys.partition(tenant, id)}#looks`,
	look: (tenant: string, id: string, at: number, user: string, photo: string): Key => ({
		pk: lookKeys.partition(tenant, id),
		sk: `${ordered(at)}#${user}#${photo}`,
	}),
}
