import type { Column } from '@huying/shared/disclosure/column'
import type { Balance, Content } from '@huying/shared/disclosure/content'
import { moneyColumn } from '@huying/shared/disclosure/group'
import { item as itemText, sayBalance, sayCell, sayFlow, sayYuan } from '@huying/shared/text/zh-CN/disclosure'
import { itemPage } from '@huying/shared/text/zh-CN/village-page'
import { type Html, html } from './html'
import { section } from './layout'

const isNumber = ({ type }: Pick<Column, 'type'>) => type === 'money' || type === 'count'
const head = (name: string, number: boolean): Html =>
	number ? html`<th scope="col" class="number">${name}</th>` : html`<th scope="col">${name}</th>`
const cell = (words: string, number: boolean): Html =>
	number ? html`<td class="number">${words}</td>` : html`<td>${words}</td>`

/** The rows as a table that says what it is, column by column; sums under it where there are any. */
export function rowsTable({ title, columns, rows, totals, shape }: Content): Html {
	if (rows.length === 0) return html`<p>${itemText.noRows}</p>`
	// What came in and what went out is told by its sign; elsewhere a sum is a sum
	const flow = shape === 'ledger' ? moneyColumn({ columns }) : -1
	const hasTotals = shape === 'list' && columns.some(({ column }) => totals[column] !== undefined)
	return html`<div class="wide"><table>
<caption>${itemPage.caption(title, rows.length)}</caption>
<thead><tr>${columns.map((column) => head(column.name, isNumber(column)))}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${columns.map((column, at) => cell(sayCell(row[at] ?? null, column, at === flow), isNumber(column)))}</tr>\n`)}</tbody>
${hasTotals && html`<tfoot><tr>${columns.map((column, at) => totalCell(column, at, totals[column.column]))}</tr></tfoot>`}
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
${section(
	itemPage.balance,
	html`<div class="wide"><table><caption>${itemPage.amount}</caption><tbody>
${line(itemPage.opening, sayYuan(opening))}${line(itemPage.income, sayYuan(income))}${line(itemPage.spending, sayYuan(spending))}${line(itemPage.closing, sayYuan(closing))}</tbody></table></div>`,
)}
${
	breakdown.length > 0 &&
	section(
		itemPage.breakdown,
		html`<div class="wide"><table><caption>${itemPage.amount}</caption>
<thead><tr>${head(itemPage.category, false)}${head(itemPage.amount, true)}</tr></thead>
<tbody>
${breakdown.map(({ name, cents }) => line(name, sayFlow(cents)))}</tbody></table></div>`,
	)
}`
}
