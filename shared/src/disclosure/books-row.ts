import type { Collected } from '../sheet/collected'
import { type Cell, type Grid, isBlank, plainHeading, wordsOf } from '../sheet/grid'
import { tableSheet, bookkeeping as words } from '../text/zh-CN/disclosure-table'
import type { Mapping } from './bookkeeping'
import { type Group, moneyColumn } from './group'
import { ROWS_LIMIT } from './limits'
import { readCell } from './read-cell'
import { readTable } from './read-table'
import { typedYuan } from './typed-of'

// Whole cells: 「上年结余款」 is a matter, and no balance
const OPENING = /^(?:上期|上年|上月|上季|年初|期初|承前)(?:结转|结余|余额|页)[:：]?$/u
const CLOSING = /^(?:(?:期末|本期|本季|本月|本年)(?:结余|余额)|结转下[年期季月])[:：]?$/u
const IN = /^(?:收|收入|借|借方|增|增加|进|\+)$/u
const OUT = /^(?:支|支出|付|贷|贷方|减|减少|出|-)$/u

/** What is gathered of one village. */
export interface Part {
	readonly rows: string[][]
	readonly faults: Collected
	opening?: string
	closing?: string
	income: number
	spending: number
}

/** Where each part of a mapping stands in a sheet. */
export interface Places {
	readonly village: number | undefined
	readonly amount: number | undefined
	readonly direction: number | undefined
	readonly income: number | undefined
	readonly spending: number | undefined
	readonly balance: number | undefined
	readonly columns: Readonly<Record<string, number>>
}

export function placesOf({ rows }: Grid, headingRow: number, mapping: Mapping): Places {
	const given = (rows[headingRow] ?? []).map(wordsOf)
	const at = (heading: string | undefined) => {
		const place =
			heading === undefined ? -1 : given.findIndex((one) => plainHeading(one) === plainHeading(heading))
		return place < 0 ? undefined : place
	}
	return {
		village: at(mapping.village),
		amount: at(mapping.amount),
		direction: at(mapping.direction),
		income: at(mapping.income),
		spending: at(mapping.spending),
		balance: at(mapping.balance),
		columns: Object.fromEntries(
			Object.entries(mapping.columns).flatMap(([column, heading]) => {
				const place = at(heading)
				return place === undefined ? [] : [[column, place]]
			}),
		),
	}
}

/** Reads one row into its village's part: balances where it tells them, else what came in or went out. */
export function readRow(
	part: Part,
	cells: readonly Cell[],
	row: number,
	places: Places,
	reading: { readonly group: Group; readonly period: string },
): void {
	const { group, period } = reading
	const left = centsAt(cells, places.balance)
	const said = cells.map(wordsOf)
	if (said.some((one) => OPENING.test(one))) {
		part.opening =
			sayCents(left ?? centsAt(cells, places.amount) ?? centsAt(cells, places.income)) ?? part.opening ?? ''
		return
	}
	if (said.some((one) => CLOSING.test(one))) {
		part.closing = sayCents(left ?? centsAt(cells, places.amount)) ?? part.closing ?? ''
		return
	}
	const money = flowOf(cells, places)
	const line = group.columns.map(({ column, type }) => {
		if (type === 'money') return money.typed
		const at = places.columns[column]
		return at === undefined ? '' : wordsOf(cells[at])
	})
	const placeOf = (at: number) =>
		at === moneyColumn(group) ? money.at : places.columns[group.columns[at]?.column ?? '']
	const tell = (words: string, at: number) => {
		const column = placeOf(at)
		part.faults.add(words, {
			row,
			heading: group.columns[at]?.name ?? '',
			...(column !== undefined && { column }),
		})
	}
	const formulas = group.columns.flatMap((_, at) => {
		const cell = cells[placeOf(at) ?? -1]
		return cell !== undefined && typeof cell !== 'string' ? [at] : []
	})
	for (const at of formulas) tell(tableSheet.formula, at)
	if (money.words !== undefined && !formulas.includes(moneyColumn(group)))
		tell(money.words, moneyColumn(group))
	const { faults } = readTable(group, { title: '-', opening: '0', closing: '0', rows: [line] }, period)
	for (const { column, words } of faults) {
		if (column === undefined || formulas.includes(column)) continue
		if (column !== moneyColumn(group) || money.words === undefined) tell(words, column)
	}
	if (part.rows.length === ROWS_LIMIT) part.faults.add(words.villageRows(ROWS_LIMIT), { row })
	if (part.rows.length >= ROWS_LIMIT) return
	part.rows.push(line)
	const cents = centsOf(money.typed) ?? 0
	part.income += Math.max(0, cents)
	part.spending += Math.max(0, -cents)
	if (left === undefined) return
	// What is left after the first row tells what there was before it
	part.opening ??= typedYuan(left - cents)
	part.closing = typedYuan(left)
}

const centsOf = (typed: string): number | undefined => {
	const read = readCell(typed, 'money', '')
	return 'value' in read && typeof read.value === 'number' ? read.value : undefined
}
const centsAt = (cells: readonly Cell[], at: number | undefined) =>
	at === undefined ? undefined : centsOf(wordsOf(cells[at]))
const sayCents = (cents: number | undefined) => (cents === undefined ? undefined : typedYuan(cents))

/** What a row's money is as one would type it: what came in as it is, what went out with a minus. */
function flowOf(
	cells: readonly Cell[],
	places: Places,
): { readonly typed: string; readonly at: number | undefined; readonly words?: string } {
	if (places.income !== undefined || places.spending !== undefined) {
		const [income, spending] = [places.income, places.spending].map((at) => valueAt(cells, at))
		if (income && spending) return { typed: income, at: places.income, words: words.bothSides }
		const at = spending ? places.spending : places.income
		if (!income && !spending) return { typed: '', at, words: words.neitherSide }
		return { typed: spending ? negated(spending) : (income ?? ''), at }
	}
	const typed = wordsOf(cells[places.amount ?? -1])
	if (places.direction === undefined || typed === '') return { typed, at: places.amount }
	const way = plainHeading(wordsOf(cells[places.direction]))
	if (IN.test(way)) return { typed, at: places.amount }
	if (OUT.test(way)) return { typed: negated(typed), at: places.amount }
	return { typed, at: places.direction, words: words.directionUnknown(way) }
}

/** Nought in one of two columns says that it is in the other. */
function valueAt(cells: readonly Cell[], at: number | undefined): string | undefined {
	const cell = at === undefined ? undefined : cells[at]
	if (cell === undefined || isBlank(cell)) return undefined
	const typed = wordsOf(cell)
	return centsOf(typed) === 0 || typed === '-' ? undefined : typed
}

/** What went out and is written with a minus came back. What cannot be read stays, to be told. */
function negated(typed: string): string {
	const cents = centsOf(typed)
	return cents === undefined ? typed : typedYuan(-cents)
}
