import { CELL_LIMIT } from '../../disclosure/limits'
import type { Hidden, HiddenKind } from '../../disclosure/mask'
import type { CellFault } from '../../disclosure/read-cell'

/** What is wrong with a table that a village would publish, in words. Their place is told beside them. */

const cell: Record<CellFault, string> = {
	moneyUnreadable: '这里要写金额，比如 1200 或 1,200.50；支出、退款在前面写减号。',
	moneyTooFine: '金额只到分，小数点后最多两位。',
	moneyTooLarge: '金额太大，请看看是不是多打了几位。',
	countUnreadable: '这里要写个数，比如 3；不能有小数，也不能是负数。',
	countTooLarge: '数太大，请看看是不是填错了列。',
	dateUnreadable: '这里要写日期，比如 2026-9-3 或 2026年9月3日。',
	dateUnknown: '没有这一天，请看看日期。',
	dateWithoutYear: '这一天不在这一期里，请写上年份，比如 2026-9-3。',
	controlCharacters: '里面有看不见的符号，请删掉重新打。',
}

export const tableFaults = {
	cell,
	blank: (name: string) => `「${name}」不能空着，请填上。`,
	tooLong: `写得太长，最多 ${CELL_LIMIT} 个字。`,
	outside: '这一天不在这一期里。',
	beyond: '这一格没有列名，请删掉，或者挪到该放的列。',
	title: '请写标题。',
	titleControl: '标题里有看不见的符号，请删掉重新打。',
	noteControl: '说明里有看不见的符号，请删掉重新打。',
	nothing: '一行也没有。没有的话，请在说明里写一句为什么没有。',
	opening: '请写上期结余。',
	closing: '请写本期结余。',
	openingWrong: (words: string) => `上期结余：${words}`,
	closingWrong: (words: string) => `本期结余：${words}`,
	more: (left: number) => `还有 ${left} 处，改好上面的再看。`,
} as const

const kinds: Record<HiddenKind, string> = {
	identity: '身份证号',
	card: '银行卡号',
	phone: '电话',
	address: '住址',
	name: '姓名',
}
const parts: Record<Exclude<Hidden['part'], 'cell'>, string> = {
	title: '标题',
	note: '说明',
	reason: '更正原因',
	paper: '文件名',
}

/** 「第 3 行「备注」里的身份证号」: rows as people count them. What was hidden is not told. */
export function sayHidden(hidden: Hidden, columns: readonly { readonly name: string }[]): string {
	const what = kinds[hidden.what]
	if (hidden.part !== 'cell') return `${parts[hidden.part]}里的${what}`
	return `第 ${hidden.row + 1} 行「${columns[hidden.column]?.name ?? ''}」里的${what}`
}
/** The names of a whole column, in one line. */
export const sayHiddenNames = (column: string, count: number) => `「${column}」一列的姓名，共 ${count} 个`
export const sayHiddenMore = (left: number) => `另外还有 ${left} 处`
