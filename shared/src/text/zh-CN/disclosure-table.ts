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

/** A village's table as a spreadsheet: what stands in it, and what may be wrong with it. */
export const tableSheet = {
	sheet: '公开表',
	guide: '说明',
	opening: '上期结余（元）',
	closing: '本期结余（元）',
	/** What begins so is an example, and is not read. */
	example: '示例',
	headingsMissing: (names: readonly string[]) =>
		`没有找到列名，请保留写着${names
			.slice(0, 2)
			.map((name) => `「${name}」`)
			.join('')}的那一行。`,
	columnMissing: (name: string) => `少了「${name}」这一列，请补上。`,
	columnUnknown: (given: string) =>
		given === ''
			? '这一列没有列名，请写上或者删掉。'
			: `不认识「${given}」这一列，请去掉或者改成规定的列名。`,
	columnDoubled: (name: string) => `「${name}」这一列有两个，请留一个。`,
	merged: (place: string) => `${place} 合并了单元格，请取消合并，每格都填上。`,
	formula: '这里是公式，请改成写好的字或数。',
	nothing: '一行也没有，请至少写一行。',
	rowsTooMany: (most: number) => `超过 ${most} 行，请分成几份。`,
	fileName: (group: string) => `${group}公开表`,
	examples: {
		text: '示例：写一句话',
		money: '1200.50',
		spending: '-300',
		count: '3',
		date: (day: string) => day,
		person: '示例：张三',
	},
	guideHeadings: ['列', '怎么填'],
	guideIntro: [
		'一行一条。写着「示例」的那一行不会读进去，可以删掉。',
		'不要合并单元格，不要写公式，不要改列名。最多 2000 行。',
		'上传后先看有没有错，再看村民会看到什么，确认了才送审。',
	],
	guideLedger: '上期结余、本期结余写在列名上面。金额收入写正数，支出写负数，比如 -300。',
	how: {
		text: '写字，最多 200 个。',
		money: '写元，最多到分，比如 1200.50。',
		count: '写个数，比如 3。',
		date: '比如 2026-9-3 或 2026年9月3日。',
		person: '写姓名。',
	},
	required: '必填。',
	address: '只公开到村，门牌会自动隐去。',
	hidden: '公开时只留姓。',
} as const

/** The town's books, of many villages in one file. */
export const bookkeeping = {
	roles: {
		village: '村名',
		amount: '金额',
		income: '收入',
		spending: '支出',
		direction: '收支方向',
		balance: '余额',
	},
	mappingMissing: (names: readonly string[]) =>
		`还不知道哪一列是${names.map((name) => `「${name}」`).join('')}，请指一下。`,
	mappingUnknown: (heading: string) => `表里没有叫「${heading}」的列，请重新指。`,
	headingsMissing: '没有找到列名，请看看表头是不是在前 10 行。',
	villageUnknown: (given: string) =>
		given === '' ? '没有写村名。' : `没有找到叫「${given}」的村，请照村名写。`,
	bothSides: '收入和支出都写了数，请分成两行。',
	neitherSide: '收入和支出都空着，请填一个。',
	directionUnknown: (given: string) => `看不懂「${given}」是收还是支，请写「收」或「支」。`,
	rowsTooMany: (most: number) => `超过 ${most} 行，请分成几个文件。`,
	villageRows: (most: number) => `这个村超过 ${most} 行，请分开。`,
} as const
