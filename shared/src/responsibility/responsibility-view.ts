import * as v from 'valibot'
import { allowanceSchema } from '../calendar/allowance'
import type { CaseEvent } from '../case/event'
import type { PrivateRecord } from '../case/private-record'
import type { CaseState } from '../case/state'
import { slipKinds } from '../slip/slip'
import { answerableSchema } from './commands'
import { partsOf } from './folds'
import { phases, type Responsibility } from './responsibility'

/** One unit's part as a viewer may see it. Residents see who, how far, and by when; the rest is for those who answer. */
export const responsibilitySchema = v.object({
	unit: v.string(),
	unitName: v.string(),
	lead: v.boolean(),
	phase: v.picklist(phases),
	from: v.number(),
	signBy: v.number(),
	resolveBy: v.number(),
	/** The first year on the way whose holidays nobody has published. */
	unpublished: v.optional(v.number()),
	signedAt: v.optional(v.number()),
	/** Whether the viewer has it in hand, or a colleague; absent while nobody of the unit has. */
	inHand: v.optional(v.picklist(['mine', 'colleague'])),
	reportedInAt: v.optional(v.number()),
	doneAt: v.optional(v.number()),
	late: v.boolean(),
	/** How often it was given more time. */
	extended: v.number(),
	asked: v.optional(v.object({ extension: allowanceSchema, at: v.number() })),
	sendBackUntil: v.optional(v.number()),
	/** Slips that it has not answered. */
	slips: v.array(v.object({ number: v.string(), kind: v.picklist(slipKinds), answerBy: v.number() })),
	answerable: v.optional(answerableSchema),
	marks: v.array(
		v.object({ from: v.string(), fromName: v.string(), speed: v.number(), quality: v.number() }),
	),
})
export type ResponsibilityView = v.InferOutput<typeof responsibilitySchema>

/**
 * Every unit's part in a case.
 * @param inside whether the viewer is one of those who answer: who is in charge, what was asked for, slips and marks
 * @param viewer who looks, a pseudonym
 * @param marker whose own marks the viewer knows of in any case (marks.ts)
 */
export function responsibilities(
	state: CaseState,
	events: readonly CaseEvent[],
	records: ReadonlyMap<number, PrivateRecord>,
	inside: boolean,
	marker?: string,
	viewer?: string,
): ResponsibilityView[] {
	return partsOf(state).map((part) => {
		const { unit, unitName, phase, from, signBy, resolveBy, unpublished } = part
		const { signedAt, reportedInAt, doneAt, asked, late = false, extended = [], slips = [] } = part
		const answerable = inside ? answerableOf(part, events, records) : undefined
		return {
			unit,
			unitName,
			lead: unit === state.lead?.unit,
			phase,
			from,
			signBy,
			resolveBy,
			late,
			extended: extended.length,
			slips: inside ? [...slips] : [],
			marks: marksOn(unit, events).filter(({ from }) => inside || from === marker),
			...(unpublished !== undefined && { unpublished }),
			...(signedAt !== undefined && { signedAt }),
			...(reportedInAt !== undefined && { reportedInAt }),
			...(doneAt !== undefined && { doneAt }),
			...(inside && { sendBackUntil: part.sendBackUntil }),
			...(inside &&
				part.holder !== undefined && {
					inHand: part.holder === viewer ? ('mine' as const) : ('colleague' as const),
				}),
			...(inside && asked && { asked }),
			...(answerable && { answerable }),
		}
	})
}

/** Who answers for a part, as they said when they signed last. */
function answerableOf(
	{ unit }: Responsibility,
	events: readonly CaseEvent[],
	records: ReadonlyMap<number, PrivateRecord>,
) {
	const signed = events.filter(
		({ type, by }) => (type === 'signed' || type === 'partSigned') && by.unit === unit,
	)
	return signed.flatMap(({ seq }) => records.get(seq)?.answerable ?? []).at(-1)
}

function marksOn(unit: string, events: readonly CaseEvent[]) {
	return events.flatMap((event) =>
		event.type === 'marked' && event.unit === unit
			? [{ from: event.from, fromName: event.by.unitName ?? '', speed: event.speed, quality: event.quality }]
			: [],
	)
}
