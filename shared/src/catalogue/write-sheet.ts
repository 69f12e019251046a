import { headings } from '../text/zh-CN/catalogue-sheet'
import type { Unit } from '../unit/unit'
import { columnKeys, flatten, sayColumn } from './columns'
import type { ReadList } from './read-sheet'
import { unitWords } from './unit-words'

/** A list of matters as rows of a sheet: the title where it has one, the headings, and a row for each entry. */
export function writeSheet({ title, entries }: ReadList, units: readonly Unit[]): string[][] {
	const words = unitWords(units)
	const blank = columnKeys.slice(1).map(() => '')
	return [
		...(title === undefined ? [] : [[title, ...blank]]),
		columnKeys.map((key) => headings[key]),
		...entries.map((entry) => {
			const flat = flatten(entry)
			return columnKeys.map((key) => sayColumn(key, flat, words))
		}),
	]
}
