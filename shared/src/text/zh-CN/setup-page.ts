import type { Template } from '../../notice/notice'
import type { CheckOutcome } from '../../readiness/facts'
import type { TemplateFault } from '../../readiness/template-fields'
import { sayTime } from './time'

/** Setting a county up, and looking after it: 开通与上线检查. */
export const title = '开通与上线检查'
export const explain = '上线前缺什么，一条一条列在这里。系统自己看不到的，请办好以后确认。'
export const back = '返回'
export const waiting = '正在看缺什么，请稍等。'
export const parts = { missing: '还缺的', advice: '建议的', done: '好了的' } as const
export const none = { missing: '没有缺的。', advice: '没有建议。' } as const
export const mend = '去办'
export const confirm = '办好了'
export const reopen = '还没办好'
export const confirmed = '记下了。'
export const untouched = '网络不通，不知道记下没有。再点一次就行。'
export const showDone = (count: number) => `看好了的 ${count} 条`
export const hideDone = '收起好了的'

export const onlyLook = '这里由中心的管理员设置。你可以看还缺什么，请管理员去办。'

export const centre = {
	heading: '中心电话',
	explain: '居民点「打电话问」拨的是它，告知书上印的也是它。保存以后马上就用新的。',
	phone: '中心电话',
	hint: '固定电话请带区号，例如 0632-1234567；热线直接填，例如 12345。',
	now: (phone: string | undefined) => (phone === undefined ? '还没有填。' : `现在是 ${phone}。`),
	wrong: '请先填上号码。',
	save: '保存中心电话',
	saved: '中心电话保存好了，居民现在拨的就是它。',
	untouched: '网络不通，不知道保存好没有。再点一次就行，不会重复。',
}

export const notice = {
	heading: '微信消息',
	explain: '三个模板的编号在微信后台「订阅消息」里，请原样复制。空着的那种只进消息页。',
	app: (appid: string) => `小程序 ${appid}`,
	noApp: '还没有登记小程序。请运维人员用 npm run tenant 登记。',
	template: { progress: '进度提醒', ask: '评价邀请', task: '待办提醒' } satisfies Record<Template, string>,
	fields: (fields: readonly string[]) => `要正好有这些字段：${fields.join('、')}`,
	quiet: '夜里不打扰，从几点',
	until: '到几点',
	hour: '填 0 到 23 的整点；两个都空着，就是晚上 10 点到早上 7 点。',
	hourWrong: '请填 0 到 23 的整数，两个都填，或者都空着。',
	idWrong: '编号是 20 到 64 个字母、数字、横线。',
	save: '保存',
	saved: '保存好了，下一条消息就按新的来。',
	untouched: '网络不通，不知道保存好没有。再点一次就行，不会重复。',
	webhooks: (ids: readonly string[]) =>
		ids.length === 0 ? '没有接别的系统。' : `接了别的系统：${ids.join('、')}。地址由运维人员改。`,
	moved: '别人刚改过，已取来最新的。你改的没有保存，还要改就再填一次。',
}

export const check = {
	heading: '和微信试一试',
	explain: '看密钥对不对，模板的字段对不对。不会给任何人发消息。',
	start: '试一试',
	waiting: '正在问微信，最多要十几秒。',
	done: '试过了，结果在下面。',
	untouched: '网络不通，没有试成。再点一次就行。',
	at: (at: number, now: number) => `${sayTime(at, now)} 试的。`,
	never: '还没有试过。',
	secret: '小程序密钥',
	push: '消息推送',
	outcome: {
		ok: '对',
		none: '没有放进参数库',
		wrong: '不对',
		unsure: '没有试出来',
	} satisfies Record<CheckOutcome, string>,
	code: (code: string) => `微信的回答：${code}`,
	whitelist: '微信后台开了地址白名单，这里的出口地址不在里面。消息能不能发，看「发送记录」页。',
	fault: {
		unset: '还没有填',
		absent: '这个小程序没有这个模板',
		fields: '字段对不上',
		oneTime: '不是一次性订阅的模板',
	} satisfies Record<TemplateFault, string>,
	right: '对',
	place: (name: string) => `参数名：${name}`,
}
