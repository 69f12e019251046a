import type { OrderKind, OrderOf, SignedBy } from '@huying/shared/countersign/countersign'
import type { ErrorCode } from '@huying/shared/error/catalogue'
import type { Access } from '../access-log/record-access'
import type { Ports } from '../edge/ports'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'

/** A grave change at the moment in which the second person confirms it. */
export interface Signed<Kind extends OrderKind> {
	readonly tenant: string
	/** The change's own identifier, for whatever must happen once. */
	readonly id: string
	readonly order: OrderOf<Kind>
	readonly askedBy: SignedBy
	readonly confirmedBy: SignedBy
	readonly at: number
}

/** What a change comes to in the table: committed in one transaction with the confirmation and its log entries. */
export interface Performance {
	readonly writes: readonly Write[]
	readonly entries: readonly Access[]
	/** What is answered where a condition of the writes does not hold; the change still waits then. */
	readonly refused: ErrorCode
}

/**
 * How a kind of change is done. `prepare` may refuse by throwing: the change still waits then. What does not fit into
 * one transaction goes into `carryOut`, which comes after, may be called again, and then finds what it has done.
 */
export interface Performer<Kind extends OrderKind> {
	prepare(table: Table, ports: Ports, signed: Signed<Kind>): Promise<Performance>
	carryOut?(table: Table, ports: Ports, signed: Signed<Kind>): Promise<void>
}
export type Performers = { readonly [Kind in OrderKind]?: Performer<Kind> }
