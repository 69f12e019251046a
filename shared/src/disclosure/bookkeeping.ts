import * as v from 'valibot'
import type { Column } from './column'
import type { Group } from './group'
import { bareHeading } from './sheet-table'

const heading = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))

/**
 * Which column of a town's books is what, by its heading. Money stands in one column with its sign, in two, or in one
 * beside a column that says which way it went.
 */
export const mappingSchema = v.object({
	/** Whose money it is; without it each sheet is called after its village. */
	village: v.exactOptional(heading),
	/** Headings by the group's columns, its money aside. */
	columns: v.pipe(
		v.record(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,29}$/)), heading),
		v.check((columns) => Object.keys(columns).length <= 12),
	),
	amount: v.exactOptional(heading),
	/** Beside `amount`: 收, 支. */
	direction: v.exactOptional(heading),
	/** In place of `amount`. */
	income: v.exactOptional(heading),
	spending: v.exactOptional(heading),
	/** What is left after each row: the first and the last tell the balances. */
	balance: v.exactOptional(heading),
})
export type Mapping = v.InferOutput<typeof mappingSchema>

/** What books call things, most telling first; compared without blanks and units. */
const called = {
	village: [
		'村名',
		'村',
		'村居',
		'村(居)',
		'行政村',
		'村级组织',
		'核算单位',
		'单位名称',
		'单位',
		'账套',
		'账套名称',
	],
	date: ['日期', '记账日期', '凭证日期', '发生日期', '业务日期', '收支日期', '时间'],
	what: ['事由', '摘要', '内容', '用途', '收支事项', '项目内容'],
	breakdown: ['类别', '收支类别', '科目名称', '会计科目', '科目', '收支项目', '项目'],
	note: ['备注', '说明', '附注'],
	income: ['收入', '收入金额', '借方', '借方金额', '借方发生额', '增加', '收方'],
	spending: ['支出', '支出金额', '贷方', '贷方金额', '贷方发生额', '减少', '付方'],
	amount: ['金额', '发生额', '收支金额', '交易金额'],
	direction: ['收支', '收/支', '收支方向', '方向', '收支类型', '收付', '借贷'],
	balance: ['余额', '结余', '账户余额', '结存'],
} as const

/** Proposes which column is what, by what books mostly call it. What it does not find stays out. */
export function proposeMapping(headings: readonly string[], group: Pick<Group, 'columns'>): Mapping {
	const free = [...headings]
	const take = (names: readonly string[]): string | undefined => {
		for (const name of names) {
			const at = free.findIndex((given) => bareHeading(given) === bareHeading(name))
			if (at >= 0) return free.splice(at, 1)[0]
		}
		return undefined
	}
	const village = take(called.village)
	const income = take(called.income)
	const spending = take(called.spending)
	const amount = take([...called.amount, ...moneyNames(group)])
	const direction = take(called.direction)
	const balance = take(called.balance)
	const columns = Object.fromEntries(
		group.columns.flatMap((column) => {
			if (column.type === 'money') return []
			const found = take([column.name, ...namesOf(column)])
			return found === undefined ? [] : [[column.column, found]]
		}),
	)
	const two = income !== undefined && spending !== undefined
	return {
		...(village !== undefined && { village }),
		columns,
		...(two && { income, spending }),
		...(!two && amount !== undefined && { amount }),
		...(!two && amount !== undefined && direction !== undefined && { direction }),
		...(balance !== undefined && { balance }),
	}
}

const moneyNames = ({ columns }: Pick<Group, 'columns'>) =>
	columns.filter(({ type }) => type === 'money').map(({ name }) => name)

function namesOf({ type, breakdown, required }: Column): readonly string[] {
	if (type === 'date') return called.date
	if (type !== 'text') return []
	if (breakdown === true) return called.breakdown
	return required === true ? called.what : called.note
}

/** Parts of a mapping that people have to settle before anything can be read. */
export type MappingPart = { readonly column: string } | { readonly money: true }

/** What a mapping does not say and must: the group's required columns, and where the money stands. */
export function missingIn(mapping: Mapping, group: Pick<Group, 'columns'>): MappingPart[] {
	const { columns, amount, income, spending } = mapping
	const hasMoney = amount !== undefined || (income !== undefined && spending !== undefined)
	return [
		...group.columns
			.filter(({ column, type, required }) => required === true && type !== 'money' && !(column in columns))
			.map(({ column }) => ({ column })),
		...(hasMoney ? [] : [{ money: true as const }]),
	]
}

/** Every heading that a mapping names. */
export function headingsIn(mapping: Mapping): string[] {
	const { columns, village, amount, direction, income, spending, balance } = mapping
	return [village, amount, direction, income, spending, balance, ...Object.values(columns)].filter(
		(one) => one !== undefined,
	)
}
