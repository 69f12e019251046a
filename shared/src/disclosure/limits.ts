/** Rows of one table: a village's quarter has some two hundred; a town's sheet of many villages is split before. */
export const ROWS_LIMIT = 2000
/** Characters of one cell, as typed. */
export const CELL_LIMIT = 200
/** Characters of a title, of a note under the table, of the reason of a correction or a withdrawal. */
export const TITLE_LIMIT = 40
export const NOTE_LIMIT = 500
export const REASON_LIMIT = 200
/** Photos of the paper notice, and PDFs, of one table. */
export const PHOTOS_LIMIT = 9
export const PAPERS_LIMIT = 3
/** Bytes of one PDF. */
export const PAPER_BYTES = 20 * 1024 * 1024
/** The most money in one cell, in cents: ten thousand million yuan would be a slip of the hand. */
export const CENTS_LIMIT = 1_000_000_000_000
/** Steps and editions kept of one disclosure; whoever corrects one twenty times should begin another. */
export const EDITIONS_LIMIT = 20
