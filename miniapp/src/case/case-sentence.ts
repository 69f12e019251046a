import type { CaseView, Summary } from '@huying/shared/case/case-view'
import type { Status } from '@huying/shared/case/status'
import { casePage, time } from '@huying/shared/text/zh-CN/index'

type Told = Pick<
	Summary | CaseView,
	'status' | 'unitName' | 'deadline' | 'resolveBy' | 'rating' | 'disclosure'
> &
	Partial<Pick<Summary, 'type'>>
type Saying = (told: Told, say: { unit: string; by: string; late: boolean }) => string

const { sentence } = casePage

/** A promise in time, and what is said once its time has passed. */
const promise =
	(kept: (by: string) => string, late: (by: string) => string): Saying =>
	(_, say) =>
		(say.late ? late : kept)(say.by)
const unitsPromise =
	(kept: (unit: string, by: string) => string, late: (unit: string, by: string) => string): Saying =>
	(_, say) =>
		(say.late ? late : kept)(say.unit, say.by)

const sayings: Record<Status, Saying> = {
	submitted: promise(sentence.submitted, sentence.submittedLate),
	accepted: promise(sentence.accepted, sentence.acceptedLate),
	assigned: unitsPromise(sentence.assigned, sentence.assignedLate),
	handling: unitsPromise(sentence.handling, sentence.handlingLate),
	sentBack: (_, { unit }) => sentence.sentBack(unit),
	referred: (_, { unit }) => sentence.referred(unit),
	disputed: () => sentence.disputed,
	suspended: (_, { unit, by }) => sentence.suspended(unit, by),
	resolved: unitsPromise(sentence.resolved, sentence.resolvedLate),
	verified: ({ rating }) => (rating ? sentence.rated : sentence.verified),
	unsolved: promise(sentence.unsolved, sentence.unsolvedLate),
	ending: promise(sentence.ending, sentence.endingLate),
	withdrawing: (_, { by }) => sentence.withdrawing(by),
	closed: ({ rating }) => (rating?.solved ? sentence.closedSolved : sentence.closed),
	declined: () => sentence.declined,
	withdrawn: () => sentence.withdrawn,
	ended: () => sentence.ended,
	merged: () => sentence.merged,
}

/** What is said otherwise of what a village is asked about what it published: it is answered, not repaired. */
const ofAsked: Partial<Record<Status, Saying>> = {
	assigned: unitsPromise(sentence.toAnswer, sentence.toAnswerLate),
	handling: unitsPromise(sentence.toAnswer, sentence.toAnswerLate),
	verified: ({ rating }, { unit }) => (rating ? sentence.rated : sentence.answered(unit)),
}

/** What is said otherwise of an errand: a grid worker runs it, nobody checks it, and nothing was broken. */
const ofErrand: Partial<Record<Status, Saying>> = {
	assigned: promise(sentence.errandWaits, sentence.errandWaitsLate),
	handling: promise(sentence.errandRuns, sentence.errandRunsLate),
	verified: ({ rating }) => (rating ? sentence.rated : sentence.errandDone),
}

/** Statuses in which the unit's own time is the promise, not the desk's. */
const unitsTime: readonly Status[] = ['assigned', 'handling']

/**
 * Where a case stands, told to its caller: 「已派给住建局，最晚今天下午 5 点办完。」
 * A promise whose time has passed says so.
 * @param now epoch milliseconds
 */
export function caseSentence(told: Told, now: number): string {
	// An errand that nobody has taken on is promised by when somebody does.
	const waits = told.type === 'errand' && told.status === 'assigned'
	const at = unitsTime.includes(told.status) && !waits ? told.resolveBy : told.deadline
	const own = told.disclosure ? ofAsked : told.type === 'errand' ? ofErrand : {}
	const say = own[told.status] ?? sayings[told.status]
	return say(told, {
		unit: told.unitName ?? sentence.someUnit,
		by: at === undefined ? '' : time.sayPromise(at, now),
		late: at !== undefined && at < now,
	})
}
