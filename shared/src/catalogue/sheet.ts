import type { Fault } from './fault'

export type { Cell, Grid, Merge } from '../sheet/grid'

/** A list has no more rows than this, its headings not counted. */
export const ROWS_MOST = 5000
/** And no more rows are read of a file, blank ones too: one row more, and it is too long. */
export const ROWS_READ = ROWS_MOST + 100

/** What is wrong with a file: the first of it, and how much there is. */
export interface Faults {
	readonly faults: readonly Fault[]
	readonly total: number
}
