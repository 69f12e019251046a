import type { CommandType, DeclineReason } from '../../case/command'
import type { Identity, Queue, Urgency } from '../../case/status'

/** One case in the hands of the office. */
export const title = '诉求'
export const waiting = '正在取这件诉求，请稍等。'
export const identityNote: Record<Identity, string> = {
	named: '实名',
	confidential: '保密：办事单位看不到是谁，请不要打听，也不要说出去。',
	anonymous: '匿名：没有留下联系方式，不能保证回话。',
}
export const opened = (time: string, source: string) => `${time} · ${source}`
export const originalNumber = (number: string) => `原工单号 ${number}`
export const calledAt = (time: string) => `${time}提出`
export const moved = '已换成最新的，请看看再办。'
export const staleCase = (time: string) => `没能刷新，这是${time} 的样子。`

export const reload = '再刷新'

export const facts = {
	place: '地点',
	unplaced: '还没有落到村',
	openMap: '看地图',
	caller: '诉求人',
	noName: '没有留名字',
	noPhone: '没有留电话',
	hiddenCaller: '您看不到诉求人是谁',
	call: (phone: string) => `打电话 ${phone}`,
	unit: '在办单位',
	urgency: '急缓',
	kind: '类别',
	matter: '事项',
	urged: '催办',
	urgedTimes: (times: number) => `诉求人催了 ${times} 次`,
	reworks: '重办',
	reworkTimes: (times: number) => `已重办 ${times} 次`,
	rating: '评价',
	solved: '解决了',
	unsolved: '没解决',
	content: '满意',
	discontent: '不满意',
	withdrew: '诉求人要撤诉，中心决定继续办。',
} as const

export const photosFirst = '反映时'
export const photosAfter = '办好后'
export const timeline = '经过'
/** What a deadline is for, by the status it belongs to: 「受理还剩 2 小时 14 分」. */
export const deadlineOf: Partial<Record<Queue, string>> = {
	submitted: '受理',
	accepted: '派单',
	assigned: '签收',
	sentBack: '定退办',
	handling: '办结',
	resolved: '核查',
	unsolved: '定重办',
	withdrawing: '定撤诉',
	verified: '等评价',
	call: '打电话回访',
}

type OfficeMove = Exclude<
	CommandType,
	| 'supplement'
	| 'urge'
	| 'withdraw'
	| 'reopen'
	| 'remind'
	| 'openCall'
	| 'climb'
	| 'chase'
	| 'settle'
	| 'follow'
	| 'unfollow'
>

/** What each move is called on its button. */
export const move: Record<OfficeMove, string> = {
	accept: '受理',
	take: '就地受理',
	decline: '不予受理',
	order: '交办',
	transfer: '转办',
	supervise: '督办',
	refuseSendBack: '驳回退办',
	recolour: '改急缓',
	restrict: '限定知情人',
	instruct: '记领导批示',
	sign: '签收',
	sendBack: '退办',
	refer: '上报',
	dispute: '提出权属争议',
	settleDispute: '裁定由谁办',
	progress: '记一次进展',
	resolve: '申请办结',
	whistle: '吹哨',
	callSupport: '再叫一个单位',
	reportIn: '报到',
	plan: '记会商意见',
	signPart: '签收配合任务',
	finishPart: '本单位办完了',
	sendPartBack: '退办配合任务',
	reassignPart: '改派配合单位',
	refusePartBack: '驳回配合退办',
	releasePart: '免除配合单位',
	mark: '给单位打分',
	askExtension: '申请延期',
	grantExtension: '同意延期',
	refuseExtension: '不同意延期',
	askSuspension: '申请挂起',
	suspend: '挂起',
	refuseSuspension: '不同意挂起',
	resume: '恢复办理',
	answerSlip: '回复单子',
	report: '报批示办理情况',
	merge: '归并',
	unmerge: '拆出来',
	proposeEnd: '提请终结',
	refuseEnd: '不同意终结',
	verify: '核查通过',
	return: '打回去再办',
	rework: '重办',
	end: '批准终结',
	rate: '记下评价',
	logCall: '记下回访电话',
	close: '结案',
	release: '同意撤诉',
	keep: '继续办',
}
/** Where a move has another name because of what came before. */
export const moveIn: Partial<Record<Queue, Partial<Record<OfficeMove, string>>>> = {
	sentBack: { order: '改派' },
}
/** The short name beside its key. */
export const moveKey: Partial<Record<OfficeMove, string>> = {
	accept: '受理',
	order: '交办',
	transfer: '转办',
	sign: '签收',
	resolve: '办结',
	verify: '通过',
	rework: '重办',
	end: '终结',
	rate: '记评价',
	logCall: '记回访',
	close: '结案',
	release: '撤诉',
	progress: '进展',
	decline: '不受理',
	sendBack: '退办',
	return: '打回',
	keep: '续办',
	refuseSendBack: '驳回',
}
export const acceptAndAssign = '受理并派单'
export const acceptAndAssignTo = (unit: string) => `受理并派给${unit}`
export const acceptOnly = '只受理，稍后派'

/** What each form says under its title, where that helps. */
export const explain: Partial<Record<OfficeMove, string>> = {
	decline: '诉求人会看到理由，和该去哪里的那句话。',
	order: '单位办好后向中心报告，由中心核查。时限按事项和急缓算。',
	transfer: '单位办好后直接答复诉求人，不再核查，由旁人回访。',
	refuseSendBack: '这件事还归原来的单位办，退办等的时间不算。',
	sendBack: '写清为什么不归本单位办，中心会改派或驳回。',
	progress: '写这一次做了什么。诉求人看得到。',
	resolve: '写给诉求人的答复，附上办好后的照片。随后会有人核查。',
	verify: '到现场看过、照片对得上，就通过。话和照片可以不写。',
	return: '单位看了会接着办，核查的时间不算。',
	rework: '单位重新签收、重新办，时限重新算。',
	proposeEnd: '反复或过高的要求，写清理由，报领导批准。',
	end: '终结后不再办。请写一份诉求人看得懂的书面说明。',
	rate: '这位诉求人不在小程序上。打电话问一声，照他说的记。',
	logCall: '打一次记一次。没接通的换一天再打，打满三天还没联系上，按未能回访结案。',
	close: '诉求人已经答复，或者不用再等。',
	release: '诉求人不想再反映，同意后就不再办。',
	keep: '涉及公共安全等要继续办的，写清为什么。诉求人看得到。',
}
export const sendBackUntil = (time: string) => `退办最晚到${time}。`

export const form = {
	words: {
		note: '给单位的话',
		door: '该去哪里，怎么办',
		reason: '理由',
		lacking: '哪里还没有办好',
		goal: '要办到什么样',
		progress: '这次做了什么',
		reply: '给诉求人的答复',
		remark: '核查情况',
		explanation: '书面说明',
		said: '诉求人怎么说的',
		optional: '可以不写',
	},
	photos: {
		evidence: '办好后的照片',
		evidenceHint: '至少一张，对着同一个地方拍。',
		optional: '照片',
		hint: '可以不加',
	},
	unit: {
		title: '派给谁',
		optional: '可以先不派，只受理。',
		search: '输入单位名找一找',
		none: '没有找到这个单位，换个字试试。',
		local: '当地镇街',
		rework: '换一个单位办',
		reworkHint: '不选就还由原来的单位办。',
		about: '被反映的单位',
		aboutHint: '如果反映的就是某个单位，选上它，就不会派给它。',
		clear: '去掉',
		choose: '选单位',
		failed: '单位名单没有取到，请再试一次。',
	},
	urgency: { title: '有多急', hours: (hours: number) => `${hours} 小时内办好` },
	public: {
		title: '可以公示吗',
		hint: '只公示事项、村和办理状态，不公示原话和照片。',
		yes: '可以，路、灯、垃圾这类公共的事',
		no: '不可以，涉及个人或家庭',
		short: { yes: '可以公示', no: '不公示' },
	},
	kind: '类别',
	outcome: '电话打通了吗？',
	rating: {
		solved: '问题解决了吗？',
		yes: '解决了',
		no: '没解决',
		content: '满意吗？',
		contentHint: '没有问到就不选。',
		pleased: '满意',
		displeased: '不满意',
	},
	village: { title: '落到哪个村', hint: '原来没有写明村居。', choose: '选村居' },
	more: '类别、公示、被反映的单位',
	reason: '为什么不受理',
	templates: '可以用现成的话，再改一改',
	unreachable: '网络不通，不知道发出去没有。您写的都在，再点一次就行，不会重复。',
	restored: '上次没有发出去的还在，接着写就行。',
	missing: {
		urgency: '请选有多急。',
		unit: '请选一个单位。',
		reason: '请选一个理由。',
		solved: '请记下解决了没有。',
		outcome: '请记下电话打通没有。',
		words: '请写一句话。',
	},
} as const

export const urgencyName: Record<Urgency, string> = {
	red: '红 · 特急',
	orange: '橙 · 很急',
	yellow: '黄 · 较急',
	blue: '蓝 · 一般',
	green: '绿 · 不急',
}

/** Words to start from, by the reason: which door is the right one. */
export const doors: Record<DeclineReason, readonly string[]> = {
	notPublic: ['这是双方之间的事，可以先找村里的人民调解员，也可以打 12348 问法律。'],
	inCourt: [
		'这件事要走法律程序，请到法院立案窗口问，也可以打 12348 问法律援助。',
		'法院正在审这件事，请向承办法官问进展。',
	],
	inPetition: ['信访部门正在办这件事，请向受理您信访的单位问进展。'],
	answeredBefore: ['同一件事已经答复过，情况没有变。有了新情况，请写清楚再反映。'],
	otherCounty: ['事情在外地，请打当地区号加 12345 反映。'],
	notClear: ['没看明白是什么事，又联系不上您。请写清什么事、在哪里，再反映一次。'],
	untrue: ['我们去现场看过，和反映的不一样。有新的照片或情况，请再反映。'],
}

export const done: Partial<Record<OfficeMove, string>> = {
	accept: '已受理。',
	decline: '已答复不予受理。',
	order: '已交办。',
	transfer: '已转办。',
	sign: '已签收。',
	sendBack: '已退回中心。',
	progress: '已记下。',
	resolve: '已送去核查。',
	verify: '核查通过，等诉求人评价。',
	return: '已打回单位。',
	rework: '已交单位重办。',
	end: '已终结。',
	rate: '评价已记下。',
	logCall: '已记下。',
	close: '已结案。',
	release: '已撤诉。',
	keep: '继续办。',
	refuseSendBack: '已驳回，还由原单位办。',
}
