import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../../local/cloud/folder'
import { month } from './cost'
import { CASES_A_DAY } from './mix'
import { rowsOf } from './rows'
import { money, printed, writeDown } from './write'

/** `npm run cost`: what a month costs, by the units of docs/bench.md. `--cases 500` for a smaller county. */
const { values } = parseArgs({ options: { cases: { type: 'string' }, write: { type: 'boolean' } } })
const casesADay = Number(values.cases ?? CASES_A_DAY)
const bill = month(rowsOf(readFileSync(join(root, 'docs', 'bench.md'), 'utf8')), casesADay)
console.log(printed(bill, 'english'))
console.log(
	`\n${casesADay} cases a day: ${money(bill.yuan)} yuan a month, ${(bill.yuan / bill.cases).toFixed(3)} a case;` +
		` a month adds ${bill.growth.table.toFixed(1)} GB to the table and ${bill.growth.photos.toFixed(0)} GB of photographs.`,
)
if (values.write) writeDown(bill)
