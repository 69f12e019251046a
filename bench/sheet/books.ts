import type { Town } from '@huying/shared/region/region'
import { writeXlsx } from 'hucre/xlsx'

/** A town of fifty villages, made up. */
export const town: Town = {
	code: '370404103',
	name: '演示镇',
	villages: Array.from({ length: 50 }, (_, at) => ({
		code: String(370404103200 + at),
		name: `第${at + 1}村`,
	})),
}

/** A town's books of a quarter as its bookkeeping writes them: two columns of money, a running balance, codes that nobody asks for. */
export function books(rows: number): Promise<Uint8Array> {
	const lines = Array.from({ length: rows }, (_, at) => {
		const village = town.villages[at % town.villages.length]
		const isIncome = at % 3 === 0
		const cents = 100 + ((at * 7919) % 5_000_000)
		return [
			village?.name ?? '',
			`2025-1${at % 3}-${String((at % 28) + 1).padStart(2, '0')}`,
			`记-${at}`,
			`${['南湖地块发包款', '村北排水沟清淤', '东街路面修补', '保洁员工资'][at % 4]}（第 ${at} 笔）`,
			`5${100 + (at % 40)}`,
			['土地发包', '修路清淤', '水电办公', '保洁工资'][at % 4] ?? '',
			isIncome ? cents / 100 : '',
			isIncome ? '' : cents / 100,
			cents / 10,
			'银行转账',
			'已审核',
		]
	})
	const headings = [
		'村名',
		'记账日期',
		'凭证号',
		'摘要',
		'科目编码',
		'科目名称',
		'收入',
		'支出',
		'余额',
		'方式',
		'状态',
	]
	return writeXlsx({ sheets: [{ name: '明细账', rows: [headings, ...lines] }] })
}
