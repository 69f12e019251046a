import * as v from 'valibot'
import { faultWords, headings } from '../text/zh-CN/villager'
import { personNameSchema } from '../user/user'
import { householdSchema } from './command'
import { FAULTS_TOLD, ROSTER_LIMIT } from './limits'
import { normalName, normalPhone } from './normal'

/** A line of a roster as read. */
export interface RosterLine {
	readonly name: string
	/** Eleven digits. */
	readonly phone: string
	/** Empty where the file names none. */
	readonly household: string
}

/** What is wrong with a file, by row and column, both counted from 0; of the whole file, neither. */
export interface RosterFault {
	readonly row?: number
	readonly column?: number
	readonly words: string
}
export interface RosterFaults {
	/** The first of them. */
	readonly faults: readonly RosterFault[]
	readonly total: number
}

type Place = { readonly name: number; readonly phone: number; readonly household: number }

/** Reads a roster out of a sheet's cells, as words. All of it or, with every fault, none. */
export function readRoster(rows: readonly (readonly string[])[]): readonly RosterLine[] | RosterFaults {
	const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''))
	const heads = (rows[first] ?? []).map((cell) => normalName(cell))
	const place = (names: readonly string[]) => heads.findIndex((head) => names.includes(head))
	const columns: Place = {
		name: place(headings.name),
		phone: place(headings.phone),
		household: place(headings.household),
	}
	if (columns.name < 0 || columns.phone < 0) return faulty([{ words: faultWords.headings }])
	const lines: RosterLine[] = []
	const faults: RosterFault[] = []
	const seen = new Map<string, number>()
	for (const [index, cells] of rows.entries()) {
		if (index <= first || cells.every((cell) => cell.trim() === '')) continue
		const row = index
		const read = readLine(cells, columns)
		faults.push(...read.faults.map((fault) => ({ row, ...fault })))
		const { line } = read
		if (line === undefined) continue
		const key = `${normalName(line.name)}\n${line.phone}`
		const before = seen.get(key)
		if (before !== undefined) faults.push({ row, column: columns.name, words: faultWords.twice(before + 1) })
		seen.set(key, before ?? row)
		lines.push(line)
	}
	if (faults.length === 0 && lines.length === 0) return faulty([{ words: faultWords.empty }])
	if (lines.length > ROSTER_LIMIT) faults.unshift({ words: faultWords.tooMany(ROSTER_LIMIT) })
	return faults.length > 0 ? faulty(faults) : lines
}

const faulty = (faults: readonly RosterFault[]): RosterFaults => ({
	faults: faults.slice(0, FAULTS_TOLD),
	total: faults.length,
})

function readLine(
	cells: readonly string[],
	columns: Place,
): { readonly line?: RosterLine; readonly faults: readonly Omit<RosterFault, 'row'>[] } {
	const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? '').trim())
	const faults: Omit<RosterFault, 'row'>[] = []
	const fault = (column: number, words: string) => faults.push({ column, words })
	const [name, typed, home] = [cell(columns.name), cell(columns.phone), cell(columns.household)]
	const phone = normalPhone(typed)
	if (name === '') fault(columns.name, faultWords.nameMissing)
	else if (!v.is(personNameSchema, name) || /\d/.test(name)) fault(columns.name, faultWords.nameInvalid)
	if (phone === undefined)
		fault(columns.phone, typed === '' ? faultWords.phoneMissing : faultWords.phoneInvalid)
	const household = home === '' ? '' : v.safeParse(householdSchema, home)
	if (household !== '' && !household.success) fault(columns.household, faultWords.householdInvalid)
	if (faults.length > 0 || phone === undefined) return { faults }
	return { line: { name, phone, household: household === '' ? '' : String(household.output) }, faults: [] }
}

export const isRosterFaults = (read: readonly RosterLine[] | RosterFaults): read is RosterFaults =>
	'faults' in read
