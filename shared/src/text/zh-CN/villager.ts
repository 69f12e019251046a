import type { VillagerStatus, VillagerStepType } from '../../villager/villager'

/** Who belongs to which village (村民), and a village's roster (花名册). */
export const status: Record<VillagerStatus, string> = {
	asking: '等村里确认',
	confirmed: '已确认',
	refused: '没有确认',
	revoked: '已取消',
	left: '自己退出了',
}

export const step: Record<VillagerStepType, string> = {
	ask: '申请',
	enlist: '和花名册对上了',
	confirm: '确认是本村人',
	refuse: '没有确认',
	revoke: '取消了',
	strike: '花名册上没有了，取消',
	settleHousehold: '改了户号',
	leave: '自己退出了',
}

/** What may stand over a roster's columns. */
export const headings = {
	name: ['姓名', '名字', '户主', '户主姓名'],
	phone: ['手机', '手机号', '手机号码', '电话', '联系电话', '电话号码'],
	household: ['户号', '户编号', '户籍号'],
}

/** What is wrong with a roster's file. */
export const faultWords = {
	headings: '第一行要写明哪列是「姓名」、哪列是「手机号」。',
	empty: '名册里一个人也没有。',
	tooMany: (most: number) => `一个村最多 ${most} 人。`,
	twice: (row: number) => `和第 ${row} 行是同一个人。`,
	nameMissing: '没有写姓名。',
	nameInvalid: '这不像是姓名。',
	phoneMissing: '没有写手机号。',
	phoneInvalid: '手机号要是 11 位数字。',
	householdInvalid: '户号只能有汉字、字母、数字和横线，最多 16 个字。',
	formula: '这一格是公式，请改成写好的字。',
	merged: '这里有合并的格子，请拆开。',
	unreadable: '这个文件读不了。请另存为 .xlsx 或 .csv 再试。',
}
