import { sayCell } from '../text/zh-CN/disclosure'
import type { Cell } from './column'
import type { Content } from './content'
import type { TableDifference } from './disclosure-view'

type RowChange = TableDifference['rows'][number]

/** How a later edition differs from an earlier one, row by row, as it reads in the columns of the later. */
export function difference(before: Content, after: Content): TableDifference {
	const places = after.columns.map(({ column }) =>
		before.columns.findIndex((earlier) => earlier.column === column),
	)
	const earlier = before.rows.map((row) => places.map((at) => row[at] ?? null))
	return {
		rows: rowChanges(earlier, after.rows).map((change) => said(change, after)),
		...changed('opening', before.balance?.opening, after.balance?.opening),
		...changed('closing', before.balance?.closing, after.balance?.closing),
		...changed('note', before.note ?? '', after.note ?? ''),
	}
}

const changed = <Name extends string, Kept>(name: Name, before: Kept | undefined, after: Kept | undefined) =>
	before === undefined || after === undefined || before === after ? {} : { [name]: { before, after } }

type Rows = readonly (readonly Cell[])[]
interface Change {
	readonly before?: readonly Cell[]
	readonly after?: readonly Cell[]
}

/** Rows that went and rows that came, in the order of the table; where one took another's place, both together. */
function rowChanges(before: Rows, after: Rows): Change[] {
	const changes: Change[] = []
	let gone: (readonly Cell[])[] = []
	let came: (readonly Cell[])[] = []
	const close = () => {
		changes.push(...paired(gone, came))
		gone = []
		came = []
	}
	for (const step of steps(before, after)) {
		if (step.same) close()
		else if (step.before) gone.push(step.before)
		else if (step.after) came.push(step.after)
	}
	close()
	return changes
}

/** A row that came is the one that went, changed, where at least half of it stayed. */
function paired(gone: Rows, came: Rows): Change[] {
	const left = [...gone]
	const changes = came.map((after): Change => {
		const alike = left.findIndex((row) => sameCells(row, after) * 2 >= after.length)
		const [before] = alike < 0 ? [] : left.splice(alike, 1)
		return before === undefined ? { after } : { before, after }
	})
	return [...left.map((before) => ({ before })), ...changes]
}

const sameCells = (left: readonly Cell[], right: readonly Cell[]) =>
	left.filter((cell, at) => cell === right[at]).length

interface Step extends Change {
	readonly same?: true
}

/** The shortest way from one list of rows to another: what both have in the same order stays (longest common part). */
function steps(before: Rows, after: Rows): Step[] {
	const left = before.map((row) => JSON.stringify(row))
	const right = after.map((row) => JSON.stringify(row))
	let first = 0
	while (first < left.length && first < right.length && left[first] === right[first]) first++
	let [endLeft, endRight] = [left.length, right.length]
	while (endLeft > first && endRight > first && left[endLeft - 1] === right[endRight - 1]) {
		endLeft--
		endRight--
	}
	const width = endRight - first + 1
	// How much of both is common from here on: two bytes hold a table's rows
	const common = new Uint16Array((endLeft - first + 1) * width)
	const at = (row: number, column: number) => (row - first) * width + column - first
	for (let row = endLeft - 1; row >= first; row--)
		for (let column = endRight - 1; column >= first; column--)
			common[at(row, column)] =
				left[row] === right[column]
					? 1 + (common[at(row + 1, column + 1)] ?? 0)
					: Math.max(common[at(row + 1, column)] ?? 0, common[at(row, column + 1)] ?? 0)

	const way: Step[] = []
	let [row, column] = [first, first]
	while (row < endLeft || column < endRight) {
		if (row < endLeft && column < endRight && left[row] === right[column]) {
			way.push({ same: true })
			row++
			column++
		} else if (
			column === endRight ||
			(row < endLeft && (common[at(row + 1, column)] ?? 0) >= (common[at(row, column + 1)] ?? 0))
		)
			way.push({ before: before[row++] ?? [] })
		else way.push({ after: after[column++] ?? [] })
	}
	return way
}

function said({ before, after }: Change, { columns, shape }: Content): RowChange {
	const words = (row: readonly Cell[]) =>
		columns.map((column, at) => sayCell(row[at] ?? null, column, shape === 'ledger'))
	return {
		change: before === undefined ? 'added' : after === undefined ? 'removed' : 'changed',
		...(before && { before: words(before) }),
		...(after && { after: words(after) }),
		columns: before && after ? columns.flatMap((_, at) => (before[at] === after[at] ? [] : [at])) : [],
	}
}
