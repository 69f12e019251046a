import type { Row } from '@huying/shared/disclosure/column'
import type { Content } from '@huying/shared/disclosure/content'
import { sayCell, sayDayShort } from '@huying/shared/text/zh-CN/disclosure'

/** A cell as a reader sees it: money of a ledger with its sign, days without the year that the period says already. */
export function sayCellOf(
	content: Pick<Content, 'columns' | 'shape' | 'period'>,
	row: Row,
	place: number,
): string {
	const column = content.columns[place]
	const cell = row[place]
	if (column === undefined || cell === undefined) return ''
	const year = content.period.slice(0, 4)
	if (column.type === 'date' && typeof cell === 'string' && cell.startsWith(year)) return sayDayShort(cell)
	return sayCell(cell, column, content.shape === 'ledger')
}
