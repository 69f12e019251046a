import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Keys of what was asked about what villages publish. The tenant stands in each. */
export const askedKeys = {
	/** What was asked about one item, and what was answered: apart from the item, because it moves without it. */
	partition: (tenant: string, disclosure: string) => `${tenant}#disclosure#${disclosure}#asked`,
	/** How many, and how long the answers took together. */
	counts: (tenant: string, disclosure: string): Key => ({
		pk: askedKeys.partition(tenant, disclosure),
		sk: 'counts',
	}),
	/** An answer that stands under the item, by when it was given. */
	answer: (tenant: string, disclosure: string, at: number, id: string): Key => ({
		pk: askedKeys.partition(tenant, disclosure),
		sk: `answer#${ordered(at)}#${id}`,
	}),
}
