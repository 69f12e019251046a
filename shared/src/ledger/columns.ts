import type { CaseView, Entry } from '../case/case-view'
import type { CaseEvent, EventType } from '../case/event'
import type { CaseState } from '../case/state'
import { isOpen } from '../case/status'
import { townOf } from '../region/region'
import * as caseWords from '../text/zh-CN/case'
import { cells } from '../text/zh-CN/ledger'
import { HOUR } from '../time/day'
import type { Cell } from './cell'

/** One case as it stood at a moment, and what of it whoever takes the ledger may see. */
export interface LedgerCase {
	/** What its viewer may see of it, as `view` says. */
	readonly view: CaseView
	readonly state: CaseState
	/** Up to the moment. */
	readonly events: readonly CaseEvent[]
	/** Whether what was written with an event has been erased since. */
	readonly erased: (seq: number) => boolean
	/** Towns and villages by their codes, as people say them. */
	readonly place: (code: string) => string
	readonly moment: number
}

/** The columns that a ledger can have, in the order in which it has them. */
export const columnNames = [
	'number',
	'sourceNumber',
	'source',
	'type',
	'kind',
	'matter',
	'town',
	'village',
	'name',
	'phone',
	'what',
	'status',
	'urgency',
	'lead',
	'supports',
	'reply',
	'solved',
	'content',
	'reworks',
	'openedAt',
	'acceptedAt',
	'assignedAt',
	'signedAt',
	'resolvedAt',
	'verifiedAt',
	'closedAt',
	'resolveBy',
	'lateBy',
	'answerBy',
] as const
export type ColumnName = (typeof columnNames)[number]

export interface Column {
	/** In characters, as spreadsheet programs measure it. */
	readonly width: number
	/** Its cells are instants. */
	readonly time?: true
	readonly cell: (of: LedgerCase) => Cell
}

const NUMBER = 14
const SHORT = 10
const WORDS = 40
const TIME = 17

const column = (width: number, cell: (of: LedgerCase) => Cell | undefined): Column => ({
	width,
	cell: (of) => cell(of) ?? '',
})
const instant = (at: (of: LedgerCase) => number | undefined): Column => ({
	width: TIME,
	time: true,
	cell: (of) => {
		const found = at(of)
		return found === undefined ? '' : { at: found }
	},
})
type Typed = { readonly type: EventType }
const lastOf = <Step extends Typed>(steps: readonly Step[], types: readonly EventType[]): Step | undefined =>
	steps.filter(({ type }) => types.includes(type)).at(-1)
const first = (...types: EventType[]) =>
	instant(({ events }) => events.find(({ type }) => types.includes(type))?.at)
const last = (...types: EventType[]) => instant(({ events }) => lastOf(events, types)?.at)

/** Who called is in a ledger only where they gave their name to everybody who works on it. */
const caller = (pick: 'name' | 'phone') =>
	column(NUMBER, ({ view, state }) =>
		state.identity === 'named' ? view.caller?.[pick] : cells.hidden[state.identity],
	)

/** What the caller said or was written down of it; a mark where it was erased. */
function what({ view, state, erased }: LedgerCase): string | undefined {
	if (erased(1)) return cells.erased
	const heard = (view.voices ?? []).flatMap((voice) => voice.text ?? []).join('\n')
	const { title, text } = view
	if (text === undefined) return heard || title || (state.spoken === undefined ? undefined : cells.spoken)
	// Its first sentence stands for a title that nobody gave
	return title === undefined || text.trimStart().startsWith(title.replace(/…$/, ''))
		? text
		: `${title}\n${text}`
}

/** What was answered: what stands for everybody, or what was said with the last step that answers the caller. */
const reply = ({ view, erased }: LedgerCase): string | undefined => {
	const answer: Entry | undefined = lastOf(view.timeline, ['resolved', 'declined', 'ended'])
	if (answer === undefined) return undefined
	if (erased(answer.seq)) return cells.erased
	const words = [answer.reason && caseWords.declineReason[answer.reason], answer.publicAnswer ?? answer.text]
	return words.filter(Boolean).join('。') || undefined
}

const helping = ({ supports = [] }: CaseState) =>
	supports.filter(({ phase }) => phase !== 'sentBack' && phase !== 'released').map(({ unitName }) => unitName)

/** How far past its deadline the work was done or still is. In hours, to the tenth. */
function lateBy({ state: { lead, status, suspendedAt }, moment }: LedgerCase): number | undefined {
	if (lead === undefined) return undefined
	const until = lead.doneAt ?? (isOpen(status) ? (suspendedAt ?? moment) : undefined)
	if (until === undefined || until <= lead.resolveBy) return undefined
	return Math.round(((until - lead.resolveBy) / HOUR) * 10) / 10
}

const yesNo = (said: boolean | undefined) => (said === undefined ? undefined : said ? cells.yes : cells.no)

/** What each column says of a case. Headings are in text/zh-CN/ledger.ts. */
export const columns: Readonly<Record<ColumnName, Column>> = {
	number: column(NUMBER, ({ state }) => state.number),
	sourceNumber: column(NUMBER, ({ state }) => state.sourceNumber),
	source: column(SHORT, ({ state }) => caseWords.source[state.source]),
	type: column(SHORT, ({ state }) => caseWords.type[state.type]),
	kind: column(SHORT, ({ state }) => state.kind && caseWords.kind[state.kind]),
	matter: column(NUMBER, ({ state }) => state.matterName ?? state.matter),
	town: column(SHORT, ({ state, place }) => state.village && place(townOf(state.village))),
	village: column(NUMBER, ({ state, place }) => state.village && place(state.village)),
	name: caller('name'),
	phone: caller('phone'),
	what: column(WORDS, what),
	status: column(SHORT, ({ state }) => caseWords.status[state.status]),
	urgency: column(SHORT, ({ state }) => state.urgency && caseWords.urgency[state.urgency]),
	lead: column(NUMBER, ({ state }) => state.lead?.unitName),
	supports: column(NUMBER, ({ state }) => helping(state).join('、')),
	reply: column(WORDS, reply),
	solved: column(SHORT, ({ state }) => yesNo(state.rating?.solved)),
	content: column(SHORT, ({ state }) => yesNo(state.rating?.content)),
	reworks: column(SHORT, ({ state }) => state.reworks),
	openedAt: instant(({ state }) => state.openedAt),
	acceptedAt: first('accepted', 'taken'),
	assignedAt: first('assigned', 'taken'),
	signedAt: instant(({ state }) => state.lead?.signedAt),
	resolvedAt: last('resolved'),
	verifiedAt: last('verified'),
	closedAt: instant(({ state, events }) =>
		isOpen(state.status)
			? undefined
			: lastOf(events, ['closed', 'ended', 'declined', 'withdrawn', 'merged', 'settled'])?.at,
	),
	resolveBy: instant(({ state }) => state.lead?.resolveBy),
	lateBy: column(SHORT, lateBy),
	/** Until when whoever passed it on wants an answer. */
	answerBy: instant(({ state }) => state.answerBy),
}
