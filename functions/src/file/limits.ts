import { ROWS_LIMIT } from '@huying/shared/disclosure/limits'
import { BOOKS_ROWS } from '@huying/shared/disclosure/read-books'
import { sheetWords } from '@huying/shared/text/zh-CN/catalogue-sheet'
import type { Limits } from '../sheet/read-file'

/** No answer of a function may be longer than six megabytes; some of it is the gateway's. */
export const ANSWER_MOST = 5.5 * 1024 * 1024

/** A village's table. */
export const tableLimits: Limits = {
	rows: ROWS_LIMIT,
	read: ROWS_LIMIT + 100,
	lastColumn: 'CZ',
	inflated: 10 * 1024 * 1024,
	words: sheetWords,
}

/** A town's books: most of them a few hundred rows a sheet, with columns that nobody asks for. */
export const booksLimits: Limits = {
	rows: BOOKS_ROWS,
	read: BOOKS_ROWS + 100,
	lastColumn: 'CZ',
	inflated: 30 * 1024 * 1024,
	words: sheetWords,
}
