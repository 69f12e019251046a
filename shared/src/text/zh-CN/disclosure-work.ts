import type { DisclosureCommandType } from '../../disclosure/command'
import type { DisclosureStep, Work } from '../../disclosure/disclosure'
import { sayDate, sayDateTime } from './time'

/** Publishing what a village publishes: its editor's, its committee's and its town's pages. */
export const title = '村务公开'
export const explain = '该公开什么、公开到哪一步，都在这里。先由村监委会审，审过就公开。'
export const back = '返回'
export const waiting = '正在取…'
export const none = '没有等着办的。'
export const untouched = '没有回音，不知道送到没有。请再按一次，不会重复。'
export const told: Record<DisclosureCommandType, string> = {
	save: '已保存。',
	submit: '已交村监委会审核。',
	takeBack: '已取回，可以接着改。',
	review: '已审过。',
	approve: '已批准，公开了。',
	return: '已退回。',
	withdraw: '已撤下。撤下这件事和原因会留着。',
}

export const work: Record<Work, string> = {
	idle: '没有在办的',
	draft: '正在填',
	reviewing: '等村监委会审',
	approving: '等镇街批',
}
export const standing = {
	unpublished: '还没公开',
	published: '已公开',
	withdrawn: '已撤下',
	expired: '已到期',
}

export const list = {
	mine: '等您办',
	owed: '该公开还没公开',
	others: '在办和已公开的',
	begin: '开始填',
	open: '打开',
	due: (at: number) => `${sayDate(at - 1)}前公开`,
	overdue: (at: number) => `已过期，应在 ${sayDate(at - 1)}前公开`,
	other: '填别的期、别的事项',
	books: '村账导入（镇里代管）',
	villagers: '本村人和花名册',
	decisions: '四议两公开',
	owedBoard: '公开是不是按时',
}

/** What each step is called on its button, and what is asked with it. */
export const act: Record<
	Exclude<DisclosureCommandType, 'save'>,
	{ button: string; label?: string; hint?: string; needs: boolean }
> = {
	submit: { button: '交村监委会审', needs: false },
	takeBack: { button: '取回来改', needs: false },
	review: { button: '审过', label: '说明', hint: '可以不写。', needs: false },
	approve: { button: '批准公开', label: '说明', hint: '可以不写。', needs: false },
	return: { button: '退回', label: '为什么退回', hint: '写清楚哪里要改。', needs: true },
	withdraw: {
		button: '撤下',
		label: '为什么撤下',
		hint: '只用于错公开了个人信息。内容马上看不到，撤下这件事和原因会一直留着。',
		needs: true,
	},
}

export const steps: Record<DisclosureStep['type'], string> = {
	save: '填好了草稿',
	submit: '交村监委会审',
	takeBack: '取回来改',
	review: '村监委会审过',
	approve: '镇街批准',
	return: '退回',
	withdraw: '撤下',
	expire: '名单到期，只留合计',
}

export const one = {
	preview: '大家会看到的样子',
	previewHint: '下面和公开后一模一样。',
	faults: '还没填对的',
	fault: (row: number, column: string, words: string) => `第 ${row} 行「${column}」：${words}`,
	rowFault: (row: number, words: string) => `第 ${row} 行：${words}`,
	masked: '自动遮住的',
	maskedHint: '公开的只有遮住以后的，原表只有村里、镇街和督查能看。',
	difference: '这次改了什么',
	trace: '办到哪一步',
	step: (what: string, unit: string, at: number) => `${what}，${unit}，${sayDateTime(at)}`,
	edition: (edition: number) => `第 ${edition} 版`,
	edit: '改',
	correct: '更正',
	look: '看公开的样子',
	reason: '为什么更正',
}

export const form = {
	title: '填表',
	which: '公开哪一类',
	period: '哪一期',
	periodHint: { monthly: '如 2026-09', quarterly: '如 2026-Q3', yearly: '如 2026', event: '如 2026-09-12' },
	name: '题目（可以不写）',
	opening: '上期结余（元）',
	closing: '本期结余（元）',
	reason: '为什么更正',
	reasonHint: '大家都会看到。',
	rows: '明细',
	rowsHint: '一行一笔。支出写负数，如 -18600。',
	add: '加一行',
	row: (row: number) => `第 ${row} 行`,
	remove: '删这一行',
	done: '好',
	paste: '从表格里粘贴',
	pasteHint: '在电子表格里选中几行，复制，粘贴到这里。列的顺序要和下面一样。',
	pasteDone: '放进表里',
	file: '从文件导入',
	fileHint: '.xlsx 或 .csv。有一处不对就整个不进，会说清是第几行第几列。',
	template: '下载空表',
	templateCsv: '下载空表（csv）',
	note: '说明（可以不写）',
	photos: '公开栏的照片（可以不加）',
	photoAdd: '加照片',
	photosBefore: (count: number) => `已有 ${count} 张。`,
	papers: '文件（可以不加）',
	papersHint: '合同、决议这些，PDF，最多 3 个，每个不超过 20 MB。',
	paper: (place: number) => `文件 ${place}`,
	paperAdd: '加 PDF 文件',
	paperRemove: '去掉',
	village: '哪个村',
	save: '保存',
	saved: '已保存。',
	kept: '您填的都存在这部手机上。',
	next: '看大家会看到的样子',
	sums: (sum: string, written: string) => `上期结余加收支是 ${sum} 元，您写的本期结余是 ${written} 元。`,
	balanced: '账是平的。',
	throwAway: '不要了，重新填',
}
