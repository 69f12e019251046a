import type { DecisionCommandType } from '../../decision/command'
import type { LinkName, Quorum, VoiceHolder } from '../../decision/decision-rules'
import type { Attendance, Votes } from '../../decision/entry'
import type { Process, Stage } from '../../decision/stage'
import type { DecisionStatus } from '../../decision/status'
import type { VoiceChoice } from '../../decision/voice'
import { spaced } from './spaced'

/** Decisions of villages and communities: 民主决策. */
export const title = '民主决策'
export const toList = '看村里的民主决策'
export const explain = '村里的大事怎么定的，一步一步都在这里，谁都能看。'
export const back = '返回'
export const untouched = '网络不通，不知道记下没有。再点一次就行，不会重复。'

export const process: Record<Process, string> = {
	fourDiscussions: '四议两公开',
	askFirst: '一征三议两公开',
}
export const processHint: Record<Process, string> = {
	fourDiscussions: '村里用。提议、商议、审议、决议，再公开决议和结果。',
	askFirst: '社区用。先征求居民意见，再提议、商议、决议，最后公开决议和结果。',
}

const stages: Record<Stage, string> = {
	ask: '征求居民意见',
	proposal: '党组织提议',
	discussion: '两委商议',
	partyMeeting: '党员大会审议',
	vote: '村民代表会议决议',
	resolution: '决议公开',
	outcome: '实施结果公开',
}
/** How a stage is called: in communities it is the residents who are represented. */
export const stageName = (of: Process, stage: Stage): string =>
	of === 'askFirst' && stage === 'vote' ? '居民代表会议决议' : stages[stage]

export const status: Record<DecisionStatus, string> = {
	going: '进行中',
	notPassed: '没有通过',
	finished: '办完了，结果已公开',
}
export const owed = '结果到期还没公开'

/** 「2026 年 4 月 1 日」 */
export function sayDay(day: string): string {
	const [year, month, date] = day.split('-').map(Number)
	return `${year} 年 ${month} 月 ${date} 日`
}

export const gap = (days: number) => (days === 0 ? '当天录入' : `过了 ${days} 天才录入`)
export const entered = (time: string, days: number) => spaced`${time}录入，${gap(days)}`
export const attendance = ({ due, present }: Attendance) => `应到 ${due} 人，实到 ${present} 人`
export const votes = ({ agree, against, abstained }: Votes) =>
	`同意 ${agree} 票，不同意 ${against} 票，弃权 ${abstained} 票`
export const passed = (is: boolean) => (is ? '通过' : '没有通过')
const small = (count: number) => '零一二三四五六七八九十'[count] ?? ` ${count} `
/** 「三分之二」 */
const share = ([part, whole]: readonly [number, number]) => `${small(whole)}分之${small(part)}`.trim()
export const quorum = ({ present, agree }: Quorum) =>
	`到会的人不少于应到的${share(present)}，同意的多于到会的${share(agree)}，才算通过。`

export const list = {
	title: '民主决策',
	waiting: '正在取决策，请稍等。',
	none: '还没有公开的决策。村里开始一项后会出现在这里。',
	more: '再看一些',
	next: (stage: string) => `下一步：${stage}`,
	look: (name: string) => `看决策：${name}`,
}

export const one = {
	title: '民主决策',
	waiting: '正在取这项决策，请稍等。',
	village: '哪个村（社区）',
	kind: '什么事项',
	process: '怎么定',
	what: '要定什么',
	quorum: '怎么算通过',
	stages: '一步一步',
	later: '还没到这一步',
	outcomeBy: (day: string) => spaced`结果要在 ${day}前公开。`,
	owed: (day: string) => spaced`结果应该在 ${day}前公开，到现在还没有公开。`,
	corrected: '这一条后来更正了',
	correction: (reason: string) => `更正：${reason}`,
	before: '更正前是这样写的',
	hide: '收起更正前的',
	by: (unit: string, role: string) => `${unit}（${role}）`,
	links: '合同和结果',
	linkMissing: '还没附上',
	toDisclosure: '看这条村务公开',
	disclosure: (number: string) => `村务公开编号：${number}`,
	share: (title: string) => `民主决策：${title}`,
	checked: (steps: number) => `一共 ${steps} 步，一起核对。`,
}
export const link: Record<LinkName, string> = { contract: '合同', result: '办理结果' }

export const voice = {
	title: '问问您的意见',
	until: (day: string) => spaced`${day}前都能答。`,
	over: '征求意见结束了。',
	holder: {
		person: '每人答一次，答了不能改。',
		household: '每户答一次，家里谁答都行，答了不能改。',
	} satisfies Record<VoiceHolder, string>,
	counts: (agree: number, disagree: number) =>
		`已有 ${agree + disagree} 份：同意 ${agree}，不同意 ${disagree}`,
	choose: '您同意吗',
	words: '想说的话',
	wordsHint: '可以不写。村里看得到这句话，看不到是谁说的。',
	send: '就这样答',
	sent: '记下了，谢谢。',
	mine: (choice: string) => `您（家）已经答过：${choice}。`,
	signIn: '登录后就能答',
}
export const choice: Record<VoiceChoice, string> = { agree: '同意', disagree: '不同意' }

export const desk = {
	title: '民主决策',
	explain: '开会的情况当天录入，录了就公开。写错了不能改，只能更正。',
	notEditor: '您不是村务公开员，不能录入。',
	village: '哪个村（社区）',
	start: '开始一项决策',
	begun: '开始了，谁都看得到。',
	done: {
		enter: '录好了，已经公开。',
		correct: '更正了，原来写的也还看得到。',
		link: '附上了，已经公开。',
	} satisfies Record<DecisionCommandType, string>,
	next: (stage: string) => `录入：${stage}`,
	wait: (day: string) => `征求意见到 ${day}，到期后再录入。`,
	correct: '更正这一步',
	link: (name: string) => `附上${name}`,
	relink: (name: string) => `换一份${name}`,
	voices: '居民说了什么',
	noVoices: '还没有人留话。',
	moreVoices: '话太多，只列了一部分。',
	toPublic: '看公开的样子',
	cancel: '先不',
}

export const form = {
	process: '按哪种办法定',
	kind: '什么事项',
	kindHint: '有的事项，公开结果前要附上合同和办理结果。',
	name: '这件事叫什么',
	what: '要定什么',
	whatHint: '写清楚为什么、做什么、花多少钱。',
	ask: '要问居民什么',
	askUntil: '征求意见到哪天',
	askUntilHint: (days: number) => `至少 ${days} 天，写成 2026-04-01 这样。`,
	held: '哪天开的会',
	posted: '哪天张贴的',
	dayHint: '写成 2026-04-01 这样。',
	due: '应到几人',
	present: '实到几人',
	agree: '同意几票',
	against: '不同意几票',
	abstained: '弃权几票',
	text: { minutes: '会议怎么说的', resolution: '决议写了什么', outcome: '办得怎么样' },
	textHint: '马上公开。别写身份证号、电话和门牌，写了也会被遮住。',
	hidden: '里面有身份证号、电话或门牌，公开时会遮成 ****。',
	photos: '拍会议记录或会场',
	photosMay: '可以不拍。',
	reason: '哪里写错了',
	reasonHint: '更正的原因也会公开。',
	replace: '为什么换',
	disclosure: '已公开的村务编号',
	disclosureHint: '在那条公开的页面下面能抄到。没有就空着，写材料名称并拍照。',
	paper: '材料叫什么',
	paperPhotos: '拍下材料',
	willPass: (is: boolean) => (is ? '按这个票数：通过。' : '按这个票数：没有通过，这项决策就到此为止。'),
	start: '开始，马上公开',
	send: '录入，马上公开',
	correct: '更正，马上公开',
	link: '附上，马上公开',
	number: '请写数字。',
	wrong: '有几处没填好，请看红字。',
}
