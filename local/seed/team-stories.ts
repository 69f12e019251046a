import type { Member as TeamMember } from '@huying/shared/team/team'

/** Who serves a demonstration village besides those with an account. Nobody is real, and marked so. */
export const villageTeam: readonly TeamMember[] = [
	{
		role: 'gridLeader',
		level: 2,
		name: '村书记（演示）',
		title: '村党支部书记',
		phone: '19900000901',
	},
	{ role: 'gridLeader', level: 3, name: '村民组长（演示）', title: '第一村民小组' },
	{ role: 'sunkStaff', name: '下沉干部甲（演示）', title: '区住建局', weekday: 3 },
	{
		role: 'sunkStaff',
		name: '下沉干部乙（演示）',
		title: '区民政局',
		groupDays: ['2026-12-05', '2026-12-19'],
	},
	{ role: 'workTeam', name: '工作队队长（演示）', title: '驻村群众工作队' },
	{ role: 'officer', name: '包村干部（演示）', title: '镇农业综合服务中心' },
	{ role: 'policeman', name: '包村民警（演示）', title: '镇派出所', phone: '19900000902' },
]
export const villageWords = {
	duties: ['每周走遍网格，每月到独居老人家里看一次。', '听到事、看到事，当天上报，能办的当场办。'],
	tasks: ['秋冬防火：查柴草垛、查电线。', '医保缴费：帮不会用手机的人交上。'],
	promises: ['电话随时接，当天有人到。', '代办不收钱，不吃请，不拿卡、不问密码。'],
}

export const townTeam: readonly TeamMember[] = [
	{ role: 'gridLeader', level: 1, name: '一级网格长（演示）', title: '镇党委书记' },
	{ role: 'policeman', name: '派出所所长（演示）', title: '镇派出所' },
]
export const townWords = {
	duties: ['各村网格员办不了的事，镇里接过来办。'],
	tasks: ['每周一开调度会，一件一件过。'],
	promises: ['网格员报上来的事，一个工作日内有人接。'],
}

export const countyTeam: readonly TeamMember[] = [
	{ role: 'gridLeader', level: 1, name: '总网格长（演示）', title: '区社会治理服务中心' },
]

/** What the month before came to for those who are compared: by village, as many errands, as many who were content. */
export const lastMonth = [
	{ village: '370404103239', done: 23, late: 0, reworked: 0, rated: 23, content: 22, doubted: 0 },
	{ village: '370404103236', done: 9, late: 0, reworked: 0, rated: 9, content: 9, doubted: 0 },
	{ village: '370404103234', done: 14, late: 2, reworked: 0, rated: 11, content: 9, doubted: 0 },
	{ village: '370404104243', done: 6, late: 0, reworked: 1, rated: 4, content: 4, doubted: 1 },
	{ village: '370404100212', done: 3, late: 0, reworked: 0, rated: 3, content: 3, doubted: 0 },
] as const
