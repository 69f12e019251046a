import { spaced } from './spaced'

/** Making a case one's own that the centre filed for one's call. */
export const title = '认领诉求'
export const heading = '打过电话、来过中心？'
export const why = '中心替您登记的诉求，用登记时留的手机号验证一下，就能在这里看进展、补充情况、评价。'
export const prove = '用微信手机号认领'
export const proveHint = '只用来核对这个号码，不会打给您。'
export const inBrowser = '验证手机号要用微信。请在微信里打开小程序，进「我的」，点「认领诉求」。'
export const signInFirst = '先登录，认领的诉求才知道归谁。'
export const signIn = '登录'
export const proven = (tail: string) => `手机号尾号 ${tail}，已验证。`
export const waiting = '正在找，请稍等。'
export const none = '这个手机号下没有等着认领的诉求。刚登记的，过一会儿再看。'
export const found = (count: number) => `有 ${count} 件等您认领`
export const claim = '认领'
export const claimAll = '全部认领'
export const done = (count: number) => `认领好了 ${count} 件，在「我的诉求」里。`
export const toMine = '去看我的诉求'
export const stands = {
	open: '等您认领',
	claimed: '已被另一位用同一个手机号的人认领。弄错了请打中心电话。',
	helped: '由帮办人代您反映，进展在帮办人那里。要换成自己看，请打中心电话。',
}
export const opened = (day: string) => spaced`${day}登记`
export const number = (number: string) => `编号 ${number}`
export const untitled = '一件诉求'
/** What was told in confidence is not found by a phone alone. */
export const byNumber = {
	label: '受理编号（保密的诉求要填）',
	hint: '登记时告诉您的 12 位数字。',
	find: '按编号找',
}
/** For whoever only wants to know how far it is. */
export const lookUpInstead = '凭编号查进度'
/** On the case's page of the office. */
export const fact = '已认领'
export const claimedOn = (time: string) => spaced`${time}在小程序里认领，不用再打电话`
