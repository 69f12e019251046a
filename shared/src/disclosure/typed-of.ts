import type { Cell, Column } from './column'
import type { TypedTable } from './command'
import type { Content } from './content'

/** A published table as somebody would type it, so that a correction begins with what stands. */
export function typedOf({ title, columns, rows, balance, note, photos, papers }: Content): TypedTable {
	return {
		title,
		rows: rows.map((row) => row.map((cell, place) => typedCell(cell, columns[place]))),
		...(balance && { opening: typedYuan(balance.opening), closing: typedYuan(balance.closing) }),
		...(note !== undefined && { note }),
		photos: [...photos],
		papers: papers.map(({ paper }) => paper),
	}
}

function typedCell(cell: Cell, column: Pick<Column, 'type'> | undefined): string {
	if (cell === null) return ''
	return column?.type === 'money' && typeof cell === 'number' ? typedYuan(cell) : String(cell)
}

/** 4126000 cents are 41260, −1860050 are -18600.50. */
export function typedYuan(cents: number): string {
	const [whole, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100]
	return `${cents < 0 ? '-' : ''}${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}
