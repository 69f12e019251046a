import type { CaseView, Entry } from '@huying/shared/case/case-view'
import type { Phase } from '@huying/shared/responsibility/responsibility'
import type { ResponsibilityView } from '@huying/shared/responsibility/responsibility-view'
import { afterwards, clock } from '@huying/shared/text/zh-CN/office-room'
import type { StateShape } from '../../kit/state-mark'

type Timeline = Pick<CaseView, 'timeline'>

const shapes: Record<Phase, StateShape> = {
	called: 'waiting',
	signed: 'doing',
	sentBack: 'waiting',
	done: 'done',
	released: 'stopped',
}
/** The shape that goes with the words of a phase. */
export const phaseShape = (phase: Phase): StateShape => shapes[phase]

/** A slip as it was issued, and what came of it. */
export interface IssuedSlip extends NonNullable<Entry['slip']> {
	/** When it was issued. */
	readonly at: number
	/** What was said with it, and for which unit, where a person issued it. */
	readonly words?: string
	readonly from?: string
	readonly answered?: { readonly at: number; readonly late: boolean }
}

/** Every slip of a case, the newest first. */
export function slipsOf({ timeline }: Timeline): IssuedSlip[] {
	const answers = new Map(
		timeline.flatMap(({ type, number, at, late = false }) =>
			type === 'slipAnswered' && number !== undefined ? [[number, { at, late }] as const] : [],
		),
	)
	return timeline
		.flatMap(({ slip, at, text, by }): IssuedSlip[] => {
			if (slip === undefined) return []
			const answered = answers.get(slip.number)
			return [
				{
					...slip,
					at,
					...(text !== undefined && { words: text }),
					...(by.unit !== undefined && { from: by.unit }),
					...(answered && { answered }),
				},
			]
		})
		.reverse()
}

/** How far from the place a unit reported in, in metres; undefined where nobody knows. */
export function distanceOf({ timeline }: Timeline, unit: string): number | undefined {
	return [...timeline].reverse().find(({ type, by }) => type === 'reportedIn' && by.unit === unit)?.distance
}

/** A clock of one unit's part, as the kit shows it. */
export interface PartClock {
	readonly what: string
	readonly at: number
	readonly from: number
	readonly afterwards: string
	readonly pausedUntil?: number
	readonly unpublished?: number
}

/** The clock that runs for a part: until it has signed, then until it has done it; none once it owes nothing. */
export function clockOf(
	part: Pick<ResponsibilityView, 'phase' | 'from' | 'signBy' | 'resolveBy' | 'late' | 'lead' | 'unpublished'>,
	{ status, suspendedUntil }: Pick<CaseView, 'status' | 'suspendedUntil'>,
): PartClock | undefined {
	const { phase, from, late, unpublished } = part
	if (phase !== 'called' && phase !== 'signed') return undefined
	// while somebody else decides whose it is, the lead's time does not run
	if (part.lead && (status === 'disputed' || status === 'sentBack')) return undefined
	const signing = phase === 'called'
	return {
		what: signing ? clock.sign : clock.resolve,
		at: signing ? part.signBy : part.resolveBy,
		from,
		afterwards: signing ? afterwards.sign : late ? afterwards.late : afterwards.resolve,
		...(status === 'suspended' && suspendedUntil !== undefined && { pausedUntil: suspendedUntil }),
		...(unpublished !== undefined && { unpublished }),
	}
}

/**
 * The year that the deadline of the whole case falls in, where nobody has published its holidays: while the case is with
 * its lead, whose clock it is.
 */
export function unsureYearOf({
	status,
	responsibilities,
}: Pick<CaseView, 'status'> & {
	readonly responsibilities: readonly Pick<ResponsibilityView, 'lead' | 'unpublished'>[]
}): number | undefined {
	if (status !== 'assigned' && status !== 'handling') return undefined
	return responsibilities.find(({ lead }) => lead)?.unpublished
}
