import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

const partition = (tenant: string, id: string) => `${tenant}#grid-handover#${id}`

/** Keys of slips by which a grid or a job changes hands. The tenant stands in each. */
export const gridHandoverKeys = {
	head: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'head' }),
	/** The list as it was given, never changed. */
	list: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'list' }),
	/** That errands still have to go to whoever accepted it. */
	due: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'due' }),
	/** Which slip of a grid, or of a job, nobody has accepted yet. */
	open: (tenant: string, subject: string): Key => ({
		pk: `${tenant}#grid-handover-of#${subject}`,
		sk: 'open',
	}),
	/** What somebody gave or was given, by when. */
	own: (tenant: string, user: string) => `${tenant}#user#${user}#grid-handovers`,
	line: (tenant: string, user: string, at: number, id: string): Key => ({
		pk: gridHandoverKeys.own(tenant, user),
		sk: `${ordered(at)}#${id}`,
	}),
}
