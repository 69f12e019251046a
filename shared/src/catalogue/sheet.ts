import type { Fault } from './fault'

/** A cell as a file has it: its words, or a formula, which has none of its own. */
export type Cell = string | { readonly formula: true }

/** Cells that were made one. Counted from 0, ends included. */
export interface Merge {
	readonly row: number
	readonly column: number
	readonly lastRow: number
	readonly lastColumn: number
}

/** One sheet of a file, whatever the file was. */
export interface Grid {
	readonly name: string
	readonly rows: readonly (readonly Cell[])[]
	readonly merges?: readonly Merge[]
}

/** A list has no more rows than this, its headings not counted. */
export const ROWS_MOST = 5000
/** And no more rows are read of a file, blank ones too: one row more, and it is too long. */
export const ROWS_READ = ROWS_MOST + 100

/** What is wrong with a file: the first of it, and how much there is. */
export interface Faults {
	readonly faults: readonly Fault[]
	readonly total: number
}
