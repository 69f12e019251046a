import { RefusalError } from '@huying/shared/error/refusal'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import type { Errands } from './carry'

/** Errands as they are stored. */
export function storedErrands(_table: Table, _ports: Ports): Errands {
	return {
		read: async () => new Map(),
		pass: async () => {
			throw new RefusalError('notAllowedNow')
		},
	}
}
