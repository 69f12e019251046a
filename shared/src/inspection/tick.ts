import type { Person } from '../disclosure/moves'
import { type Refusal, refusal } from '../error/refusal'
import { DAY } from '../time/day'
import { type Answers, checkAnswers } from './answers'
import { type Inspection, lookerPost, openedAt, statusOf } from './inspection'
import { LATE_DAYS, TICKS_LIMIT } from './limits'
import type { Place } from './place'

/** One look at a place: what was answered there, and the problems that became cases. Kept as it was, whatever follows. */
export interface Tick {
	/** Made on the phone. */
	readonly tick: string
	/** A pseudonym. */
	readonly by: string
	/** When it was done, as the phone says, and when it came. In epoch milliseconds. */
	readonly doneAt: number
	readonly at: number
	readonly answers: Answers
	/** The cases that it opened. */
	readonly found: readonly string[]
}

/** What stands of a place: the look that counts, and how many there were. */
export interface Looked {
	readonly tick: Tick
	readonly ticks: number
}

/** What is sent of a look. */
export type Sent = Pick<Tick, 'tick' | 'doneAt' | 'answers' | 'found'> & {
	readonly village: string
	readonly place: string
}

/** Whether one look counts rather than another: the later done; two at one instant by their names, so that order of arrival never matters. */
export const isLater = (one: Pick<Tick, 'doneAt' | 'tick'>, other: Pick<Tick, 'doneAt' | 'tick'>): boolean =>
	one.doneAt === other.doneAt ? one.tick > other.tick : one.doneAt > other.doneAt

/** A place after one more look at it. */
export const lookedAfter = (before: Looked | undefined, tick: Tick): Looked => ({
	tick: before === undefined || isLater(tick, before.tick) ? tick : before.tick,
	ticks: (before?.ticks ?? 0) + 1,
})

/** Until when an inspection was looked at: its end, or when it was called off. */
const endOf = ({ terms, steps }: Inspection): number =>
	Math.min(terms.until, steps.find(({ type }) => type === 'cancel')?.at ?? terms.until)

/**
 * The look that counts for what was sent, or why there is none. What was done in time still counts when it arrives
 * some days late; a phone whose clock is ahead has not done it later than it came.
 * @param places of the village, as listed
 * @param before how the place stands
 */
export function decideTick(
	inspection: Inspection,
	places: readonly Place[],
	before: Looked | undefined,
	sent: Sent,
	person: Person,
	at: number,
): Tick | Refusal {
	const { tick, village, place, answers, found } = sent
	if (inspection.tenant !== person.tenant || lookerPost(village, person, at) === undefined)
		return refusal('notYours', 'village')
	const doneAt = Math.min(sent.doneAt, at)
	const opened = openedAt(inspection)
	if (statusOf(inspection) === 'draft' || opened === undefined) return refusal('inspectionNotOpen')
	const end = endOf(inspection)
	if (doneAt < inspection.terms.from || doneAt >= end || at >= end + LATE_DAYS * DAY)
		return refusal('inspectionNotOpen')
	if (!inspection.terms.villages.includes(village)) return refusal('placeUnknown', 'village')
	if (!places.some((one) => one.place === place)) return refusal('placeUnknown', 'place')
	if ((before?.ticks ?? 0) >= TICKS_LIMIT) return refusal('ticksTooMany')
	const wrong = checkAnswers(inspection.terms.form, answers)
	if (wrong) return wrong
	return { tick, by: person.user, doneAt, at, answers, found: [...new Set(found)] }
}
