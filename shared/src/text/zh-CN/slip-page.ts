import type { SlipKind } from '../../slip/slip'
import { beijing } from '../../time/day'
import { sayDate } from './time'

/** A slip on paper, as offices write to each other. */
export const title = '三单'
export const waiting = '正在取这张单子，请稍等。'
export const unknown = '这件诉求里没有这张单子。'
export const back = '回到诉求'
export const print = '打印'
export const printHint = '用 A4 纸打印，落款处盖章。'
export const printElsewhere = '要打印，请在电脑上打开这一页。'

export const centre = (county: string) => `${county}社会治理服务中心`
export const number = (slip: string) => `编号：${slip}`
export const to = (unit: string) => `${unit}：`
export const about = (centreName: string, caseNumber: string, day: string, what: string) =>
	`${day}，${centreName}受理诉求一件，受理编号 ${caseNumber}，事由：${what}。`
export const why = {
	sign: (given: string) => `该诉求已于 ${given} 交由你单位办理，至今未签收。`,
	soon: (by: string) => `该诉求办理时限为 ${by}，期限将至，尚未办结。`,
	late: (by: string) => `该诉求办理时限为 ${by}，已经超期，尚未办结。`,
	instruction: (by: string) => `领导对该诉求作了批示，要求 ${by} 前报告办理情况，至今未报。`,
	hand: (words: string) => `经研究，对该诉求的办理予以督办：${words}`,
	plain: '该诉求由你单位承办，尚未办结。',
}
export const demand: Record<SlipKind, string> = {
	prompt: '现予提示，请抓紧办理',
	supervision: '现予督办，请立即采取措施，限期办结',
	warning: '现予警示，请你单位主要负责人过问，查明原因，立即办结',
}
export const answer = (what: string, by: string) => `${what}，并于 ${by} 前书面回复。`
export const copies = (units: string) => `抄送：${units}。`
export const noCopies = '无'
export const answered = (time: string, late: boolean) =>
	late ? `${time} 已回复，超过了期限。` : `${time} 已回复。`
export const unanswered = '还没有回复。'

/** 「2026 年 11 月 21 日」, as it stands on paper. */
export const paperDay = sayDate

/** 「2026 年 11 月 21 日 14:30」 */
export function paperTime(at: number): string {
	const { hour, minute } = beijing(at)
	return `${paperDay(at)} ${hour}:${String(minute).padStart(2, '0')}`
}
