import type { HandoverState, StepType } from '../../handover/handover'
import type { Reason } from '../../handover/list'
import type { ShiftName } from '../../roster/shift'
import { spaced } from './spaced'

/** 交接班: what one shift of the centre hands to the next. */
export const title = '交接班'
export const explain = '交班时把没办完的列清楚，接班的人看过、接收，交接才算完。'
export const back = '返回'
export const waiting = '正在清点要交接的诉求，请稍等。'
export const unreachable = '网络不通，不知道记下没有。再点一次就行，不会重复。'

export const begin = '开始交班'
export const beginExplain = '系统清点红色、橙色、下一班到期、等中心定和要打电话的诉求，您再补几句。'
export const next = (day: string, name: string) => spaced`交给${day}${name}`
export const shiftName: Record<ShiftName, string> = { day: '白班', night: '夜班' }
export const offer = '交班'
export const notYet = '先不交'
export const offered = '已交班，等接班的人接收。'
export const words = '要交代的话'
export const wordsHint = '可以不写。别写诉求人的姓名和电话。'
export const remark = '附一句'
export const remarkOn = (number: string) => `给编号 ${number} 附一句`
export const remarkLabel = '关于这件，要交代的话'
export const remarkDone = '好了'
export const waitsForOther = '上一次交接还没有人接收，接收后才能再交。'
export const see = '去看看'

export const reason: Record<Reason, string> = {
	urgent: '红橙',
	due: '下一班到期',
	waiting: '等中心定',
	call: '要打电话',
	remarked: '要交代',
}
export const none = '没有要交接的诉求。'
export const count = (n: number) => `共 ${n} 件`
export const cut = '还有更多没有列出，只列了最急的。'
export const standing = '此刻中心各队列'
export const queueCount = (name: string, n: number) => `${name} ${n}`
export const case_ = '诉求'
export const why = '为什么交接'
export const deadline = '到期'
export const unit = '在谁手上'
export const untitled = '没有写标题的诉求'
export const centre = '服务中心'

export const state: Record<HandoverState, string> = {
	offered: '等接收',
	missing: '说有缺',
	accepted: '已接收',
}
export const step: Record<StepType, string> = {
	offer: '交班',
	missing: '说有缺',
	supplement: '补充',
	accept: '接班',
}
export const act: Record<Exclude<StepType, 'offer'>, string> = {
	missing: '有缺的',
	supplement: '补充几句',
	accept: '接收',
}
export const actWords: Record<'missing' | 'supplement', string> = {
	missing: '缺了什么',
	supplement: '补充什么',
}
export const said: Record<Exclude<StepType, 'offer'>, string> = {
	missing: '已告诉交班的人。',
	supplement: '已补上，等接收。',
	accept: '已接收，交接完成。',
}
export const send = '发出'
export const unnamed = '未留姓名'
export const by = (name: string, time: string) => `${name} · ${time}`
export const last = '最近三十次'
export const noneYet = '还没有交接过。交过的班会列在这里。'
export const print = '打印'
export const open = '查看'
export const from = '交班人'
export const to = '接班人'
export const notAccepted = '还没有人接收'
