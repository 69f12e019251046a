import { isMatter } from '../matter/matters'
import { type as typeText } from '../text/zh-CN/case'
import { matter as matterText } from '../text/zh-CN/matter'
import { note, phrase, subject } from '../text/zh-CN/notice'
import { beijing } from '../time/day'
import type { Audience, Notice, NoticeFacts, Template } from './notice'

/**
 * The keywords of each template, in the order of the mini-program's own: an identifier of WeChat's stands for a
 * template of this very shape (docs name them for whoever chooses them in WeChat's console).
 */
export const keywords = {
	progress: { number: 'character_string1', what: 'thing2', phrase: 'phrase3', at: 'time4', note: 'thing5' },
	ask: { number: 'character_string1', what: 'thing2', at: 'time3', note: 'thing4' },
	task: { number: 'character_string1', what: 'thing2', at: 'time3', note: 'thing4' },
} as const satisfies Record<Template, Partial<Record<keyof Said, string>>>

interface Said {
	readonly number: string
	readonly what: string
	readonly phrase: string
	readonly at: string
	readonly note: string
}

/** The values of a WeChat message, by the template's keywords. */
export type TemplateData = Readonly<Record<string, string>>

/**
 * A notice in the words of its template, within WeChat's limits. Never a name, a phone, an exact place or the caller's
 * own words: only codes have come this far.
 * @param village what the village is called, for those who must go there
 */
export function templateData(notice: Notice, facts: NoticeFacts, village?: string): TemplateData {
	const what = `${village === undefined ? '' : `${village} `}${whatOf(facts)}`
	const said: Said = {
		number: facts.number.replace(/[^\x20-\x7e]/g, '').slice(0, 32) || '-',
		what: thing(what),
		phrase: phrase[notice.kind],
		at: time(notice.template === 'task' ? (facts.resolveBy ?? facts.at) : facts.at),
		note: thing(note[notice.kind](facts)),
	}
	return Object.fromEntries(
		Object.entries(keywords[notice.template]).map(([part, keyword]) => [keyword, said[part as keyof Said]]),
	)
}

/** The page that a message opens: staff's in the office, the caller's own. */
export function pageOf(
	{ template, to }: Pick<Notice, 'template'> & Partial<Pick<Notice, 'to'>>,
	facts: Pick<NoticeFacts, 'case' | 'about' | 'type'>,
): string {
	if (facts.about === 'owed') return 'office/pages/disclosures/index'
	if (facts.about === 'leaving') return 'office/pages/desk/index'
	if (facts.about === 'gridHandover') return `grid/pages/handover/index?id=${encodeURIComponent(facts.case)}`
	if (facts.about === 'countersign') return 'office/pages/countersigns/index'
	if (facts.about === 'proposal') return 'office/pages/catalogue/index?part=proposals'
	if (facts.about === 'admission') return `office/pages/admission/index?id=${encodeURIComponent(facts.case)}`
	const errand = facts.type === 'errand' && to !== undefined ? errandPages[to] : undefined
	if (errand !== undefined) return `${errand}?id=${encodeURIComponent(facts.case)}`
	const page = template === 'task' ? 'office/pages/case/index' : 'pages/case/index'
	return `${page}?id=${encodeURIComponent(facts.case)}`
}

/** Errands have pages of their own, for whoever asked and for the grid workers who run them. */
const errandPages: Partial<Record<Audience, string>> = {
	caller: 'errands/pages/errand/index',
	concerned: 'errands/pages/errand/index',
	worker: 'grid/pages/errand/index',
	grid: 'grid/pages/errand/index',
}

function whatOf({ about, matter, matterName, type = 'report' }: NoticeFacts): string {
	if (about !== undefined) return subject[about]
	if (matterName !== undefined) return matterName
	return matter !== undefined && isMatter(matter) ? matterText[matter] : typeText[type]
}

/** WeChat's `thing`: at most 20 characters, counted by code point, without line breaks or control characters. */
export function thing(text: string): string {
	const letters = [...text.replace(/\p{C}+/gu, ' ').trim()]
	if (letters.length === 0) return '-'
	return letters.length <= 20 ? letters.join('') : `${letters.slice(0, 19).join('')}…`
}

/** WeChat's `time`: 2026年11月21日 15:01. */
export function time(at: number): string {
	const { year, month, day, hour, minute } = beijing(at)
	const two = (n: number) => String(n).padStart(2, '0')
	return `${year}年${month}月${day}日 ${two(hour)}:${two(minute)}`
}
