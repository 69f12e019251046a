import type { Town } from '../region/region'
import { Collected } from '../sheet/collected'
import { SHEET_FAULTS_TOLD, type SheetFaults } from '../sheet/file'
import { type Grid, isBlank, plainHeading, wordsOf } from '../sheet/grid'
import { placeFaults, sheet as words } from '../text/zh-CN/inspection'
import { PLACE_NAME_LIMIT, PLACE_WORDS_LIMIT, PLACES_LIMIT } from './limits'
import type { NamedPlace, VillagePlaces } from './place'

/** Names that a village goes by: its code, its own name, and its town's name before it. */
function villageFinder(towns: readonly Town[]) {
	const codes = new Map<string, string[]>()
	const add = (name: string, code: string) => {
		const known = codes.get(name) ?? []
		if (!known.includes(code)) codes.set(name, [...known, code])
	}
	for (const town of towns)
		for (const { code, name } of town.villages) {
			add(code, code)
			add(plainHeading(name), code)
			add(plainHeading(town.name + name), code)
		}
	return (name: string): readonly string[] => codes.get(plainHeading(name)) ?? []
}

/** Which column is what, where a row says so. */
interface Columns {
	readonly village: number
	readonly place: number
	readonly words: number
}
const headed = (row: readonly string[]): Columns => {
	const heads = row.map(plainHeading)
	return {
		village: heads.indexOf(words.village),
		place: heads.indexOf(words.place),
		words: heads.indexOf(words.words),
	}
}
/** How they stand where nobody wrote headings: typed or pasted. */
const unheaded: Columns = { village: 0, place: 1, words: 2 }

/**
 * Places by village out of a sheet, or out of what was typed: all of them or, with every fault, none.
 * @param headings whether there must be a row of headings; without, it is only looked for
 */
export function readPlaces(
	grid: Grid,
	towns: readonly Town[],
	headings: 'needed' | 'maybe',
): readonly VillagePlaces[] | SheetFaults {
	const faults = new Collected(grid.name)
	const first = grid.rows.findIndex((cells) => !cells.every(isBlank))
	if (first < 0) return whole(faults, placeFaults.empty)
	const found = headed((grid.rows[first] ?? []).map(wordsOf))
	const isHeaded = found.village >= 0 && found.place >= 0
	if (!isHeaded && headings === 'needed') return whole(faults, placeFaults.headings)
	const columns = isHeaded ? found : unheaded
	const find = villageFinder(towns)
	const read = new Map<string, NamedPlace[]>()
	for (const [row, cells] of grid.rows.entries()) {
		if (row < first || (isHeaded && row === first) || cells.every(isBlank)) continue
		const formula = cells.findIndex((cell) => typeof cell !== 'string')
		if (formula >= 0) {
			faults.add(placeFaults.formula, { row, column: formula })
			continue
		}
		const cell = (column: number) => (column < 0 ? '' : wordsOf(cells[column]))
		readLine(cell, columns, row, { find, faults, read })
	}
	if (faults.total === 0 && read.size === 0) return whole(faults, placeFaults.empty)
	if (faults.total > 0) return faults.all()
	return [...read].map(([village, places]) => ({ village, places }))
}

interface Reading {
	readonly find: (name: string) => readonly string[]
	readonly faults: Collected
	readonly read: Map<string, NamedPlace[]>
}

function readLine(
	cell: (column: number) => string,
	columns: Columns,
	row: number,
	{ find, faults, read }: Reading,
): void {
	const [village, name, more] = [cell(columns.village), cell(columns.place), cell(columns.words)]
	const before = faults.total
	const fault = (column: number, said: string) => faults.add(said, { row, column })
	const codes = find(village)
	if (village === '') fault(columns.village, placeFaults.villageMissing)
	else if (codes.length === 0) fault(columns.village, placeFaults.villageUnknown(village))
	else if (codes.length > 1) fault(columns.village, placeFaults.villageTwice(village))
	if (name === '') fault(columns.place, placeFaults.placeMissing)
	else if ([...name].length > PLACE_NAME_LIMIT)
		fault(columns.place, placeFaults.placeTooLong(PLACE_NAME_LIMIT))
	if ([...more].length > PLACE_WORDS_LIMIT) fault(columns.words, placeFaults.wordsTooLong(PLACE_WORDS_LIMIT))
	const [code] = codes
	if (faults.total > before || code === undefined) return
	const places = read.get(code) ?? []
	if (places.some((one) => one.name === name)) fault(columns.place, placeFaults.placeTwice(name))
	else if (places.length === PLACES_LIMIT) fault(columns.place, placeFaults.placesTooMany(PLACES_LIMIT))
	else read.set(code, [...places, { name, ...(more !== '' && { words: more }) }])
}

function whole(faults: Collected, said: string): SheetFaults {
	faults.add(said)
	return faults.all()
}

/** What was typed or pasted, as a sheet: a line a row; cells parted by tabs, or else by commas. */
export const typedGrid = (typed: string, name: string): Grid => ({
	name,
	rows: typed
		.split(/\r?\n/)
		.slice(0, SHEET_FAULTS_TOLD * 100)
		.map((line) => line.split(line.includes('\t') ? '\t' : /[,，]/).map((cell) => cell.trim())),
})

export const isPlacesFaults = (read: readonly VillagePlaces[] | SheetFaults): read is SheetFaults =>
	'faults' in read
