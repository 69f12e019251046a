import type { Cell, Column } from '@huying/shared/disclosure/column'
import type { Balance, Content } from '@huying/shared/disclosure/content'
import { moneyColumn } from '@huying/shared/disclosure/group'
import {
	item as itemText,
	sayBalance,
	sayCell,
	sayDayShort,
	sayFlow,
	sayYuan,
} from '@huying/shared/text/zh-CN/disclosure'
import { itemPage } from '@huying/shared/text/zh-CN/village-page'
import { type Html, html } from './html'

const isNumber = ({ type }: Pick<Column, 'type'>) => type === 'money' || type === 'count'
const head = (name: string, number: boolean): Html =>
	number ? html`<th scope="col" class="number">${name}</th>` : html`<th scope="col">${name}</th>`
const cell = (words: string, number: boolean): Html =>
	number ? html`<td class="number">${words}</td>` : html`<td>${words}</td>`

/** The rows as a table that says what it is, column by column; sums under it where there are any. */
export function rowsTable({ title, columns, rows, totals, shape }: Content): Html {
	if (rows.length === 0) return html`<p>${itemText.noRows}</p>`
	const isLedger = shape === 'ledger'
	// What came in and what went out is told by its sign; elsewhere a sum is a sum
	const flow = isLedger ? moneyColumn({ columns }) : -1
	// A phone is narrow: a column in which nothing stands says nothing
	const shown = [...columns.entries()].filter(([at]) => rows.some((row) => (row[at] ?? '') !== ''))
	const hasTotals = !isLedger && columns.some(({ column }) => totals[column] !== undefined)
	const one = (words: Cell, at: number, column: Column) =>
		isLedger && column.type === 'date' && typeof words === 'string' && words !== ''
			? html`<td class="day"><time datetime="${words}">${sayDayShort(words)}</time></td>`
			: cell(sayCell(words, column, at === flow), isNumber(column))
	return html`<div class="wide"><table>
<caption>${itemPage.caption(title, rows.length)}</caption>
<thead><tr>${shown.map(([, column]) => head(column.name, isNumber(column)))}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${shown.map(([at, column]) => one(row[at] ?? null, at, column))}</tr>\n`)}</tbody>
${hasTotals && html`<tfoot><tr>${shown.map(([, column], place) => totalCell(column, place, totals[column.column]))}</tr></tfoot>`}
</table></div>`
}

function totalCell(column: Column, at: number, total: number | undefined): Html {
	if (total === undefined) return at === 0 ? html`<th scope="row">${itemPage.total}</th>` : html`<td></td>`
	return cell(sayCell(total, column), true)
}

/** The money in words and in a table: what was left, what came and went, whether it adds up. */
export function balanceParts(balance: Balance): Html {
	const { opening, income, spending, closing, breakdown } = balance
	const line = (name: string, words: string) =>
		html`<tr><th scope="row">${name}</th><td class="number">${words}</td></tr>\n`
	return html`<p class="figures">${itemText.income(sayYuan(income))}，${itemText.spending(sayYuan(spending))}</p>
<p>${itemText.closing(sayYuan(opening), sayYuan(closing))}${sayBalance(balance)}</p>
<div class="wide"><table><caption><h2>${itemPage.balance}</h2></caption><tbody>
${line(itemPage.opening, sayYuan(opening))}${line(itemPage.income, sayYuan(income))}${line(itemPage.spending, sayYuan(spending))}${line(itemPage.closing, sayYuan(closing))}</tbody></table></div>
${
	breakdown.length > 0 &&
	html`<div class="wide"><table><caption><h2>${itemPage.breakdown}</h2></caption>
<thead><tr>${head(itemPage.category, false)}${head(itemPage.amount, true)}</tr></thead>
<tbody>
${breakdown.map(({ name, cents }) => line(name, sayFlow(cents)))}</tbody></table></div>`
}`
}
