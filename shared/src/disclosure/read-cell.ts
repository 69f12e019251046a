import type { Cell, ColumnType } from './column'
import { CENTS_LIMIT } from './limits'
import { isDay, liesIn } from './period'

/** What can be wrong with one cell; the sentences are in text/zh-CN/disclosure-table.ts. */
export const cellFaults = [
	'moneyUnreadable',
	'moneyTooFine',
	'moneyTooLarge',
	'countUnreadable',
	'countTooLarge',
	'dateUnreadable',
	'dateUnknown',
	'dateWithoutYear',
	'controlCharacters',
] as const
export type CellFault = (typeof cellFaults)[number]
export type ReadCell = { readonly value: Cell } | { readonly fault: CellFault }

/** The most that a count may say: no county has so many of anything. */
const COUNT_LIMIT = 1_000_000_000
/** Excel counts the days since this one. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** Serial numbers of days from 1990 to 2099: a smaller or larger number is no day that anybody meant. */
const SERIALS = { first: 32_874, last: 73_050 }
const YEARS = { first: 1900, last: 2100 }

/**
 * What people type in a cell, as it is kept: money in cents, dates as 2026-09-03.
 * @param period the table's: a day without a year is one of its days
 */
export function readCell(typed: string, type: ColumnType, period: string): ReadCell {
	const text = readText(typed)
	if (text === undefined) return { fault: 'controlCharacters' }
	if (text === '') return { value: null }
	return readers[type](text, period)
}

/**
 * Words as they are kept: trimmed, in one line, without signs that nobody sees; undefined where there are others that
 * no keyboard makes. What begins like a formula stays words: whoever writes a spreadsheet sees to that.
 */
export function readText(typed: string): string | undefined {
	const text = typed
		.replace(/\p{Cf}/gu, '')
		.replace(/\s+/gu, ' ')
		.trim()
	return /[\p{Cc}\p{Cs}]/u.test(text) ? undefined : text
}

const readers: Record<ColumnType, (text: string, period: string) => ReadCell> = {
	text: (text) => ({ value: text }),
	money: readMoney,
	count: readCount,
	date: readDate,
	// 「张　三」 is how a sheet makes two characters as wide as three
	person: (text) => ({ value: text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') }),
}

/** Digits and punctuation as a keyboard has them, whichever way they were typed: １２，３００．５０ − 。 */
const plain = (text: string) =>
	text
		.normalize('NFKC')
		.replace(/[\p{Pd}−]/gu, '-')
		.replace(/。/g, '.')
		.replace(/\s*,\s*/g, ',')
		.trim()

const moneyForm =
	/^(?<open>\()?(?<sign>[+-]?) ?¥? ?(?<after>[+-]?)(?<whole>\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(?<part>\d+))? ?(?<unit>万元?|元整?)?(?<close>\))?$/

/** Yuan as people write them, in cents: 1,234.5, ¥300, 1.2万元, −50, （50）. */
function readMoney(text: string): ReadCell {
	const {
		open,
		sign,
		after,
		whole = '',
		part = '',
		unit = '',
		close,
	} = moneyForm.exec(plain(text))?.groups ?? {}
	const signs = [open ?? '', sign, after].filter((mark) => mark !== '').length
	if (whole === '' || signs > 1 || (open === undefined) !== (close === undefined))
		return { fault: 'moneyUnreadable' }
	const decimals = unit.startsWith('万') ? 6 : 2
	const rest = part.replace(/0+$/, '')
	if (rest.length > decimals) return { fault: 'moneyTooFine' }
	const cents = Number(`${whole.replace(/[, ]/g, '')}${rest.padEnd(decimals, '0')}`)
	if (!(cents <= CENTS_LIMIT)) return { fault: 'moneyTooLarge' }
	const negative = open !== undefined || sign === '-' || after === '-'
	return { value: negative && cents !== 0 ? -cents : cents }
}

/** 3, 1,200, 12 人. */
function readCount(text: string): ReadCell {
	const [, digits] = /^\+?(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)? ?[人户口个次件项名]?$/.exec(plain(text)) ?? []
	if (digits === undefined) return { fault: 'countUnreadable' }
	const count = Number(digits.replace(/,/g, ''))
	return count <= COUNT_LIMIT ? { value: count } : { fault: 'countTooLarge' }
}

const dayForms = [
	/^(?<year>\d{4}) ?[-/.年] ?(?<month>\d{1,2}) ?[-/.月] ?(?<day>\d{1,2}) ?[日号]?(?:[T ]0{1,2}:00(?::00(?:\.0+)?Z?)?)?$/,
	/^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
	// not 9.3, which a spreadsheet makes of 9.30
	/^(?<month>\d{1,2}) ?[-/月] ?(?<day>\d{1,2}) ?[日号]?$/,
] as const

/** 2026-9-3, 2026/9/3, 2026.9.3, 2026年9月3日, 9月3日, or the number that a spreadsheet keeps for a day. */
function readDate(text: string, period: string): ReadCell {
	const given = plain(text)
	if (/^\d{5}(\.0+)?$/.test(given)) return bySerial(Number(given))
	for (const form of dayForms) {
		const { year, month = '', day = '' } = form.exec(given)?.groups ?? {}
		if (month === '') continue
		const value = [year ?? period.slice(0, 4), month.padStart(2, '0'), day.padStart(2, '0')].join('-')
		if (!isDay(value) || Number(value.slice(0, 4)) < YEARS.first || Number(value.slice(0, 4)) > YEARS.last)
			return { fault: 'dateUnknown' }
		return year === undefined && !liesIn(value, period) ? { fault: 'dateWithoutYear' } : { value }
	}
	return { fault: 'dateUnreadable' }
}

function bySerial(serial: number): ReadCell {
	if (serial < SERIALS.first || serial > SERIALS.last) return { fault: 'dateUnreadable' }
	return { value: new Date(SERIAL_ZERO + serial * DAY_MS).toISOString().slice(0, 10) }
}
