import type { AdmissionStep } from '../../admission/admission'
import { yuanOf } from '../../admission/money'
import { fixedAfter } from '../../admission/promise'
import type { AdmissionStatus } from '../../admission/status'
import type { TallyName } from '../../admission/tally'
import type { Money, Onto, Spell, Term } from '../../admission/work'

/** Work that departments want done by towns and grids: 网格事务准入, and what they promise for it. */
export const title = '准入'
export const explain = '部门要往镇街、网格派事，先申请、后派。没准入的，镇街可以不接。'
export const back = '返回'
export const untouched = '网络不通，不知道记下没有。再点一次就行，不会重复。'

export const status: Record<AdmissionStatus, string> = {
	asked: '等中心审',
	admitted: '已准入',
	refused: '不准入',
	withdrawn: '已撤回',
	ended: '提前停了',
}
/** Admitted, and its term has gone by. */
export const over = '到期了'

export const tabs = { waiting: '等审的', town: '派给镇街的', departments: '各部门' } as const

export const list = {
	ask: '提申请',
	waiting: '正在取申请，请稍等。',
	none: '没有等着审的申请。部门提了会出现在这里。',
	noneOnTown: '这个镇街还没有派来的事。审过的会出现在这里，不准的也在。',
	noneOfUnit: '这一年还没有提过申请。',
	more: '再看一些',
	town: '镇街',
	chooseTown: '请选一个镇街。',
	/** 「每月 1 次 · 2026 年 4 月 1 日到 12 月 31 日」 */
	line: (often: string, term: string) => `${often} · ${term}`,
	look: (name: string) => `看申请：${name}`,
}

export const years = (year: number) => `${year} 年`
export const board = {
	explain: '每个部门答应了几条，申请了几件，审下来怎样。',
	none: '这一年还没有部门写承诺、提申请。',
	department: '部门',
	promises: '承诺',
	look: (name: string) => `看${name}的承诺和申请`,
}
export const tally: Record<TallyName, string> = {
	asked: '申请',
	waiting: '等审',
	admitted: '准入',
	refused: '不准',
	withdrawn: '撤回',
	ended: '提前停',
	cents: '答应的钱（每年）',
}
/** 「3 / 5」: a part with what it is a part of. */
export const share = (part: number, whole: number) => `${part} / ${whole}`
export const shareSaid = (name: string, part: number, whole: number) =>
	`${name} ${part} 件，共申请 ${whole} 件`
export const yuan = (cents: number) => `${yuanOf(cents)} 元`

const dayParts = (day: string) => day.split('-').map(Number)
/** 「2026 年 4 月 1 日」 */
export function sayDay(day: string): string {
	const [year, month, date] = dayParts(day)
	return `${year} 年 ${month} 月 ${date} 日`
}

/** 「2026 年 4 月 1 日到 12 月 31 日」: the year is said once where it is the same. */
export function sayTerm({ from, to }: Term): string {
	const [, month, date] = dayParts(to)
	const sameYear = from.slice(0, 4) === to.slice(0, 4)
	return `${sayDay(from)}到${sameYear ? ` ${month} 月 ${date} 日` : ` ${sayDay(to)}`}`
}

export const spell: Record<Spell, string> = {
	once: '整个期间',
	day: '每天',
	week: '每周',
	month: '每月',
	quarter: '每季度',
	year: '每年',
}
export const sayOften = ({ every, times }: { every: Spell; times: number }) => `${spell[every]} ${times} 次`

export const allGrids = '全区县网格'
/** @param nameOf how a unit is called; its identifier where it is not known any more */
export const sayOnto = (onto: Onto, nameOf: (unit: string) => string) =>
	onto.grids === 'all' ? allGrids : onto.towns.map(nameOf).join('、')

export const sayMoney = ({ cents, why }: Money) =>
	cents === 0 ? `不给钱。原因：${why ?? ''}` : `每年 ${yuan(cents)}`

export const one = {
	title: '准入申请',
	waiting: '正在取这份申请，请稍等。',
	unit: '申请单位',
	what: '要做什么',
	basis: '依据',
	onto: '派给',
	term: '期限',
	often: '多久一次',
	support: '支持',
	noSupport: '没有说给什么支持。',
	people: (words: string) => `人：${words}`,
	equipment: (words: string) => `设备：${words}`,
	training: (words: string) => `培训：${words}`,
	money: '费随事转',
	promise: '对应的承诺',
	promiseGone: '这条承诺在 1 月 31 日前改掉了。',
	why: '为什么',
	steps: '经过',
	toDepartment: '看这个部门的承诺和申请',
}

export const step: Record<AdmissionStep['type'], string> = {
	ask: '提了申请',
	admit: '准入了',
	refuse: '没有准入',
	withdraw: '撤回了申请',
	end: '提前停了',
}
/** 「峄城区民政局（承办人）提了申请」 */
export const sayStep = (unit: string, role: string, type: AdmissionStep['type']) =>
	`${unit}（${role}）${step[type]}`

type Decision = Exclude<AdmissionStep['type'], 'ask'>
export const act: Record<Decision, { button: string; label: string; hint: string; done: string }> = {
	admit: { button: '同意准入', label: '附什么条件', hint: '可以不写。', done: '准入了，镇街看得到。' },
	refuse: {
		button: '不准入',
		label: '为什么不准',
		hint: '部门和镇街都看得到。',
		done: '记下了：不准入。',
	},
	withdraw: { button: '撤回申请', label: '为什么撤回', hint: '可以不写。', done: '撤回了。' },
	end: {
		button: '提前停',
		label: '为什么提前停',
		hint: '停了以后，镇街不用再做。',
		done: '停了，镇街看得到。',
	},
}
export const cancel = '先不'

export const form = {
	title: '提准入申请',
	explain: '写清楚要谁做、做多久、给什么。中心审过才能派。',
	notYours: '您不在部门，不能提申请。',
	unit: '用哪个单位的名义',
	name: '事情叫什么',
	what: '要做什么',
	whatHint: '写到镇街一看就会做。',
	basis: '依据',
	basisHint: '法律、规章、文件的全名，一行一个。',
	onto: '派给谁',
	towns: '点一下选上，再点一下去掉。',
	from: '从哪天',
	to: '到哪天',
	dayHint: '写成 2026-04-01 这样，最长三年。',
	often: '多久一次',
	times: '几次',
	support: '给什么支持',
	people: '人',
	equipment: '设备',
	training: '培训',
	supportHint: '没有就空着。',
	money: '每年给多少钱（元）',
	moneyHint: '可以写到分。不给就写 0，并写明原因。',
	why: '为什么不给钱',
	promise: '对应哪条承诺',
	noPromise: '不对应',
	send: '提交申请',
	sent: '提交了，等中心审。',
	wrong: '有几处没填好，请看红字。',
	dayWrong: '请写成 2026-04-01 这样的日子。',
	timesWrong: '请写 1 到 1000 的整数。',
	moneyWrong: '请写钱数，比如 1200 或 1200.50。',
	empty: '这里要填。',
}

export const promises = {
	title: '年度网格服务承诺',
	explain: (unit: string, year: number) => `${unit} · ${year} 年`,
	waiting: '正在取承诺，请稍等。',
	none: '这一年还没有写承诺。',
	list: '承诺',
	measure: (words: string) => `怎么量：${words}`,
	late: '1 月 31 日以后加的',
	open: (year: number) => {
		const [, month, day] = dayParts(fixedAfter(year))
		return `${month} 月 ${day} 日前可以改，以后只能加。`
	},
	fixed: '已过 1 月 31 日，写好的不能改、不能删，只能加。',
	write: '写承诺',
	add: '加一条',
	remove: '去掉这一条',
	numbered: (n: number) => `第 ${n} 条`,
	words: '答应什么',
	how: '怎么量',
	save: '保存',
	saved: '保存了。',
	asked: '这一年的申请',
	counts: '申请和结果',
	changes: '改动',
	change: (unit: string, role: string, count: number) => `${unit}（${role}）写成 ${count} 条`,
	toAsk: '提申请',
}
