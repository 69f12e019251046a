import type { CaseAnswer } from '@huying/shared/case/case-view'
import type { ErrandView } from '@huying/shared/errand/errand-view'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { work } from '@huying/shared/text/zh-CN/errand-work'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { caseSentence } from '../../case/case-sentence'
import { waitingVouchers } from '../vouchers'

const text = work.toward

type Told = Parameters<typeof caseSentence>[0] & Pick<CaseAnswer, 'status'>

/** What comes next, told to whoever runs it. @param now epoch milliseconds */
export function workSentence(view: Told, errand: ErrandView, now: number): string {
	if (view.status === 'verified') return text.rated
	if (!['assigned', 'handling', 'suspended'].includes(view.status)) return caseSentence(view, now)
	const open = waitingVouchers(errand)
	if (errand.consent.status === 'withdrawn') return text.withdrawn(errand.held)
	if (!errand.worker) return text.takeFirst
	if (errand.consent.status === 'asked') return text.consent(errand.person?.name ?? own.someone)
	if (open.length > 0) return text.open(open.length)
	if (errand.out) return text.out
	if (errand.missing && errand.missing.answeredAt === undefined) return text.missing
	if (errand.held > 0) return text.held(errand.held)
	if (errand.vouchers.length > 0) return text.finish
	if (errand.missing) return text.answered
	if (errand.visit && errand.visit.startsAt > now) return text.visit(sayTime(errand.visit.startsAt, now))
	return text.receive
}

/** A button of the worker's: a step of the errand, or the case's own end. */
export type WorkAct = (typeof order)[number]
const order = [
	'undertake',
	'takeConsent',
	'receivePapers',
	'signVoucher',
	'handIn',
	'bringBack',
	'returnPapers',
	'takeCash',
	'spendCash',
	'returnCash',
	'resolve',
	'askMissing',
	'book',
	'unbook',
	'leaveTrip',
	'pass',
	'withdrawConsent',
] as const

/** Done by a tap alone; the others ask for something first. */
export const atOnce = ['undertake', 'unbook', 'leaveTrip'] as const
export type AtOnce = (typeof atOnce)[number]
export const isAtOnce = (act: WorkAct): act is AtOnce => (atOnce as readonly WorkAct[]).includes(act)

/** Not part of the way from asking to the end: they stand behind one more tap. */
const rare: readonly WorkAct[] = ['unbook', 'leaveTrip', 'pass', 'withdrawConsent']
export const isRare = (act: WorkAct): boolean => rare.includes(act)

/** What may be done now, the next thing first. Ending it is offered once everything is back. */
export function workActs(view: Pick<CaseAnswer, 'moves'>, errand: ErrandView): WorkAct[] {
	const may: readonly string[] = errand.steps
	const acts = order.filter((act) => (act === 'resolve' ? view.moves.includes('resolve') : may.includes(act)))
	const first = firstOf(acts, errand)
	return first === undefined ? acts : [first, ...acts.filter((act) => act !== first)]
}

/** The button that stands out, by how far the errand is. */
function firstOf(acts: readonly WorkAct[], errand: ErrandView): WorkAct | undefined {
	const has = (act: WorkAct) => (acts.includes(act) ? act : undefined)
	if (errand.consent.status === 'asked' && errand.worker) return has('takeConsent')
	if (waitingVouchers(errand).length > 0) return has('signVoucher')
	if (errand.out) return has('bringBack')
	// What the office gave, or what was there already: it goes back before anything else is taken.
	const came = errand.vouchers.some(({ kind }) => kind === 'brought')
	if (errand.held > 0) return has(came || errand.consent.status === 'withdrawn' ? 'returnPapers' : 'handIn')
	return errand.vouchers.length > 0 ? has('resolve') : undefined
}
