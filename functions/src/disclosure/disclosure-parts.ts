import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import type { Objects } from './objects'

/** What the functions work with that write what villages publish. */
export interface DisclosureParts {
	readonly table: Table
	readonly ports: Ports
	/** The bucket of what is published. */
	readonly objects: Objects
	/** The bucket that photos are uploaded into; what is published is copied from there. */
	readonly photos: Pick<Objects, 'read'>
}
