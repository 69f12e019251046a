import type { Save, TypedTable } from '@huying/shared/disclosure/command'
import type { Group } from '@huying/shared/disclosure/group'
import { sayPeriod } from '@huying/shared/text/zh-CN/disclosure'

/** A table as it is being typed on this device. */
export interface Form {
	readonly village: string
	readonly group: string
	readonly period: string
	/** Of what is gone on with. */
	readonly disclosure?: string | undefined
	readonly version: number
	readonly reason: string
	/** Whether what is public is being corrected: then a reason is asked for. */
	readonly correcting: boolean
	readonly table: TypedTable
}

export const emptyTable: TypedTable = { title: '', rows: [], photos: [], papers: [] }

/** A form with nothing in it yet. */
export const emptyForm = (village: string, group: string, period: string): Form => ({
	village,
	group,
	period,
	version: 0,
	reason: '',
	correcting: false,
	table: emptyTable,
})

/** The table with one cell typed anew. */
export function withCell(
	table: TypedTable,
	row: number,
	column: number,
	text: string,
	width: number,
): TypedTable {
	const rows = table.rows.map((cells, at) =>
		at === row
			? Array.from({ length: width }, (_, place) => (place === column ? text : (cells[place] ?? '')))
			: cells,
	)
	return { ...table, rows }
}

/** The table with a blank row more. */
export const withRow = (table: TypedTable, width: number): TypedTable => ({
	...table,
	rows: [...table.rows, Array.from({ length: width }, () => '')],
})

export const withoutRow = (table: TypedTable, row: number): TypedTable => ({
	...table,
	rows: table.rows.filter((_, at) => at !== row),
})

/** Rows as a spreadsheet program copies them: cells apart by tabs, quoted where they have line ends of their own. */
export function pasted(text: string, width: number): string[][] {
	const rows: string[][] = [[]]
	let cell = ''
	let quoted = false
	const endCell = () => {
		rows.at(-1)?.push(cell.trim())
		cell = ''
	}
	for (let at = 0; at < text.length; at++) {
		const letter = text[at] ?? ''
		if (quoted) {
			if (letter !== '"') cell += letter
			else if (text[at + 1] === '"') cell += text[++at]
			else quoted = false
		} else if (letter === '"' && cell === '') quoted = true
		else if (letter === '\t') endCell()
		else if (letter === '\n') {
			endCell()
			rows.push([])
		} else if (letter !== '\r') cell += letter
	}
	endCell()
	return rows
		.filter((cells) => cells.some((one) => one !== ''))
		.map((cells) => Array.from({ length: width }, (_, place) => cells[place] ?? ''))
}

/** What a table is called where nobody has called it anything: 「2026 年三季度资金收支」. */
export const titleOf = (
	table: Pick<TypedTable, 'title'>,
	{ name }: Pick<Group, 'name'>,
	period: string,
): string => (table.title.trim() === '' ? `${sayPeriod(period)}${name}` : table.title.trim())

/** What is sent; balances only of a ledger. */
export function saveOf(
	{ village, group, period, disclosure, version, reason, correcting, table }: Form,
	of: Pick<Group, 'shape' | 'name'>,
): Omit<Save, 'id'> {
	const { opening, closing, note, ...rest } = table
	return {
		version,
		village,
		group,
		period,
		...(disclosure !== undefined && { disclosure }),
		...(correcting && reason.trim() !== '' && { reason: reason.trim() }),
		table: {
			...rest,
			title: titleOf(table, of, period),
			...(of.shape === 'ledger' && { opening: opening ?? '', closing: closing ?? '' }),
			...(note !== undefined && note.trim() !== '' && { note }),
		},
	}
}
