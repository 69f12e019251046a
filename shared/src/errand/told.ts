import type { EventOf } from '../case/event'
import type { CaseState } from '../case/state'
import type { Audience, NoticeKind, Template } from '../notice/notice'
import type { StepType } from './command'

/** Who is told of a step of an errand, of what, and by which template. */
export interface StepRow {
	readonly kind: NoticeKind
	readonly to: Audience
	readonly template: Template
	readonly when: (event: EventOf<'errandStepped'>, state: CaseState) => boolean
}

const progress = (kind: NoticeKind, to: Audience, ...steps: readonly StepType[]): StepRow => ({
	kind,
	to,
	template: 'progress',
	when: ({ step, by }, { caller }) => steps.includes(step.type) && (to !== 'caller' || by.user !== caller),
})
const task = (kind: NoticeKind, ...steps: readonly StepType[]): StepRow => ({
	...progress(kind, 'worker', ...steps),
	template: 'task',
})

/** Each audience at most once for each step. Whoever took the step is told nothing of it. */
export const stepRows: readonly StepRow[] = [
	progress('errandUndertaken', 'caller', 'undertake', 'pass'),
	progress('errandConsented', 'caller', 'giveConsent', 'takeConsent'),
	progress('errandConsentEnded', 'caller', 'withdrawConsent'),
	progress('errandBooked', 'caller', 'book', 'unbook'),
	progress('errandMissing', 'caller', 'askMissing'),
	progress('errandVoucher', 'caller', 'receivePapers', 'takeCash'),
	progress('errandReturned', 'caller', 'returnPapers', 'returnCash'),
	progress('concernedVoucher', 'concerned', 'receivePapers', 'takeCash', 'returnPapers', 'returnCash'),
	task('workerNamed', 'undertake', 'pass'),
	task('workerConsented', 'giveConsent'),
	task('workerConsentEnded', 'withdrawConsent'),
	task('workerBooked', 'book', 'unbook'),
	task('workerAnswered', 'answerMissing'),
]
