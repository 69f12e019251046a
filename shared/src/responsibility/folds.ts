import type { Clock, EventOf } from '../case/event'
import type { CaseState, Change } from '../case/state'
import { type Assignment, assignmentIn, called, type OpenSlip, type Responsibility } from './responsibility'

/** All parts of a case, the lead's first. */
export function partsOf({ lead, supports = [] }: Pick<CaseState, 'lead' | 'supports'>): Responsibility[] {
	return lead ? [lead, ...supports] : [...supports]
}

/** The part of one unit; whoever acts for none has none. */
export function partOf(
	state: Pick<CaseState, 'lead' | 'supports'>,
	unit: string | undefined,
): Responsibility | undefined {
	return partsOf(state).find((part) => part.unit === unit)
}

/** Changes the part of one unit, whichever it is. */
export function changePart(
	state: CaseState,
	unit: string | undefined,
	change: (part: Responsibility) => Responsibility,
): Pick<CaseState, 'lead' | 'supports'> {
	const { lead, supports } = state
	return {
		...(lead && { lead: lead.unit === unit ? change(lead) : lead }),
		...(supports && { supports: supports.map((part) => (part.unit === unit ? change(part) : part)) }),
	}
}

/** Winds the clocks that an event names. */
export function wind(
	{ lead, supports }: CaseState,
	// Stryker disable next-line ArrayDeclaration: a text winds nobody’s clock
	clocks: readonly Clock[] = [],
): Pick<CaseState, 'lead' | 'supports'> {
	const byUnit = new Map(clocks.map((clock) => [clock.unit, clock]))
	const turn = (part: Responsibility) => {
		const clock = byUnit.get(part.unit)
		return clock ? wound(part, clock) : part
	}
	return { ...(lead && { lead: turn(lead) }), ...(supports && { supports: supports.map(turn) }) }
}

function wound(part: Responsibility, { unit: _, pause, extended, ...times }: Clock): Responsibility {
	const { unpublished: __, ...before } = part
	return {
		...before,
		...times,
		...(pause && { pauses: [...(part.pauses ?? []), pause] }),
		// More time begins a ladder of its own
		...(extended && { extended: [...(part.extended ?? []), extended], rung: 0 }),
	}
}

/** A slip is open until its unit answers it. */
export function withSlip(part: Responsibility, slip: OpenSlip): Responsibility {
	const { number, kind, answerBy } = slip
	return { ...part, slips: [...(part.slips ?? []), { number, kind, answerBy }] }
}

/** Those who help once some more are called; a unit called anew begins anew. With nobody left, there is no list. */
export function supportsWith(
	supports: readonly Responsibility[],
	added: readonly Assignment[],
): Pick<Change, 'supports'> {
	const kept = supports.filter(({ unit }) => !added.some((given) => given.unit === unit))
	const all = [...kept, ...added.map((given) => called(assignmentIn(given)))]
	return { supports: all.length > 0 ? all : undefined }
}

/** A part without a slip that it has answered. */
// Stryker disable next-line ArrayDeclaration: only what has slips has one to answer
export function withoutSlip({ slips = [], ...part }: Responsibility, number: string): Responsibility {
	const open = slips.filter((slip) => slip.number !== number)
	return { ...part, ...(open.length > 0 && { slips: open }) }
}

/** A unit's part as one of its own events leaves it. */
export function ownPart(
	state: CaseState,
	event: Pick<EventOf<'partSigned'>, 'by'>,
	change: Partial<Responsibility>,
): Change {
	return changePart(state, event.by.unit, (part) => ({ ...part, ...change }))
}

/** A part without what it had asked for. */
export function answered({ asked: _, ...part }: Responsibility): Responsibility {
	return part
}

/** Who has a part in hand once somebody signs: they, or whom they stand in for, who comes back to it. */
export function holderIn({
	by: { user, standIn },
}: Pick<EventOf<'signed'>, 'by'>): Pick<Responsibility, 'holder'> {
	const holder = standIn ?? user
	return holder === undefined ? {} : { holder }
}

/** A unit's part in the hands of a successor, or in nobody's but the unit's. */
export function handedOn(state: CaseState, unit: string, successor: string | undefined): Change {
	return changePart(state, unit, ({ holder: _, ...part }) => ({
		...part,
		...(successor !== undefined && { holder: successor }),
	}))
}
