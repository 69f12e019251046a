import type { Audience } from '../../notice/notice'
import type { DeliveryView } from '../../notice/notice-view'
import { spaced } from './spaced'

/** What became of messages that have not arrived: 发送记录. */
export const title = '发送记录'
export const explain = '站内消息总会到。这里是微信消息和给别的系统的回复里，还没有送到的。'
export const back = '返回'
export const waiting = '正在取发送记录，请稍等。'
export const more = '再看一些'
export const stale = (time: string) => spaced`没能刷新，这是${time}的样子。`
export const refresh = '刷新'

type Listed = 'waiting' | 'failed' | 'dead'
export const tabs: Record<Listed, string> = { waiting: '等着发', failed: '发不成', dead: '试到头了' }
export const tabHint: Record<Listed, string> = {
	waiting: '没发成的会一次次再试，至少试六个小时，不用管它。',
	failed: '照原样再试也不成。把原因去掉以后，点「再发一次」。',
	dead: '试了很多次都没成。对方好了以后，点「再发一次」。',
}
export const empty: Record<Listed, string> = {
	waiting: '没有等着发的。',
	failed: '没有发不成的。',
	dead: '没有试到头的。',
}
export const group = (reason: string, n: number) => `${reason}，${n} 条`
export const channel = (name: string) => channels[name] ?? name
const channels: Readonly<Record<string, string>> = { wechat: '微信消息', webhook: '给别的系统的回复' }
export const audience: Record<Audience, string> = {
	caller: '给诉求人',
	others: '给合并的诉求人',
	followers: '给也遇到的人',
	unit: '给承办单位',
	centre: '给中心',
	inspectorate: '给督查室',
	leader: '给领导',
	grid: '给网格员',
	worker: '给跑代办的网格员',
	concerned: '给要办事的本人',
	source: '给来件的系统',
}
export const about = (to: string, what: string, by: string) => `${to}，「${what}」，${by}`
export const caseOf = (number: string) => `编号 ${number}`
export const lookAt = (number: string) => `看诉求 ${number}`
export const made = (time: string) => `${time} 要发`
export const tried = (n: number) => (n === 0 ? '还没有试过' : `试了 ${n} 次`)
export const next = (time: string, tries: number) => `${time} ${tries === 0 ? '发' : '再试'}`
export const soon = (tries: number) => (tries === 0 ? '马上发' : '马上再试')
export const each = '看每一次'
export const fold = '收起'
export const newest = (n: number) => `最近 ${n} 次：`
export const revive = '再发一次'
export const reviveOne = (number: string) => `再发一次，编号 ${number}`
export const revived = '又排上了，很快就发。'
export const untried = '还没有试过'

type Outcome = DeliveryView['attempts'][number]['outcome']
export const outcome: Record<Outcome, string> = {
	ok: '送到了',
	refused: '对方不收',
	later: '没送到',
	final: '发不成',
	unknown: '不知道送到没有',
}
export const attempt = (time: string, came: string, why: string | undefined, rid: string | undefined) =>
	[time, why === undefined ? came : `${came}：${why}`, rid === undefined ? undefined : `微信记录号 ${rid}`]
		.filter(Boolean)
		.join('，')

/** Words for the codes of attempts: WeChat's errcodes, and our own. */
const reasons: Readonly<Record<string, string>> = {
	'-1': '微信正忙',
	'40001': '小程序密钥不对',
	'40003': '微信里找不到这个人',
	'40013': '小程序编号不对',
	'40014': '微信凭证失效',
	'40037': '消息模板不对',
	'40125': '小程序密钥不对',
	'40164': '服务器地址不在微信白名单里',
	'41030': '小程序里没有这个页面',
	'42001': '微信凭证过期',
	'43101': '本人没有同意收消息',
	'43104': '小程序不能发这种消息',
	'43107': '消息模板被微信停用',
	'43108': '正在给同一个人发别的消息',
	'44991': '这一分钟发得太多',
	'45009': '今天发得太多',
	'45011': '发得太快',
	'45168': '微信说有敏感词',
	'47001': '消息格式不对',
	'47003': '消息内容不合模板',
	timeout: '对方太久没有回答',
	unreachable: '连不上对方',
	malformed: '对方的回答看不懂',
	certificate: '对方的证书不对',
	hostUnknown: '找不到对方的网址',
	addressInvalid: '对方的网址不对',
	addressNotPublic: '对方的网址不在公网',
	notHttps: '对方的网址不是 https',
	secretMissing: '没有设小程序密钥',
	secretUnusable: '没有设签名密钥，或者不对',
	tokenAwaited: '在等微信凭证',
	userGone: '这个人不在了，或者换了小程序',
	webhookGone: '这个系统已经从设置里拿掉',
	unexpected: '我们的程序出错',
	notNoted: '试过，没来得及记下结果',
}

/** Why, in words; a code that has none is told as it stands, for whoever looks it up. */
export function reason(code: string | undefined): string {
	if (code === undefined) return untried
	const http = /^http(\d{3})$/.exec(code)?.[1]
	if (http !== undefined) return `对方回答 ${http}`
	return reasons[code] ?? `代码 ${code}`
}
