import type { MemberRole } from '../../team/team'

/** Who serves which grid (网格团队), as residents see it and as it is written. */
export const memberRole: Record<MemberRole, string> = {
	gridLeader: '网格长',
	gridWorker: '网格员',
	sunkStaff: '下沉干部',
	workTeam: '群众工作队',
	officer: '包村干部',
	policeman: '包村民警',
}
export const leaderLevel: Record<1 | 2 | 3, string> = { 1: '一级网格长', 2: '二级网格长', 3: '三级网格长' }

/** 「二级网格长」，「网格员」. */
export const sayRole = ({ role, level }: { role: MemberRole; level?: 1 | 2 | 3 | undefined }): string =>
	level === undefined ? memberRole[role] : leaderLevel[level]

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
export const weekdayNames: readonly string[] = weekdays
export const sayWeekday = (weekday: number): string => `每${weekdays[weekday - 1] ?? ''}下沉`

/** 「12 月 3 日」. */
const sayDay = (day: string): string => `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`
export const sayGroupDays = (days: readonly string[]): string => `组团下沉：${days.map(sayDay).join('、')}`

export const page = {
	title: '我的网格',
	lead: '谁在为您服务，做了什么，答应了什么。',
	people: '网格团队',
	duties: '职责',
	tasks: '任务',
	work: '做了什么',
	solved: '解决的问题',
	promises: '公开承诺',
	stars: '服务之星',
	counted: '这几个数是按网格员手机上的记录算出来的，没有人填。',
	call: '打电话',
	unitPhone: '单位电话',
	nameless: '姓名没有公开',
	empty: '这个村的网格团队还没有公开。',
	choose: '选一个村',
}
export const sayMonth = (month: string): string =>
	`${Number(month.slice(0, 4))} 年 ${Number(month.slice(5))} 月`
export const sayWork = {
	workers: (n: number) => `网格员 ${n} 人`,
	patrols: (n: number) => `巡查 ${n} 次`,
	visits: (n: number) => `入户走访 ${n} 次`,
	errands: (n: number) => `代办 ${n} 件`,
	found: (n: number) => `发现问题 ${n} 个`,
	verified: (n: number) => `核查 ${n} 件`,
	settled: (n: number) => `随手办 ${n} 件`,
	foundSolved: (n: number) => `发现的问题办好 ${n} 个`,
}
export const sayStarsOf = (month: string): string => `${sayMonth(month)}服务之星`
