import { type Refusal, refusal } from '../error/refusal'
import { dayOf } from './day'
import { type Decision, missingLinks, standingEntry } from './decision'
import type { Entered, Entry, Voices } from './entry'
import { hasPassed } from './quorum'
import { type Needs, needs, stagesOf } from './stage'

/**
 * An entry with what follows from it, or what is wrong with it.
 * @param voices how residents answered, for the stage that asks them
 */
export function checkEntry(
	decision: Decision,
	entered: Entered,
	at: number,
	voices: Voices | undefined,
): Entry | Refusal {
	const need = needs[entered.stage]
	const fault = partFault(entered, need) ?? dayFault(decision, entered, need, at)
	if (fault) return fault
	if (need.links && missingLinks(decision).length > 0) return refusal('linkMissing')
	const { attendance, votes } = entered
	return {
		...entered,
		...(attendance && votes && { passed: hasPassed(attendance, votes, decision.terms.quorum) }),
		...(need.day === 'asked' && { voices: voices ?? { agree: 0, disagree: 0 } }),
	}
}

/** Whether it has the parts that its stage needs, no other, and they add up. */
function partFault({ attendance, votes, photos }: Entered, need: Needs): Refusal | undefined {
	if ((attendance !== undefined) !== need.attendance) return refusal('attendanceWrong', 'attendance')
	if ((votes !== undefined) !== need.votes) return refusal('votesWrong', 'votes')
	if (attendance && attendance.present > attendance.due)
		return refusal('attendanceWrong', 'attendance.present')
	if (attendance && attendance.present === 0) return refusal('attendanceWrong', 'attendance.present')
	if (attendance && votes && votes.agree + votes.against + votes.abstained !== attendance.present)
		return refusal('votesWrong', 'votes')
	if (need.photos === 'must' && photos.length === 0) return refusal('photosMissing', 'photos')
	return undefined
}

/** Whether its day lies between those of the stages beside it, and not in the future. */
function dayFault(
	{ terms, steps }: Decision,
	{ stage, held }: Entered,
	need: Needs,
	at: number,
): Refusal | undefined {
	const today = dayOf(at)
	if (need.day === 'asked') {
		if (held !== terms.askUntil) return refusal('dayInvalid', 'held')
		return today > held ? undefined : refusal('askOpen')
	}
	if (held > today) return refusal('heldInFuture', 'held')
	const row = stagesOf(terms.process)
	const place = row.indexOf(stage)
	const days = (from: number, to: number) =>
		row.slice(from, to).flatMap((one) => standingEntry({ steps }, one)?.held ?? [])
	if (days(0, place).some((day) => day > held)) return refusal('heldTooEarly', 'held')
	if (days(place + 1, row.length).some((day) => day < held)) return refusal('heldTooLate', 'held')
	return undefined
}
