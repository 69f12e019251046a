import { ordered } from '../store/ordered'
import type { Key } from '../store/table'

const partition = (tenant: string, id: string) => `${tenant}#countersign#${id}`

export const countersignKeys = {
	one: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'countersign' }),
	/** That it lapses, or, once confirmed, that something of it is still to be done. */
	due: (tenant: string, id: string): Key => ({ pk: partition(tenant, id), sk: 'due' }),
	/** `index2`: what waits in a county, and what was decided, by when it was asked for and when decided. */
	listed: (tenant: string, waiting: boolean) => `${tenant}#countersigns#${waiting ? 'waiting' : 'decided'}`,
	place: (at: number, id: string) => `${ordered(at)}#${id}`,
}
