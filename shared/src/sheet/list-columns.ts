import * as v from 'valibot'
import { lineSchema } from '../catalogue/entry'
import { faultWords, no, yes } from '../text/zh-CN/list-sheet'
import type { ListColumn, ListWrong } from './list-sheet'

/** A column whose words do not depend on anything that the county knows. */
type Column<Value> = ListColumn<Value, unknown>

/** One line of words. */
export function lineColumn(heading: string, most: number): Column<string> {
	const schema = lineSchema(most)
	return {
		heading,
		read: (cell) => {
			const { success, output, issues } = v.safeParse(schema, cell, { abortEarly: true })
			if (success) return { value: output }
			return { words: issues[0].type === 'max_length' ? faultWords.tooLong(most) : faultWords.unprintable }
		},
		write: (words) => words,
	}
}

/** Whatever a schema takes of a trimmed cell. */
export function schemaColumn(
	heading: string,
	schema: v.GenericSchema<string, string>,
	words: string,
): Column<string> {
	return {
		heading,
		read: (cell) => {
			const { success, output } = v.safeParse(schema, cell.normalize('NFKC').trim())
			return success ? { value: output } : { words }
		},
		write: (value) => value,
	}
}

/** A column that may be left blank. */
export function optionalColumn<Value, Known>(
	column: ListColumn<Value, Known>,
): ListColumn<Value | undefined, Known> {
	return {
		heading: column.heading,
		blank: { value: undefined },
		read: (cell, known) => column.read(cell, known),
		write: (value, known) => (value === undefined ? '' : column.write(value, known)),
	}
}

export function yesColumn(heading: string): Column<boolean> {
	return {
		heading,
		read: (cell) => {
			const word = cell.trim()
			if (word === yes) return { value: true }
			return word === no ? { value: false } : { words: faultWords.wordUnknown(`${yes}、${no}`) }
		},
		write: (value) => (value ? yes : no),
	}
}

/** One of a few words. */
export function wordColumn<Value extends string>(
	heading: string,
	words: Readonly<Record<Value, string>>,
): Column<Value> {
	const values = Object.keys(words) as Value[]
	return {
		heading,
		read: (cell) => {
			const value = values.find((candidate) => words[candidate] === cell.trim())
			return value === undefined
				? { words: faultWords.wordUnknown(values.map((known) => words[known]).join('；')) }
				: { value }
		},
		write: (value) => words[value],
	}
}

/** One or more of a few words. */
export function wordsColumn<Value extends string>(
	heading: string,
	words: Readonly<Record<Value, string>>,
): Column<Value[]> {
	const one = wordColumn(heading, words)
	return {
		heading,
		read: (cell, known) => {
			const parts = partsOf(cell)
			if (parts.length === 0) return { words: faultWords.blank }
			const doubled = parts.find((part, at) => parts.indexOf(part) < at)
			if (doubled !== undefined) return { words: faultWords.partDoubled(doubled) }
			const values: Value[] = []
			for (const part of parts) {
				const read = one.read(part, known)
				if ('words' in read) return read
				values.push(read.value)
			}
			return { value: values }
		},
		write: (values) => values.map((value) => words[value]).join('、'),
	}
}

/** A number between two others, with at most so many digits behind the point. */
export function numberColumn(heading: string, least: number, most: number, digits = 0): Column<number> {
	const form = digits === 0 ? /^\d{1,9}$/ : new RegExp(`^\\d{1,9}(\\.\\d{1,${digits}})?$`)
	return {
		heading,
		read: (cell) => {
			const text = cell.normalize('NFKC').trim()
			if (!form.test(text)) return { words: faultWords.numberUnreadable }
			const value = Number(text)
			return value >= least && value <= most ? { value } : { words: faultWords.numberOutOfRange(least, most) }
		},
		write: String,
	}
}

/** Several short words in one cell. */
export function partsColumn(
	heading: string,
	limits: { readonly most: number; readonly each: number },
): Column<string[]> {
	const one = lineColumn(heading, limits.each)
	return {
		heading,
		read: (cell, known) => {
			const parts = partsOf(cell)
			if (parts.length === 0) return { words: faultWords.blank }
			if (parts.length > limits.most) return { words: faultWords.partsTooMany(limits.most) }
			const doubled = parts.find((part, at) => parts.indexOf(part) < at)
			if (doubled !== undefined) return { words: faultWords.partDoubled(doubled) }
			for (const part of parts) {
				const read = one.read(part, known)
				if ('words' in read) return read
			}
			return { value: parts }
		},
		write: (parts) => parts.join('、'),
	}
}

/** What stands between 、 ， ； in a cell. */
export const partsOf = (cell: string): string[] =>
	cell
		.split(/[、，,；;\n]/u)
		.map((part) => part.replace(/\s+/gu, ' ').trim())
		.filter(Boolean)

/** Each value of a column once in a list, capitals or not. */
export function once<Flat>(
	flats: readonly Partial<Flat>[],
	key: keyof Flat & string,
	words: (row: number) => string,
): ListWrong<Flat>[] {
	const first = new Map<string, number>()
	return flats.flatMap((flat, at) => {
		const value = flat[key]
		if (value === undefined) return []
		const word = String(value).toLowerCase()
		const other = first.get(word)
		if (other !== undefined) return [{ at, key, words: (row: (at: number) => number) => words(row(other)) }]
		first.set(word, at)
		return []
	})
}
