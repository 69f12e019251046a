import { tableSheet as words } from '../text/zh-CN/disclosure-table'
import type { Column } from './column'
import type { Group } from './group'

/** What a village fills in: balances of a ledger, headings, and a row that shows how. */
export function templateRows({ columns, shape }: Group, day: string): string[][] {
	const example = (column: Column): string => {
		if (column.type === 'date') return words.examples.date(day)
		return words.examples[column.type]
	}
	const row = columns.map(example)
	// One cell says that it is an example; the first that holds words, else the first
	if (!row.some((cell) => cell.startsWith(words.example))) row[0] = `${words.example}：${row[0] ?? ''}`
	return [
		...(shape === 'ledger'
			? [
					[words.opening, '28670'],
					[words.closing, '29870.50'],
				]
			: []),
		columns.map(({ name }) => name),
		row,
	]
}

/** How to fill it in, column by column. */
export function templateGuide({ columns, shape, wholeNames }: Group): string[][] {
	const how = ({ type, required, address }: Column) =>
		[
			words.how[type],
			...(required === true ? [words.required] : []),
			...(address === true ? [words.address] : []),
			...(type === 'person' && wholeNames !== true ? [words.hidden] : []),
		].join('')
	return [
		...words.guideIntro.map((line) => [line]),
		...(shape === 'ledger' ? [[words.guideLedger]] : []),
		[],
		[...words.guideHeadings],
		...columns.map((column) => [column.name, how(column)]),
	]
}
