import type { ReadinessName, ReadinessRow, ReadinessState } from '../../readiness/readiness'
import { sayTime } from './time'

/** What is there and what is missing before a county goes live: 上线检查. */
export const title = '上线检查'
export const states: Record<ReadinessState, string> = { done: '好了', missing: '缺', advice: '建议' }

export const names: Record<ReadinessName, string> = {
	centrePhone: '中心电话',
	administrators: '管理员和中心领导',
	dispatchers: '受理员',
	inspectors: '督查员',
	handlers: '各单位承办人',
	gridWorkers: '各村网格员',
	roster: '中心值班表',
	catalogue: '事项清单',
	services: '代办服务清单',
	rules: '规则',
	holidays: '节假日',
	miniProgram: '小程序',
	secret: '小程序密钥',
	push: '微信消息推送',
	templates: '消息模板',
	filing: '域名备案',
	domains: '小程序服务器域名',
	privacy: '用户隐私保护指引',
	wayOut: '固定出口地址',
	alarms: '告警有人收',
	logKey: '存证公钥已公布',
	drill: '恢复演练',
}

/** Where a line is read: on the set-up page, where WeChat can be tried, or in what the command says. */
export type ReadAt = 'page' | 'command'

type Say = (row: ReadinessRow, now: number, at: ReadAt) => string
type Words = string | Readonly<Record<ReadAt, string>>

const list = ({ names: named = [], more = 0 }: ReadinessRow) =>
	`${named.join('、')}${more > 0 ? `，还有 ${more} 个` : ''}`
const by =
	(done: string, open: string): Say =>
	({ state, ticked }, now) =>
		state === 'done' && ticked ? `${done}${sayTime(ticked.at, now)} 确认。` : open
const whys =
	(done: string, sentences: Readonly<Record<string, Words>>): Say =>
	({ state, why }, _, at) => {
		const said = state === 'done' ? done : (sentences[why ?? ''] ?? '')
		return typeof said === 'string' ? said : said[at]
	}

const untried = (so: string): Words => ({
	page: `${so}请点下面「和微信试一试」里的「试一试」。`,
	command: `${so}请在上线检查页点「试一试」。`,
})

const fill: Readonly<Record<ReadAt, string>> = {
	page: '请管理员在下面「中心电话」里填上。',
	command: '请管理员在上线检查页填上，或者加上 --phone 再运行一次。',
}

const sentences: Record<ReadinessName, Say> = {
	centrePhone: ({ state }, _, at) =>
		state === 'done' ? '居民找得到中心的电话。' : `还没有填中心电话，居民不知道打哪里。${fill[at]}`,
	administrators: ({ state, count = 0, why }) =>
		state === 'done'
			? `有 ${count} 位管理员，也有中心领导，重大改动可以两人复核。`
			: why === 'leader'
				? `有 ${count} 位管理员，没有中心领导。重大改动要两个人，请任命中心领导。`
				: `只有 ${count} 位管理员。请至少任命两位，免得一个人请假就没人能改。`,
	dispatchers: ({ count = 0, state }) =>
		state === 'done' ? `有 ${count} 位受理员。` : `只有 ${count} 位受理员。至少要两位，才能轮班和回访回避。`,
	inspectors: ({ state }) => (state === 'done' ? '督查室有人。' : '督查室还没有人，督办到不了人。'),
	handlers: (row) =>
		row.state === 'done'
			? `${row.of} 个单位都有承办人。`
			: `${row.of} 个单位里 ${row.count} 个有承办人。还没有的：${list(row)}。`,
	gridWorkers: (row) =>
		row.state === 'done'
			? `${row.of} 个村和社区都有网格员。`
			: `${row.of} 个村和社区里 ${row.count} 个有网格员。还没有的：${list(row)}。`,
	roster: ({ count = 0, of = 7, state }) =>
		state === 'done' ? `今后 ${of} 天都排了班。` : `今后 ${of} 天里 ${count} 天排了班。夜里的急事要有人接。`,
	catalogue: whys('清单已发布。', {
		none: '还没有发布事项清单，不知道哪件事归谁办。',
		demonstration: '用的还是示范清单，请换成本区县自己的。',
	}),
	services: whys('清单已发布。', {
		none: '还没有代办服务清单，居民找不到能代办什么。',
		demonstration: '用的还是演示清单，请换成本区县自己的。',
	}),
	rules: ({ state, ticked }, now) =>
		state === 'done'
			? ticked
				? `${sayTime(ticked.at, now)} 确认看过。`
				: '本区县改过规则。'
			: '用的还是默认规则。请从头看一遍时限和上限，合适就确认。',
	holidays: ({ state, count }) =>
		state === 'done'
			? '放假和补班都知道。'
			: `${count} 年哪天放假还不知道，期限会当作没有节假日来算。请在规则里填上。`,
	miniProgram: (row) =>
		row.state === 'done' ? `小程序编号：${list(row)}。` : '还没有小程序，居民进不来。请运维人员登记。',
	secret: whys('能登录，能取到微信的凭证。', {
		none: '没有找到小程序密钥。请运维人员把它放进参数库。',
		untried: untried('还没有试过。'),
		wrong: '微信不认这个密钥。请在微信后台重置，再放进参数库。',
		unsure: '没有试出来，微信没有回答。过一会儿再试。',
		old: '上次试已过去一个月，请再试一次。',
	}),
	push: whys('推送的令牌和密钥都在。', {
		none: '没有找到推送的令牌和密钥。请运维人员放进参数库。',
		untried: untried('还没有试过。'),
		wrong: '推送的令牌或密钥写得不对，请运维人员照部署说明重放。',
		unsure: '没有试出来，请过一会儿再试。',
		old: '上次试已过去一个月，请再试一次。',
	}),
	templates: whys('三个模板都对得上。', {
		unset: '三个模板还没有填齐，没填的只能进消息页。',
		untried: untried('填了，还没有和微信核对。'),
		wrong: {
			page: '有模板对不上，发不出去。下面「和微信试一试」里写着哪一个不对。',
			command: '有模板对不上，发不出去。上线检查页里写着哪一个不对。',
		},
	}),
	filing: by(
		'域名已备案，服务类目是政务民生。',
		'域名要在工信部备案，小程序要选「政务民生」类目。办好了请确认。',
	),
	domains: by('服务器域名已配好。', '在微信后台「开发管理」里配好请求、上传、下载三种域名。配好了请确认。'),
	privacy: by(
		'隐私保护指引已填好。',
		'在微信后台填好用户隐私保护指引：位置、照片、麦克风、手机号。填好了请确认。',
	),
	wayOut: by('微信白名单里的地址是固定的。', '微信后台开了地址白名单的，出口地址要固定；没开的直接确认。'),
	alarms: by('告警有人收。', '告警要有人订阅，出了事才有人知道。订阅好、点过确认信，请在这里确认。'),
	logKey: by(
		'存证公钥已公布。',
		'把存证公钥的名字贴在大家看得到的地方，谁都能核对公开的内容。公布了请确认。',
	),
	drill: ({ state, ticked, why }, now) =>
		state === 'done' && ticked
			? `${sayTime(ticked.at, now)} 演练过恢复。`
			: why === 'old'
				? '上次演练恢复已过去三个多月，请再演练一次。'
				: '还没有演练过恢复。请运维人员按说明演练一次，再确认。',
}

/** What a line says. @param now epoch milliseconds */
export const sayRow = (row: ReadinessRow, now: number, at: ReadAt): string =>
	sentences[row.name](row, now, at)

export const summary = ({ missing, advice }: Record<ReadinessState, number>): string =>
	missing === 0 && advice === 0
		? '都好了，可以上线。'
		: missing === 0
			? `可以上线，还有 ${advice} 条建议。`
			: `还缺 ${missing} 样${advice > 0 ? `，另有 ${advice} 条建议` : ''}。`
