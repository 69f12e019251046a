import type { ItemKind } from '../../grid-handover/item'
import type { AskedStepType, GridHandoverState, GridHandoverStepType } from '../../grid-handover/moves'

/** 工作交割单: a grid, or one job, changes hands. */
export const title = '工作交割单'
export const explain = '网格换人或一件事换人办时，把没办完的列清楚，对方点清接收才算交完。'
export const state: Record<GridHandoverState, string> = {
	offered: '等对方接收',
	differing: '对方有异议',
	accepted: '已接收',
	refused: '没有接',
	withdrawn: '已收回',
}
export const step: Record<GridHandoverStepType, string> = {
	offer: '交出',
	differ: '提出异议',
	supplement: '补充说明',
	accept: '接收',
	refuse: '不接',
	withdraw: '收回',
}
export const act: Record<AskedStepType, string> = {
	accept: '都点清了，接收',
	differ: '有不对的',
	refuse: '不能接',
	supplement: '补充说明',
	withdraw: '收回不交了',
}
export const kind: Record<ItemKind, string> = {
	case: '没办完的诉求',
	errand: '正在跑的代办',
	paper: '手里的材料',
	inspection: '没查完的排查',
}

export const give = '交出我的网格'
export const giveGrid = (name: string) => `交出${name}`
export const to = '交给谁'
export const noTakers = '这里还没有能接的人，请先请镇街安排岗位。'
export const words = '要交代的话'
export const wordsHint = '可以不写。别写住户的姓名和电话。'
export const offer = '交出'
export const notYet = '先不交'
export const openAlready = '上一张交割单还没有接收，接收后才能再交。'
export const list = '交割清单'
export const nothing = '没有要交割的：没办完的诉求、代办、材料和排查都没有。'
export const gridOf = (name: string) => `网格：${name}`
export const itemWords = { number: (number: string) => `编号 ${number}` } as const
export const oneJob = '一件事'
export const fromTo = (from: string, other: string) => `${from} 交给 ${other}`
export const me = '我'
export const unnamed = '未留姓名'
export const count = (n: number) => `共 ${n} 项`
export const deadline = (time: string) => `${time} 到期`
export const papers = (voucher: number, n: number) => `第 ${voucher} 号收条，材料 ${n} 样`
export const openPlaces = (n: number) => `还有 ${n} 处没查`
export const counted = '点清了'
export const countThis = '点清这样'
export const difference = '哪里不对'
export const differenceHint = '可以不写；写了就是有异议'
export const isNot = (text: string) => `异议：${text}`
export const remark = (text: string) => `交代：${text}`
export const carried = '已转到接的人名下'
export const carrying = (n: number) => `还有 ${n} 件代办正在转，不用管，会转完。`
export const actWords: Record<'supplement' | 'refuse', string> = {
	supplement: '补充什么',
	refuse: '为什么不能接',
}
export const send = '发出'
export const cancel = '先不'
export const noneExplain = '您交出的、别人交给您的，都列在这里。'
export const mine = '我的交割单'
export const see = '查看'
export const done = '已记下'
export const saying = (step: string, words: string) => `${step}：${words}`
export const leftToCount = (n: number) => `还有 ${n} 样材料没有点清，点清后再接收。`
export const toAll = '全部交割单'
export const unreachable = '网络不通，不知道记下没有。再点一次就行，不会重复。'
export const giveJob = '交给别人办（工作交割单）'
