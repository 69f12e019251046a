import type { Town } from '../region/region'
import { Collected } from '../sheet/collected'
import type { SheetFaults } from '../sheet/file'
import { type Cell, type Grid, isBlank, mergePlace, plainHeading, wordsOf } from '../sheet/grid'
import { tableSheet, bookkeeping as words } from '../text/zh-CN/disclosure-table'
import { headingsIn, type Mapping, missingIn, proposeMapping } from './bookkeeping'
import { type Part, placesOf, readRow } from './books-row'
import type { Group } from './group'
import type { FileTable } from './sheet-table'
import { villagesByName } from './village-by-name'

/** One village's part of a town's books, as if it had been typed. */
export interface VillageBooks {
	readonly village: string
	readonly villageName: string
	readonly table: FileTable
	/** Sums of what could be read, in cents. */
	readonly income: number
	readonly spending: number
	readonly faults: SheetFaults
}

/** What a town's books say. */
export interface Books {
	/** The columns that there are, of all sheets that have any. */
	readonly headings: readonly string[]
	readonly mapping: Mapping
	/** What the mapping does not say yet: nothing is read then. */
	readonly missing: readonly string[]
	readonly villages: readonly VillageBooks[]
	/** What belongs to no village: names that nobody knows, sheets that cannot be read. */
	readonly faults: SheetFaults
}

/** Rows of a town's books in one file. */
export const BOOKS_ROWS = 5000
const HEADING_LINES = 10

// Whole cells: 「累计欠款还清」 is no sum
const SUMS = /^(?:合计|小计|总计|累计|过次页|(?:本日|本月|本季|本年|本期)(?:合计|累计|小计))[:：]?$/u
/**
 * Reads a town's books: the rows of each of its villages, with what is wrong where the spreadsheet shows it.
 * @param asked the mapping that somebody has settled; without it one is proposed by the headings
 */
export function readBooks(
	grids: readonly Grid[],
	group: Group,
	period: string,
	town: Town,
	asked?: Mapping,
): Books {
	const sheets = grids.flatMap((grid) => {
		const headingRow = findHeadings(grid, group, asked)
		return headingRow === undefined ? [] : [{ grid, headingRow }]
	})
	const headings = [
		...new Set(sheets.flatMap(({ grid, headingRow }) => (grid.rows[headingRow] ?? []).map(wordsOf))),
	].filter((one) => one !== '')
	const mapping = asked ?? proposeMapping(headings, group)
	const found = { headings, mapping }
	const stray = new Collected(grids[0]?.name ?? '')
	if (sheets.length === 0) stray.add(words.headingsMissing)
	for (const heading of headingsIn(mapping))
		if (!headings.some((one) => same(one, heading))) stray.add(words.mappingUnknown(heading))
	const missing = missingIn(mapping, group).map((part) =>
		'money' in part
			? words.roles.amount
			: (group.columns.find(({ column }) => column === part.column)?.name ?? part.column),
	)
	const total = sheets.reduce((sum, { grid }) => sum + grid.rows.length, 0)
	if (total > BOOKS_ROWS + sheets.length * HEADING_LINES) stray.add(words.rowsTooMany(BOOKS_ROWS))
	if (missing.length > 0 || stray.total > 0) return { ...found, missing, villages: [], faults: stray.all() }

	const parts = new Map<string, Part>()
	const villageOf = villagesByName(town)
	const strays: Collected[] = []
	for (const sheet of sheets) strays.push(readSheet(sheet, { group, period, mapping, villageOf, parts }))
	const names = new Map(town.villages.map(({ code, name }) => [code, name]))
	return {
		...found,
		missing,
		villages: [...parts]
			.sort(([left], [right]) => (left < right ? -1 : 1))
			.map(([village, part]) => booksOf(village, names.get(village) ?? village, part)),
		faults: together(strays.map((one) => one.all())),
	}
}

const same = (left: string, right: string) => plainHeading(left) === plainHeading(right)

const together = (all: readonly SheetFaults[]): SheetFaults => ({
	faults: all.flatMap(({ faults }) => faults).slice(0, 200),
	total: all.reduce((sum, { total }) => sum + total, 0),
})

interface Reading {
	readonly group: Group
	readonly period: string
	readonly mapping: Mapping
	readonly villageOf: (given: string) => string | undefined
	readonly parts: Map<string, Part>
}

/** The row with the most columns that somebody might mean. */
function findHeadings({ rows }: Grid, group: Group, asked: Mapping | undefined): number | undefined {
	const scores = rows.slice(0, HEADING_LINES).map((cells) => {
		const given = cells.map(wordsOf).filter((one) => one !== '')
		if (asked) return headingsIn(asked).filter((one) => given.some((other) => same(one, other))).length
		return headingsIn(proposeMapping(given, group)).length
	})
	const most = Math.max(0, ...scores)
	return most < 2 ? undefined : scores.indexOf(most)
}

/** Reads one sheet into the parts of its villages. @returns what belongs to none */
function readSheet(
	{ grid, headingRow }: { readonly grid: Grid; readonly headingRow: number },
	reading: Reading,
): Collected {
	const { mapping, villageOf, parts } = reading
	const strays = new Collected(grid.name)
	const places = placesOf(grid, headingRow, mapping)
	for (const merge of grid.merges ?? [])
		if (merge.lastRow > headingRow) strays.add(tableSheet.merged(mergePlace(merge)), merge)
	// Books that leave out the name until it changes would give one village another's money: each row says it
	const ofSheet = mapping.village === undefined ? villageOfSheet(grid, headingRow, villageOf) : undefined
	if (mapping.village === undefined && ofSheet === undefined) strays.add(words.villageUnknown(grid.name))
	for (const [row, cells] of grid.rows.entries()) {
		if (row <= headingRow || cells.every(isBlank) || isSum(cells)) continue
		const village = ofSheet ?? villageOf(wordsOf(cells[places.village ?? -1]))
		if (village === undefined) {
			if (mapping.village !== undefined)
				strays.add(words.villageUnknown(wordsOf(cells[places.village ?? -1])), {
					row,
					heading: mapping.village,
					...(places.village !== undefined && { column: places.village }),
				})
			continue
		}
		const part = parts.get(village) ?? { rows: [], faults: new Collected(grid.name), income: 0, spending: 0 }
		parts.set(village, part)
		readRow(part, cells, row, places, reading)
	}
	return strays
}

/** The village that a whole sheet is of: by its name, or by what stands over its headings, 「单位：周庄村」. */
function villageOfSheet(
	{ name, rows }: Grid,
	headingRow: number,
	villageOf: Reading['villageOf'],
): string | undefined {
	const over = rows.slice(0, headingRow).flatMap((cells) => cells.map(wordsOf))
	return [name, ...over, ...over.map((words) => words.replace(/^[^:：]*[:：]/u, ''))]
		.map(villageOf)
		.find((village) => village !== undefined)
}

/** Sums of the rows above, however they are called. */
const isSum = (cells: readonly Cell[]) => cells.some((cell) => SUMS.test(wordsOf(cell)))

function booksOf(village: string, villageName: string, part: Part): VillageBooks {
	const { rows, opening, closing, income, spending, faults } = part
	return {
		village,
		villageName,
		table: {
			rows,
			...(opening !== undefined && { opening }),
			...(closing !== undefined && { closing }),
		},
		income,
		spending,
		faults: faults.all(),
	}
}
