import type { DeclineReason } from '../../case/command'
import type { Identity, Queue, Urgency } from '../../case/status'
import { spaced } from './spaced'

export { done, explain, fewer, more, moreGroup, move, moveIn, moveKey } from './office-moves'

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
export const calledAt = (time: string) => spaced`${time}提出`
export const moved = '已换成最新的，请看看再办。'
export const staleCase = (time: string) => spaced`没能刷新，这是${time}的样子。`

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
	about: '问的是',
	openItem: '看公开的这一项',
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
	referred: '派单',
	disputed: '裁定',
	ending: '批终结',
}

export const acceptAndAssign = '受理并派单'
export const acceptAndAssignTo = (unit: string) => `受理并派给${unit}`
export const acceptOnly = '只受理，稍后派'

export const sendBackUntil = (time: string) => spaced`退办最晚到${time}。`

export const form = {
	publicAnswer: {
		title: '公开答复',
		hint: '大家在这一项公开下面看得到。不写姓名、电话。',
	},
	words: {
		note: '给单位的话',
		door: '该去哪里，怎么办',
		reason: '理由',
		lacking: '哪里还没有办好',
		goal: '要办到什么样',
		progress: '这次做了什么',
		reply: '给诉求人的答复',
		remark: '核查情况',
		comment: '还想说的',
		explanation: '书面说明',
		said: '诉求人怎么说的',
		demand: '要单位做什么，什么时候做完',
		asked: '请各单位做什么',
		role: '请它做什么',
		why: '为什么',
		far: '不在现场的，说明原因',
		agreed: '商定怎么办，谁做什么',
		part: '本单位做了什么',
		ruling: '裁定的依据',
		slipAnswer: '办到哪一步，什么时候办完',
		instruction: '批示怎么说',
		report: '办得怎么样',
		heard: '照他说的写下来',
		told: '本人怎么说的',
		optional: '可以不写',
	},
	photos: {
		evidence: '办好后的照片',
		evidenceHint: '至少一张，对着同一个地方拍。',
		arrival: '现场照片',
		arrivalHint: '至少一张，拍下人到了现场。',
		optional: '照片',
		hint: '可以不加',
	},
	unit: {
		title: '派给谁',
		chosen: (name: string) => `已选${name}，点别的可以换。`,
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
	urgency: { title: '有多急', within: (time: string) => spaced`${time}内办好` },
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
		part: '请选一个单位。',
		lead: '请选牵头单位。',
		when: '请选时间。',
		extension: '请选延多久。',
		marks: '速度和质量都要打分。',
		agreed: '请勾上同意的单位。',
		slip: '请选回复哪一张单子。',
		voice: '请选听写哪一段语音。',
		instructor: '请写是哪位领导批示的。',
		into: '请选并到哪一件。',
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
