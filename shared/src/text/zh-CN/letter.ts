import type { CaseType, Source } from '../../case/status'
import type { LetterKind } from '../../letter/letter'
import { beijing } from '../../time/day'
import { sayDate } from './time'

/** Letters to whoever called, as offices write them: on A4, numbered, with a place for the seal. */
export const pageTitle = '告知书'
export const waiting = '正在取这份告知书，请稍等。'
export const unknown = '这件诉求还没有办到这一步，没有这份告知书。'
export const none = '还没有告知书。受理、延期、办结时各有一份。'
export const back = '回到诉求'
export const print = '打印'
export const printHint = '用 A4 纸打印，落款处盖章。'
export const printElsewhere = '要打印，请在电脑上打开这一页。'
/** On the case's own pages. */
export const heading = '告知书和卷宗'
export const ownHeading = '告知书'

export const title: Record<LetterKind, string> = {
	accepted: '受理告知书',
	declined: '不予受理告知书',
	extended: '延期告知书',
	resolved: '办结告知书',
}

const mark: Record<LetterKind, string> = { accepted: '受', declined: '不受', extended: '延', resolved: '结' }

/** 「峄诉受〔2026〕261103852746-2 号」: made from the case's number and the step, so that it needs no counter. */
export const number = (county: string, kind: LetterKind, caseNumber: string, seq: number, at: number) =>
	`${[...county][0] ?? ''}诉${mark[kind]}〔${beijing(at).year}〕${caseNumber.replace(/-/g, '')}-${seq} 号`

export const centre = (county: string) => `${county}社会治理服务中心`
export const addressee = (name: string) => `${name}：`
export const someCaller = '诉求人'

const by: Record<Source, string> = {
	miniProgram: '通过小程序',
	phoneCall: '来电',
	visit: '来访',
	letter: '来信',
	hotline12345: '通过 12345',
	leaderInstruction: '向领导',
	superiorOrder: '向上级',
	media: '通过媒体',
	patrol: '在巡查时',
	board: '通过留言板',
}
const asked: Record<CaseType, string> = {
	report: '反映',
	errand: '请求代办',
	question: '咨询',
	objection: '提出质疑',
	summons: '提出',
}
/** 「您于 2026 年 11 月 3 日来电反映「路灯不亮」一事（受理编号 2611-0385-2746）」, without an end. */
export const about = (at: number, source: Source, type: CaseType, what: string, caseNumber: string) =>
	`您于 ${sayDate(at)}${by[source]}${asked[type]}「${what}」一事（受理编号 ${caseNumber}）`
export const someMatter = '有关事项'

export const accepted = (about: string, centre: string, at: number) =>
	`${about}，收悉。经审查，属于受理范围，${centre}已于 ${sayDate(at)}受理。`
export const given = (unit: string, day: number) =>
	`该事项由${unit}承办，应于 ${sayDate(day)}前办结。时限内不能办结需要延期的，另行书面告知。`
export const toBeGiven = '承办单位和办理时限，在派单后通过小程序或者电话告知。'
export const follow = (phone: string | undefined) =>
	`凭受理编号和所留电话后 4 位，可以在小程序「查进度」里查询${phone === undefined ? '' : `，也可以拨打 ${phone} 询问`}。`

export const declined = (about: string, reason: string) =>
	`${about}，收悉。经审查，不予受理。理由：${reason}。`
export const door = (words: string) => `该事项的办理途径：${ended(words)}`
export const disagree = (centre: string, phone: string | undefined) =>
	`对本告知有不同意见的，可以到${centre}当面说明${phone === undefined ? '' : `，或者拨打 ${phone}`}。`

export const extended = (about: string, unit: string, allowance: string) =>
	`${about}，由${unit}承办。因在原定时限内不能办结，经批准，办理时限延长 ${allowance}。`
export const extendedTo = (day: number) => `延期后，应于 ${sayDate(day)}前办结。`
export const why = (words: string) => `延期说明：${ended(words)}`

export const resolved = (about: string, unit: string, at: number) =>
	`${about}，已由${unit}于 ${sayDate(at)}办理完毕。`
export const done = (words: string) => `办理情况：${ended(words)}`
export const checked = (who: string, at: number) => `${who}已于 ${sayDate(at)}核查。`
export const judge = '问题解决没有、您满意不满意，由您评价。认为没有解决的，结案后 15 日内可以要求再办。'
export const someUnit = '承办单位'
export const someCentre = '中心'
export const gridWorker = '网格员'

export const seal = '（盖章）'
export const day = sayDate

/** At the foot of each page of what is printed. */
export const foot = (number: string) => `受理编号 ${number}`
export const pageOf = (now: string, all: string) => `第 ${now} 页，共 ${all} 页`

/** Words that somebody wrote end as a sentence does. */
const ended = (words: string) => (/[。！？!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}。`)
