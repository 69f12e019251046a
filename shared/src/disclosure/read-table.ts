import { tableFaults as words } from '../text/zh-CN/disclosure-table'
import type { Cell, Column, Row } from './column'
import type { TypedTable } from './command'
import type { TableFaultView } from './disclosure-view'
import type { Group } from './group'
import { CELL_LIMIT } from './limits'
import { liesIn } from './period'
import { readCell, readText } from './read-cell'

/** A typed table as it is kept: blank rows dropped, money in cents. Whole only where there are no faults. */
export interface ReadTable {
	readonly rows: readonly Row[]
	/** Of a ledger, in cents. */
	readonly opening?: number
	readonly closing?: number
	/** Places are those of the typed table, blank rows counted. */
	readonly faults: readonly TableFaultView[]
}

type Given = Pick<TypedTable, 'title' | 'rows' | 'opening' | 'closing' | 'note'>

/** No more are told at once. */
const FAULTS_TOLD = 200

/** Reads a table as it was typed, and says everything that is wrong with it by row and column, both counted from 0. */
export function readTable(group: Pick<Group, 'columns' | 'shape'>, typed: Given, period: string): ReadTable {
	const faults = wholeFaults(typed)
	const rows: Row[] = []
	for (const [row, cells] of typed.rows.entries()) {
		if (cells.every(isBlank)) continue
		const read = group.columns.map((column, at) => readOne(cells[at] ?? '', column, group, period))
		for (const [column, answer] of read.entries())
			if ('words' in answer) faults.push({ row, column, words: answer.words })
		for (const [column, cell] of cells.entries())
			if (column >= group.columns.length && !isBlank(cell)) faults.push({ row, column, words: words.beyond })
		rows.push(read.map((answer) => ('words' in answer ? null : answer.value)))
	}
	if (rows.length === 0 && isBlank(typed.note ?? '')) faults.push({ words: words.nothing })
	if (group.shape !== 'ledger') return { rows, faults: told(faults) }

	const opening = readBalance(typed.opening, words.opening, words.openingWrong)
	const closing = readBalance(typed.closing, words.closing, words.closingWrong)
	for (const answer of [opening, closing]) if ('words' in answer) faults.push(answer)
	return {
		rows,
		...('cents' in opening && { opening: opening.cents }),
		...('cents' in closing && { closing: closing.cents }),
		faults: told(faults),
	}
}

const isBlank = (cell: string) => cell.replace(/\p{Cf}/gu, '').trim() === ''

function wholeFaults({ title, note }: Given): TableFaultView[] {
	const read = readText(title)
	return [
		...(read === undefined ? [{ words: words.titleControl }] : read === '' ? [{ words: words.title }] : []),
		...(readText(note ?? '') === undefined ? [{ words: words.noteControl }] : []),
	]
}

function readOne(
	typed: string,
	column: Column,
	{ shape }: Pick<Group, 'shape'>,
	period: string,
): { readonly value: Cell } | { readonly words: string } {
	const { type, name } = column
	if (typed.length > CELL_LIMIT) return { words: words.tooLong }
	const read = readCell(typed, type, period)
	if ('fault' in read) return { words: words.cell[read.fault] }
	// A ledger's money is what it is about, whatever the columns say
	const required = column.required === true || (shape === 'ledger' && type === 'money')
	if (read.value === null) return required ? { words: words.blank(name) } : read
	if (shape === 'ledger' && type === 'date' && !liesIn(String(read.value), period))
		return { words: words.outside }
	return read
}

function readBalance(
	typed: string | undefined,
	missing: string,
	wrong: (words: string) => string,
): { readonly cents: number } | { readonly words: string } {
	const read = readCell(typed ?? '', 'money', '')
	if ('fault' in read) return { words: wrong(words.cell[read.fault]) }
	return typeof read.value === 'number' ? { cents: read.value } : { words: missing }
}

function told(faults: readonly TableFaultView[]): TableFaultView[] {
	const left = faults.length - FAULTS_TOLD
	return left > 0 ? [...faults.slice(0, FAULTS_TOLD), { words: words.more(left) }] : [...faults]
}
