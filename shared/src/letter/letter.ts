import type { CaseView, Entry } from '../case/case-view'
import type { EventType } from '../case/event'
import { isOpen, type Status } from '../case/status'
import { isMatter } from '../matter/matters'
import type { Tenant } from '../tenant/tenant'
import { declineReason } from '../text/zh-CN/case'
import * as words from '../text/zh-CN/letter'
import { matter as matterWords } from '../text/zh-CN/matter'
import { sayAllowance } from '../text/zh-CN/time'

/** 受理、不予受理、延期、办结告知书. */
export const letterKinds = ['accepted', 'declined', 'extended', 'resolved'] as const
export type LetterKind = (typeof letterKinds)[number]

/** Which letter of a case: its kind, and the step that brought it about. */
export interface LetterName {
	readonly kind: LetterKind
	readonly seq: number
}

/** A letter as it lies on A4. */
export interface Letter extends LetterName {
	readonly title: string
	/** 文号, the same however often it is printed. */
	readonly number: string
	readonly addressee: string
	readonly paragraphs: readonly string[]
	readonly issuer: string
	readonly day: string
}

/** What of a case a letter is made from: no more than its viewer sees. */
export type Told = Pick<
	CaseView,
	| 'number'
	| 'type'
	| 'source'
	| 'status'
	| 'openedAt'
	| 'calledAt'
	| 'title'
	| 'matter'
	| 'matterName'
	| 'caller'
	| 'timeline'
>
export type County = Pick<Tenant, 'name' | 'centrePhone'>

/** Steps that give the whole to a unit. */
const gives: ReadonlySet<EventType> = new Set<EventType>([
	'assigned',
	'taken',
	'referred',
	'disputeSettled',
	'whistled',
	'reworked',
])

/** The letters that a case has come to, oldest first. A call of a unit on another is told by slips. */
export function lettersOf({ type, status, timeline }: Told): LetterName[] {
	if (type === 'summons') return []
	const accepted = timeline.find((entry) => entry.type === 'accepted' || entry.type === 'taken')
	const named = (kind: LetterKind, entry: Entry | undefined) => (entry ? [{ kind, seq: entry.seq }] : [])
	return [
		...named('accepted', accepted),
		...named(
			'declined',
			timeline.find((entry) => entry.type === 'declined'),
		),
		...timeline
			.filter(
				(entry) => entry.type === 'extensionGranted' && entry.unit === leadAt(timeline, entry.seq)?.unit,
			)
			.map(({ seq }) => ({ kind: 'extended' as const, seq })),
		...named('resolved', doneIn({ status, timeline })),
	].sort((left, right) => left.seq - right.seq)
}

/** Open, with the work done all the same: its caller is asked, or was not content. */
const judged: ReadonlySet<Status> = new Set<Status>(['verified', 'unsolved', 'ending'])

/** The step by which the work counts as done: its check, or, where a unit answers for itself, its own word. */
function doneIn({ status, timeline }: Pick<Told, 'status' | 'timeline'>): Entry | undefined {
	const last = timeline.filter(({ type }) => type === 'resolved').at(-1)
	if (last === undefined) return undefined
	const later = timeline.filter(({ seq }) => seq > last.seq)
	if (later.some(({ type }) => type === 'returned' || type === 'reworked')) return undefined
	const checked = later.find(({ type }) => type === 'verified')
	if (checked) return checked
	return judged.has(status) || !isOpen(status) ? last : undefined
}

/** The step that gave the case to whoever led it at another step. */
const leadAt = (timeline: readonly Entry[], seq: number): Entry | undefined =>
	timeline.filter((entry) => gives.has(entry.type) && entry.unit !== undefined && entry.seq < seq).at(-1)

/** What each letter says; `step` is the one that brought it about. */
const bodies: Record<LetterKind, (view: Told, step: Entry, county: County) => (string | undefined)[]> = {
	accepted: (view, step, county) => {
		const lead = step.type === 'taken' ? step : view.timeline.find(({ type }) => gives.has(type))
		return [
			words.accepted(aboutOf(view), words.centre(county.name), step.at),
			lead?.unitName === undefined || lead.resolveBy === undefined
				? words.toBeGiven
				: words.given(lead.unitName, lead.resolveBy),
			words.follow(county.centrePhone),
		]
	},
	declined: (view, { reason, text }, { name, centrePhone }) => [
		words.declined(aboutOf(view), reason === undefined ? '' : declineReason[reason]),
		text && words.door(text),
		words.disagree(words.centre(name), centrePhone),
	],
	extended: (view, { seq, unitName, extension, resolveBy, text }) => [
		words.extended(
			aboutOf(view),
			unitName ?? leadAt(view.timeline, seq)?.unitName ?? words.someUnit,
			extension ? sayAllowance(extension) : '',
		),
		resolveBy === undefined ? undefined : words.extendedTo(resolveBy),
		text && words.why(text),
	],
	resolved: (view, step) => {
		const work =
			view.timeline.filter(({ type, seq }) => type === 'resolved' && seq <= step.seq).at(-1) ?? step
		const unit = work.by.unitName ?? leadAt(view.timeline, work.seq)?.unitName ?? words.someUnit
		const said = work.publicAnswer ?? work.text
		return [
			words.resolved(aboutOf(view), unit, work.at),
			said && words.done(said),
			step.type === 'verified' ? words.checked(checkerOf(step), step.at) : undefined,
			words.judge,
		]
	},
}

const checkerOf = ({ by }: Entry) =>
	by.capacity === 'gridWorker' ? words.gridWorker : (by.unitName ?? words.someCentre)

function aboutOf({ number, type, source, openedAt, calledAt, title, matter, matterName }: Told): string {
	const known = matter !== undefined && isMatter(matter) ? matterWords[matter] : undefined
	const what = matterName ?? known ?? title ?? words.someMatter
	return words.about(calledAt ?? openedAt, source, type, what.replace(/[。！？!?…]$/u, ''), number)
}

/**
 * One letter of a case; undefined where the case has not come to it. It says what its viewer sees and no more: whoever
 * may not know who called gets it without a name.
 */
export function letterOf(view: Told, { kind, seq }: LetterName, county: County): Letter | undefined {
	const named = lettersOf(view).some((one) => one.kind === kind && one.seq === seq)
	const step = view.timeline.find((entry) => entry.seq === seq)
	if (!named || step === undefined) return undefined
	return {
		kind,
		seq,
		title: words.title[kind],
		number: words.number(county.name, kind, view.number, seq, step.at),
		addressee: words.addressee(view.caller?.name ?? words.someCaller),
		paragraphs: bodies[kind](view, step, county).flatMap((line) => (line ? [line] : [])),
		issuer: words.centre(county.name),
		day: words.day(step.at),
	}
}
