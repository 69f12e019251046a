import type { CountersignState, OrderKind } from '../../countersign/countersign'
import { spaced } from './spaced'

/** 双人复核: the gravest changes, each of which another person confirms. */
export const title = '双人复核'
export const explain =
	'改规则、任命管理员、替人删除、撤单位，一个人提，另一个人确认才算。三天没人确认就作废。'
export const waitingWords = '正在取申请，请稍等。'
export const none = '现在没有等确认的改动。'
export const waitingTitle = '等确认'
export const decidedTitle = '最近办完的'
export const notYours = '中心的领导和管理员才能看。'

export const kind: Record<OrderKind, string> = {
	changeRules: '改规则',
	makeAdministrator: '任命管理员',
	erase: '替人删除个人信息',
	removeUnit: '撤掉单位',
}
export const state: Record<CountersignState, string> = {
	asked: '等确认',
	confirmed: '已确认',
	refused: '没有同意',
	lapsed: '过期作废',
}
export const askedBy = (who: string, when: string) => spaced`${who}${when}提的`
export const until = (when: string) => spaced`${when}前没人确认就作废`
export const decidedBy = (who: string, when: string) => spaced`${who}${when}办的`
export const mine = '您自己提的，要等另一位确认。'
export const askerLeft = '提的人已经离开那个岗位，不能再确认，只能退回。还要改，请在岗的人重新提。'
export const confirm = '确认，马上生效'
export const confirmSure = '确认以后马上生效。'
export const refuse = '不同意'
export const why = '为什么不同意'
export const whyHint = '写一句，提的人看得到。'
export const becauseOf = (words: string) => `不同意的原因：${words}`
export const confirmed = '确认了，已经生效。'
export const refused = '已经退回，提的人会收到消息。'
export const nameless = '没有留姓名的同事'
export const unreachable = '网络不通，不知道办好没有。再点一次就行，不会重复。'

export const beforeAfter = (field: string, before: string, after: string) => `${field}：${before} → ${after}`
export const nothingChanges = '和现在的规则一样。'
export const holidaysChange = '放假和补班的日子也改了，确认以后在规则与日历里看。'
export const newer = '提了以后规则又改过，这一项不能再确认，请退回让对方重新提。'
export const someone = (name: string, unit: string) => `让${name}做${unit}的管理员`
export const eraseOf = (number: string) => `从诉求 ${number} 里删除诉求人的信息`
export const eraseWhy = (words: string) => `原因：${words}`
export const removeUnit = (name: string) => `撤掉${name}。以后不能再派给它，原来的诉求上还看得到它的名字。`

/** What a page that asks for a grave change says afterwards. */
export const asked = (until: string) => spaced`提上去了，等另一位确认。${until}前没人确认就作废。`
export const waitsOnRules = (who: string, when: string) =>
	spaced`${who}${when}提了新的改动，等另一位确认；确认以前还按现在的规则算。`
export const toCountersigns = '去看看'
