import type { YearView } from '../../rule/rules-view'
import { sayTime } from './time'

/** The county's rules and its calendar: 规则与日历. */
export const title = '规则与日历'
export const explain =
	'上下班和值班时间、放假和补班、每种颜色给多少时间、三单和各种上限，都在这里。改动要另一位确认才算，以后新算的期限按新的来。'
export const back = '返回'
export const waiting = '正在取规则，请稍等。'
export const mayNot = '您可以看，不能改。中心的领导和管理员可以改。'
export const usual = '现在用的是系统的默认规则，还没有改过。'
export const changed = (at: number, now: number) => `上次改动：${sayTime(at, now)}。`
export const change = '改规则'
export const save = '保存'
export const leave = '不改了'
export const saved = '提上去了，等另一位确认。确认以后最多半分钟，处处按新规则算。'
export const unreachable = '网络不通，不知道改好没有。再点一次就行，不会重复。'
export const nobody = '没有'

export const groups = {
	hours: '上下班和值班时间',
	urgencies: '五色时限',
	act: '各环节最多停留',
	slips: '三单',
	followUp: '回访',
	limits: '次数和上限',
	decision: '四议两公开',
	errand: '网格代办',
	retention: '个人信息保存期限',
	star: '服务之星',
} as const

const sign = (colour: string) => `${colour}，签收`
const resolve = (colour: string) => `${colour}，办结`
/** What each rule is called, by its place in the rules. */
export const rules = {
	officeHours: '工作日几点上下班',
	shifts: '值班分几点到几点',
	'urgencies.red.sign': sign('红色'),
	'urgencies.red.resolve': resolve('红色'),
	'urgencies.orange.sign': sign('橙色'),
	'urgencies.orange.resolve': resolve('橙色'),
	'urgencies.yellow.sign': sign('黄色'),
	'urgencies.yellow.resolve': resolve('黄色'),
	'urgencies.blue.sign': sign('蓝色'),
	'urgencies.blue.resolve': resolve('蓝色'),
	'urgencies.green.sign': sign('绿色'),
	'urgencies.green.resolve': resolve('绿色'),
	'act.submitted': '等受理',
	'act.accepted': '等派单',
	'act.referred': '上报后等处理',
	'act.sentBack': '退办后等决定',
	'act.disputed': '职责争议等裁定',
	'act.resolved': '等核查',
	'act.unsolved': '等决定是否重办',
	'act.ending': '等批准终结',
	'act.withdrawing': '撤诉后等生效',
	sendBack: '接到后多久内可以退办',
	'slips.promptAt': '提示单：时间用到多少时发',
	'slips.warningAfter': '警示单：超期多久后发',
	'slips.climbAfter': '督办逐级上报，每级隔多久',
	'slips.answerWithin': '收到单子多久内答复',
	'slips.copies.prompt': '提示单抄送',
	'slips.copies.supervision': '督办单抄送',
	'slips.copies.warning': '警示单抄送',
	'extension.longest': '一次最多延期多久',
	'extension.byGiver': '派单的人可以准延期几次',
	'extension.byLeader': '领导还可以准几次',
	'suspension.longest': '一次最多挂起多久',
	'suspension.times': '最多挂起几次',
	reworks: '最多重办几次',
	'followUp.answerWithin': '核查后等诉求人答复多久，过了就打电话',
	'followUp.remindBefore': '到时之前多久再问一次',
	'followUp.byMatter': '这些事项另定等多久',
	'reportIn.within': '报到离现场多远以内',
	'nearby.within': '附近的事看多远以内',
	'objection.sign': '村务质疑多久内签收',
	'objection.within': '村务质疑多久内答复，过了镇街来看',
	keeper: '谁管事项清单、裁定职责',
	merged: '最多几件归并成一件',
	'decision.quorum.present': '开会至少到几分之几',
	'decision.quorum.agree': '到会的超过几分之几同意才算通过',
	'decision.outcomeWithin': '决议后几天内公开结果',
	'decision.askedFor': '征求意见至少几天',
	'decision.voiceOf': '征求意见时谁算一票',
	'decision.kinds': '哪几类事，结果要附什么',
	'errand.sign': '请人代办，多久内有人接',
	'errand.slots': '一天里哪几段可以预约',
	'errand.slotsOnDaysOff': '周末和放假也可以预约',
	'errand.cash': '网格员可以代收代付现金',
	'patrol.keepTrackDays': '巡查轨迹留几天',
	'patrol.dutyHours': '一次签到最多算几个小时',
	'errand.keepMaterials': '办完后材料照片留几天',
	'retention.contact': '办结后，诉求人的称呼和电话留几天',
	'retention.words': '办结后，诉求内容和办理的话留几天',
	'retention.photos': '办结后，照片和视频留几天',
	'retention.voices': '办结后，录音留几天',
	'retention.notices': '消息和发送记录留几天',
	'retention.account': '账号多久不登录就删除，几天',
	'star.minimum': '服务之星：办结几件才比',
	'star.top': '服务之星：评几个人',
	'star.weights.number': '服务之星：数量占几分',
	'star.weights.quality': '服务之星：质量占几分',
	'star.weights.rating': '服务之星：满意占几分',
} as const

/** How to write a rule, by what kind of value it has. */
export const hints = {
	hours: '写「8:30–12:00、14:00–18:00」',
	allowance: '写「24小时」或者「半个工作日」',
	count: '写一个数',
	metres: '写多少米',
	shifts: '写「白班 8:30–18:00、夜班 18:00–次日 8:30」',
	clock: '写多少小时：72小时',
	matters: '写「自来水 24小时、拖欠工资 120小时」；没有就空着',
	share: '写百分之几，比如 75%',
	units: '写单位简称，用顿号隔开；没有就空着',
	unit: '写单位简称',
	fraction: '写「2/3」',
	days: '写多少天',
	voice: '写「每人一票」或者「每户一票」',
	yesNo: '写「可以」或者「不可以」',
	matterKinds: '一类一段：代号 名称 合同+结果，用顿号隔开',
} as const
/** Many hours also in days: 720小时（30 天）. */
export const inDays = (said: string): string => {
	const hours = Number(/^(\d+)小时$/u.exec(said)?.[1])
	return hours >= 48 && hours % 24 === 0 ? `${said}（${hours / 24} 天）` : said
}
export const unread = '没看懂，请照样子写。'
export const outOfRange = '这个数太大、太小，或者不成半天、整刻钟。'
export const say = {
	count: (n: number) => String(n),
	matter: (name: string, hours: string) => `${name} ${hours}`,
	metres: (n: number) => `${n} 米`,
	share: (share: number) => `${Math.round(share * 1000) / 10}%`,
} as const

/** A year by whose days it goes. */
export const years: Record<YearView['by'], (year: number) => string> = {
	stateCouncil: (year) => `${year} 年：按国务院公布的放假安排`,
	county: (year) => `${year} 年：按本区县自己填的`,
	nobody: (year) => `${year} 年：放假安排还没有公布`,
}
export const unpublished = (year: number) =>
	`到了 ${year} 年的期限，先只按周一到周五算，并且会写明没算放假。国务院公布以后，请在这里填上。`
/** The years whose days came with the program: 2004 至 2026 年. */
export const published = (first: number, last: number) =>
	`系统里有国务院公布的 ${first} 至 ${last} 年的放假安排，以后的年份公布了才有。`
export const coming = '接下来'
export const over = '已经过去'
export const holiday = (name: string | undefined, days: string) => `${name ?? '放假'} ${days}`
export const workDay = (day: string) => `补班 ${day}`
export const noneLeft = '今年没有别的放假和补班了。'
const plain = (day: string) => `${Number(day.slice(0, 2))} 月 ${Number(day.slice(3))} 日`
export const day = (month: string, weekday: number | undefined) =>
	`${plain(month)}（周${'日一二三四五六'[weekday ?? 0]}）`
export const days = (from: string, to: string) =>
	from === to
		? plain(from)
		: from.slice(0, 2) === to.slice(0, 2)
			? `${plain(from)}至 ${Number(to.slice(3))} 日`
			: `${plain(from)}至 ${plain(to)}`

/** The form for a year's days. */
export const form = {
	open: (year: number) => `填 ${year} 年`,
	mend: (year: number) => `改 ${year} 年`,
	title: (year: number) => `${year} 年放假和补班`,
	off: '放假',
	offHint: '照通知写，用顿号隔开：1月1日、10月1日至7日。周末不用管。',
	work: '补班的周六、周日',
	workHint: '比如：10月9日、10月10日。没有就空着。',
	save: '保存这一年',
	drop: '删掉自己填的',
	unread: (words: string) => `「${words}」没看懂，或者没有这一天。`,
} as const

/** Rules about decisions, as they are written on the page. */
export const decisionSay = {
	days: (count: number) => `${count} 天`,
	voice: { person: '每人一票', household: '每户一票' },
	links: { contract: '合同', result: '结果' },
} as const

/** What may be or may not be. */
export const yesNo = { yes: '可以', no: '不可以' } as const
