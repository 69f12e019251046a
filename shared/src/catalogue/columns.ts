import * as v from 'valibot'
import { allowanceSchema } from '../calendar/allowance'
import { kinds, urgencies } from '../case/status'
import { readAllowance, sayAllowance } from '../text/zh-CN/allowance'
import { sheetWords } from '../text/zh-CN/catalogue-sheet'
import { type Duty, keyOf } from './duty'
import { bases, type Entry, entryLimits, lineSchema, matterSchema } from './entry'
import type { FaultCode } from './fault'
import { type UnitWords, wordsOfCell } from './unit-words'

/** An entry laid flat, one value for each column of a sheet. */
export type Flat = Omit<Entry, 'flow' | 'radius' | 'common'> & {
	readonly visit: boolean
	readonly joint: boolean
	readonly radius: number | undefined
	readonly common: boolean
}
export type ColumnKey = keyof Flat

/** What a cell comes to. */
export type CellRead<Value> =
	| { readonly value: Value }
	| { readonly fault: FaultCode; readonly about?: string; readonly given?: string }

/** One column: whether it may be left blank, how it is read and how written. */
export interface Column<Value> {
	/** What a blank cell means; where there is nothing of the kind, it must be filled. */
	readonly blank?: { readonly value: Value }
	/** Of a cell that is not blank. */
	read(cell: string, units: UnitWords): CellRead<Value>
	write(value: Value, units: UnitWords): string
}

/** A cell whose words are all there is. */
function plain(most: number): Column<string> {
	const schema = lineSchema(most)
	return {
		read: (cell) => {
			const { success, output, issues } = v.safeParse(schema, cell, { abortEarly: true })
			if (success) return { value: output }
			return issues[0].type === 'max_length'
				? { fault: 'tooLong', about: String(most) }
				: { fault: 'formulaLike' }
		},
		write: (text) => text,
	}
}

/** A cell that takes one of a few words. */
function oneOf<Value extends string>(
	values: readonly Value[],
	words: Readonly<Record<Value, string>>,
): Column<Value> {
	return {
		read: (cell) => {
			const value = values.find((candidate) => words[candidate] === cell.trim())
			return value === undefined
				? { fault: 'wordUnknown', about: values.map((known) => words[known]).join('、') }
				: { value }
		},
		write: (value) => words[value],
	}
}

const { yes, no } = sheetWords
const yesOrNo: Column<boolean> = {
	read: (cell) => {
		const word = cell.trim()
		if (word === yes) return { value: true }
		return word === no ? { value: false } : { fault: 'wordUnknown', about: `${yes}、${no}` }
	},
	write: (value) => (value ? yes : no),
}

const time: Column<Entry['sign']> = {
	read: (cell) => {
		const value = readAllowance(cell)
		if (value === undefined) return { fault: 'timeUnreadable' }
		return v.is(allowanceSchema, value) ? { value } : { fault: 'timeOutOfRange' }
	},
	write: sayAllowance,
}

function wholeNumber({ least, most }: { readonly least: number; readonly most: number }): Column<number> {
	return {
		read: (cell) => {
			const text = cell.normalize('NFKC').trim()
			if (!/^\d{1,9}$/.test(text)) return { fault: 'numberUnreadable' }
			const value = Number(text)
			const fits = value >= least && value <= most
			return fits ? { value } : { fault: 'numberOutOfRange', about: `${least}—${most}` }
		},
		write: String,
	}
}

const lead: Column<Duty> = {
	read: (cell, units) => {
		const [word = '', another] = wordsOfCell(cell)
		if (another !== undefined) return { fault: 'leadTwo' }
		const meant = units.read(word)
		return 'duty' in meant ? { value: meant.duty } : { ...meant, given: word }
	},
	write: (duty, units) => units.write(duty),
}

const supports: Column<readonly Duty[]> = {
	blank: { value: [] },
	read: (cell, units) => {
		const duties = new Map<string, Duty>()
		for (const word of wordsOfCell(cell)) {
			const meant = units.read(word)
			if ('fault' in meant) return { ...meant, given: word }
			if (duties.has(keyOf(meant.duty))) return { fault: 'supportDoubled', given: word }
			duties.set(keyOf(meant.duty), meant.duty)
		}
		if (duties.size > entryLimits.supports)
			return { fault: 'supportsTooMany', about: String(entryLimits.supports) }
		return { value: [...duties.values()] }
	},
	write: (duties, units) => duties.map((duty) => units.write(duty)).join('、'),
}

const radius = wholeNumber(entryLimits.radius)

/** The columns in their order; what they are called is in text/zh-CN/catalogue-sheet.ts. */
export const columns: { readonly [Key in ColumnKey]: Column<Flat[Key]> } = {
	matter: {
		read: (cell) => {
			const code = cell.trim()
			return v.is(matterSchema, code) ? { value: code } : { fault: 'matterInvalid' }
		},
		write: (code) => code,
	},
	name: plain(entryLimits.name),
	field: plain(entryLimits.field),
	kind: oneOf(kinds, sheetWords.kind),
	lead,
	supports,
	basis: oneOf(bases, sheetWords.basis),
	visit: yesOrNo,
	joint: yesOrNo,
	urgency: oneOf(urgencies, sheetWords.urgency),
	sign: time,
	resolve: time,
	evidence: plain(entryLimits.evidence),
	photos: wholeNumber(entryLimits.photos),
	public: yesOrNo,
	radius: {
		blank: { value: undefined },
		read: radius.read,
		write: (metres) => (metres === undefined ? '' : String(metres)),
	},
	sentence: plain(entryLimits.sentence),
	common: { ...yesOrNo, blank: { value: false } },
}

export const columnKeys = Object.keys(columns) as readonly ColumnKey[]

/** Lays an entry flat. */
export function flatten({ flow, radius, common = false, ...rest }: Entry): Flat {
	return { ...rest, ...flow, radius, common }
}

/** Makes an entry of its columns; one that says no more than another is the same as it. */
export function unflatten({ visit, joint, radius, common, ...rest }: Flat): Entry {
	return {
		...rest,
		flow: { visit, joint },
		...(radius !== undefined && { radius }),
		...(common && { common }),
	}
}

/** What a column says of an entry, as a sheet would. */
export function sayColumn<Key extends ColumnKey>(key: Key, flat: Flat, units: UnitWords): string {
	return columns[key].write(flat[key], units)
}
