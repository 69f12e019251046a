import { kindOf, partFor, type Term, termKinds } from '@huying/shared/find/term'
import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

/** Two kinds of items make the index: a posting in each list that a case is in, and what says which lists those are. */
export const findKeys = {
	/** The list of a term, dealt to as many keys as its kind has parts. */
	list: (tenant: string, term: Term, part: number) => {
		const dealt = termKinds[kindOf(term)].parts > 1 ? `/${part}` : ''
		return `${tenant}#find#${term}${dealt}`
	},
	/** A case's place in any list: in the order in which cases were opened. */
	place: (openedAt: number, id: string) => `${ordered(openedAt)}#${id}`,
	posting: (tenant: string, term: Term, openedAt: number, id: string): Key => ({
		pk: findKeys.list(tenant, term, partFor(kindOf(term), id)),
		sk: findKeys.place(openedAt, id),
	}),
	/** In which lists a case is for its state, and in which for its erasable words. */
	listed: (tenant: string, id: string, of: Listing): Key => ({ pk: `${tenant}#found#${id}`, sk: of }),
}
export type Listing = 'facts' | 'words'

/** The case in a posting's sort key. */
export const caseAt = (place: string): string => place.slice(place.indexOf('#') + 1)
