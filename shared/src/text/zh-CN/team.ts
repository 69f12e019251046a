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
	noStars: '还没有评出服务之星。',
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

/** The office's page. */
export const work = {
	title: '网格团队',
	lead: '谁服务哪个网格，居民在「我的网格」里看得到。',
	town: '镇街',
	county: '区县',
	edit: '修改',
	notWritten: '还没有填写',
	written: (unitName: string, day: string) => `${unitName} ${day} 填写`,
	people: (n: number) => `${n} 人`,
	member: '成员',
	addMember: '添一个人',
	remove: '去掉',
	role: '类别',
	name: '姓名',
	title_: '单位、职务',
	phone: '电话',
	phoneHint: '填了就公开，先问过本人；不填就显示单位电话。',
	account: '账号',
	accountNone: '没有账号，写姓名',
	accountHint: '有账号的人，姓名和电话由本人自己管。',
	weekday: '固定下沉日',
	weekdayNone: '没有',
	groupDays: '组团下沉日',
	groupDaysHint: '写「2026-12-03」，几天用顿号隔开。',
	lines: '一行写一条',
	save: '保存',
	saved: '已保存，居民几分钟后看到。',
	notYours: '这个网格由镇街和中心填写。',
	empty: '这里还没有网格。',
}

/** The spreadsheet: one line for each person, duty, task and promise. */
export const sheet = {
	name: '网格团队',
	fileName: (place: string) => `${place}网格团队.xlsx`,
	guide: '填写说明',
	guideLines: [
		'一行是一个人，或者一条职责、任务、承诺。',
		'「网格代码」是统计用的代码：镇街 9 位，村居 12 位。',
		'有「账号」的人不要改账号，姓名和电话由本人管。',
		'电话填了就向居民公开，先问过本人。',
		'传上来的文件里有哪个网格，就整个换掉哪个网格；没有的不动。',
	],
	headings: {
		region: '网格代码',
		regionName: '网格名称',
		kind: '类别',
		words: '姓名或内容',
		title: '单位、职务',
		phone: '公开电话',
		weekday: '固定下沉日',
		groupDays: '组团下沉日',
		user: '账号',
	},
	kinds: { duties: '职责', tasks: '任务', promises: '公开承诺' },
	faults: {
		headings: (missing: string) => `第一行没有「${missing}」这一列。`,
		empty: '文件里一行也没有。',
		formula: '这一格是公式，请改成写好的字。',
		region: '没有这个网格，请照导出的表填。',
		notHere: '这个网格不归这里管。',
		kind: (kinds: string) => `类别要写：${kinds}。`,
		words: '这里要写姓名或内容。',
		long: '太长了，请写短一些。',
		name: '这不像是姓名。',
		phone: '电话号码不对。',
		weekday: '写「周一」到「周日」。',
		days: '日期写「2026-12-03」，几天用顿号隔开。',
		sunkOnly: '只有下沉干部写下沉日。',
		user: '没有这个账号，请留着导出时的样子，或者空着写姓名。',
		phoneOwn: '有账号的人电话由本人管，请空着。',
		tooMany: (most: number) => `一个网格最多 ${most} 行。`,
	},
}

/** Getting the spreadsheet out and in again. */
export const files = {
	title: '表格导出、导入',
	save: '导出表格',
	choose: '选一个表格',
	faults: (total: number) => `有 ${total} 处要改，改好再传，一条也没有记。`,
	fault: (row: number | undefined, column: string | undefined, words: string) =>
		`${row === undefined ? '' : `第 ${row} 行`}${column === undefined ? '' : ` ${column} 列`}${row === undefined && column === undefined ? '' : '：'}${words}`,
	changes: (regions: number) => `会换掉 ${regions} 个网格：`,
	change: (name: string, added: number, removed: number) => `${name}：多 ${added} 行，少 ${removed} 行`,
	same: '和现在的一样，不用导入。',
	put: '就这样导入',
	done: (changed: number) => `换好了 ${changed} 个网格。`,
}

/** One's own telephone, shown to residents or not. */
export const ownPhone = {
	title: '向居民公开我的电话',
	shown: '已公开，居民在「我的网格」里看得到。',
	hidden: '没有公开，居民看到的是单位电话。',
	show: '公开我的电话',
	hide: '不再公开',
}
