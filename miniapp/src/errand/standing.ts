import type { CaseAnswer } from '@huying/shared/case/case-view'
import type { ErrandView } from '@huying/shared/errand/errand-view'
import { own } from '@huying/shared/text/zh-CN/errand-own'
import { sayTime } from '@huying/shared/text/zh-CN/time'
import { caseSentence } from '../case/case-sentence'
import { waitingVouchers } from './vouchers'

const text = own.standing

type Told = Parameters<typeof caseSentence>[0] & Pick<CaseAnswer, 'status'>

/** Statuses in which an errand's own words say more than the case's. */
const running: readonly CaseAnswer['status'][] = ['assigned', 'handling', 'suspended']

/**
 * Where an errand stands, in one sentence: what waits for whoever looks at it comes first, then what comes next.
 * @param now epoch milliseconds
 */
export function errandSentence(view: Told, errand: ErrandView, now: number): string {
	if (!running.includes(view.status)) return caseSentence(view, now)
	if (errand.consent.status === 'withdrawn')
		return errand.held > 0 ? text.withdrawnHeld(errand.held) : text.withdrawn
	const open = waitingVouchers(errand)
	if (open.length > 0) return text.confirm(open.length)
	if (errand.missing && errand.missing.answeredAt === undefined) return text.missing
	if (errand.consent.status === 'asked') return text.consentAsked(errand.person?.name ?? own.someone)
	if (!errand.worker) return caseSentence(view, now)
	const worker = errand.worker.name ?? own.aWorker
	if (errand.out) return errand.out.office === undefined ? text.outSomewhere : text.out(errand.out.office)
	if (errand.visit && errand.visit.startsAt > now)
		return text[errand.visit.kind](worker, sayTime(errand.visit.startsAt, now))
	return caseSentence(view, now)
}
