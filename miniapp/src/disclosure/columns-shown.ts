import type { Row } from '@huying/shared/disclosure/column'
import type { Content } from '@huying/shared/disclosure/content'

/** As many columns as stand side by side on a phone in large type. */
const SIDE_BY_SIDE = 3

/** Columns of a table on a phone: those that stand side by side, and those whose words go below the row. */
export interface ColumnsShown {
	readonly beside: readonly number[]
	readonly below: readonly number[]
}

/**
 * Which columns stand side by side on a phone: the first of days, what it is about, and the last of numbers, since that
 * is what people look for; the others are written below each row.
 */
export function columnsShown({ columns }: Pick<Content, 'columns'>): ColumnsShown {
	const all = columns.map((_, place) => place)
	if (all.length <= SIDE_BY_SIDE) return { beside: all, below: [] }
	const number = all.filter((place) => ['money', 'count'].includes(columns[place]?.type ?? '')).at(-1)
	const first = all.slice(0, number === undefined ? SIDE_BY_SIDE : SIDE_BY_SIDE - 1)
	const beside = [...new Set([...first, ...(number === undefined ? [] : [number])])].sort((a, b) => a - b)
	return { beside, below: all.filter((place) => !beside.includes(place)) }
}

/** Whether a row has anything in columns that go below it. */
export const hasBelow = (row: Row, below: readonly number[]): boolean =>
	below.some((place) => row[place] !== null && row[place] !== '')
