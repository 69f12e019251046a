import type { CaseState } from '@huying/shared/case/state'
import type { FindFilter } from '@huying/shared/find/filter'
import type { Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import type { Signing } from '../transparency/key-service'
import type { LedgerObjects } from './upload'

/** What making a ledger needs from outside. */
export interface LedgerPorts {
	readonly table: Table
	readonly ports: Ports
	readonly signing: Signing
	readonly objects: LedgerObjects
	/** Cases of a filter as they stand now, opened by the moment, in batches, for whoever may look for them. */
	readonly found: (
		who: Who,
		filter: FindFilter,
		moment: number,
	) => AsyncIterable<readonly { readonly state: CaseState }[]>
	/** So many rows are written while whoever asks waits; without it as many as usual. */
	readonly atOnce?: number
}
