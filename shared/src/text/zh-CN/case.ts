import type { DeclineReason } from '../../case/command'
import type { CaseType, Identity, Kind, Source, Status, Urgency } from '../../case/status'

/** Where a case stands, in the words of the office. */
export const status: Record<Status, string> = {
	submitted: '待受理',
	accepted: '待派单',
	assigned: '待签收',
	sentBack: '退办待定',
	referred: '上报待派',
	disputed: '争议待定',
	handling: '办理中',
	suspended: '挂起中',
	resolved: '待核查',
	verified: '待评价',
	unsolved: '重办待定',
	ending: '终结待批',
	withdrawing: '撤诉待定',
	closed: '已结案',
	declined: '不予受理',
	withdrawn: '已撤诉',
	ended: '已终结',
	merged: '已归并',
}

/** Where a case stands, as one would tell its caller. */
export const statusForCaller: Record<Status, string> = {
	submitted: '已收到',
	accepted: '已受理',
	assigned: '已派单',
	sentBack: '正在换单位',
	referred: '已上报，等区里派单位',
	disputed: '正在定由谁办',
	handling: '正在办',
	suspended: '暂停办理',
	resolved: '办好了，正在核查',
	verified: '办好了，等您说一声',
	unsolved: '您说没解决，中心在看',
	ending: '您说没解决，中心在看',
	withdrawing: '您已撤诉',
	closed: '已结案',
	declined: '没有受理',
	withdrawn: '已撤诉',
	ended: '已终结',
	merged: '和同一件事一起办',
}

export const type: Record<CaseType, string> = {
	report: '反映问题',
	errand: '代办',
	question: '咨询',
	objection: '村务质疑',
	summons: '呼叫',
}

export const kind: Record<Kind, string> = { livelihood: '民生', enforcement: '执法', development: '发展' }

export const identity: Record<Identity, string> = { named: '实名', anonymous: '匿名', confidential: '保密' }

export const source: Record<Source, string> = {
	miniProgram: '小程序',
	phoneCall: '来电',
	visit: '来访',
	letter: '来信',
	hotline12345: '12345 转来',
	leaderInstruction: '领导批示',
	superiorOrder: '上级交办',
	media: '媒体',
	patrol: '巡查',
	board: '留言板',
}

export const urgency: Record<Urgency, string> = {
	red: '红色',
	orange: '橙色',
	yellow: '黄色',
	blue: '蓝色',
	green: '绿色',
}

export const declineReason: Record<DeclineReason, string> = {
	notPublic: '不属于政府管的事',
	inCourt: '已经或应当走法律程序',
	inPetition: '信访部门正在办',
	answeredBefore: '同一件事已经答复过',
	otherCounty: '不在本地管辖范围',
	notClear: '内容不清楚，联系不上',
	untrue: '经核实与事实不符',
}
