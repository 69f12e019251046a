import type { Grid } from '@huying/shared/sheet/grid'
import { sayFileFault } from '@huying/shared/text/zh-CN/sheet'
import { faultWords } from '@huying/shared/text/zh-CN/villager'
import { FAULTS_TOLD, ROSTER_BYTES, ROSTER_LIMIT } from '@huying/shared/villager/limits'
import {
	type RosterFault,
	type RosterFaults,
	type RosterLine,
	readRoster,
} from '@huying/shared/villager/read-roster'
import { type Limits, readSheets } from '../sheet/read-file'

const limits: Limits = {
	rows: ROSTER_LIMIT,
	read: ROSTER_LIMIT + 100,
	lastColumn: 'Z',
	// A file of the most people comes to far less
	inflated: 10 * ROSTER_BYTES,
	words: { yes: '', no: '' },
}

/** Reads a roster's file, whatever its name ends in: its first sheet. */
export async function readRosterFile(
	file: Buffer,
	name: string,
): Promise<readonly RosterLine[] | RosterFaults> {
	const grids = await readSheets(file, name, limits)
	if ('fault' in grids) return { faults: [{ words: sayFileFault(grids) }], total: 1 }
	const [grid] = grids
	const unread = grid ? unreadable(grid) : []
	if (unread.length > 0) return { faults: unread.slice(0, FAULTS_TOLD), total: unread.length }
	return readRoster(
		(grid?.rows ?? []).map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : ''))),
	)
}

/** Cells whose words nobody typed, or that are one where there should be several. */
function unreadable({ rows, merges = [] }: Grid): RosterFault[] {
	const formulas = rows.flatMap((cells, row) =>
		cells.flatMap((cell, column) =>
			typeof cell === 'string' ? [] : [{ row, column, words: faultWords.formula }],
		),
	)
	// A title over the table may be as wide as it likes
	const merged = merges
		.filter(({ lastRow }) => lastRow > 0)
		.map(({ row, column }) => ({ row, column, words: faultWords.merged }))
	return [...formulas, ...merged]
}
