import { CENTRE } from '../unit/unit'
import { type CaseState, deadlineOf, deskOf, queueOf } from './state'
import { isOpen, type Queue } from './status'

/** One place where a case waits: on a unit's desk, in which queue, and how pressing it is there. */
export interface Desk {
	readonly unit: string
	readonly queue: Queue
	/** By when, in epoch milliseconds. */
	readonly by: number
}

/** The desk whose turn it is: the one that the state's own item stands in. */
export function mainDesk(state: CaseState): Desk | undefined {
	const unit = deskOf(state)
	return unit === undefined
		? undefined
		: { unit, queue: queueOf(state), by: deadlineOf(state) ?? state.since }
}

/** Every other desk that a case asks something of, at most once for each desk and queue. */
export function otherDesks(state: CaseState): Desk[] {
	if (!isOpen(state.status)) return []
	const desks = [...parts(state), ...requests(state), ...papers(state), ...watching(state)]
	const seen = new Map<string, Desk>()
	for (const desk of desks) {
		const key = `${desk.unit} ${desk.queue}`
		const before = seen.get(key)
		if (before === undefined || desk.by < before.by) seen.set(key, desk)
	}
	return [...seen.values()]
}

/** Every desk a case is on. */
export function desksOf(state: CaseState): Desk[] {
	const main = mainDesk(state)
	return main ? [main, ...otherDesks(state)] : otherDesks(state)
}

/** Supporting units have desks of their own; what one sends back is the centre's to decide. */
function parts({ supports = [] }: CaseState): Desk[] {
	return supports.flatMap(({ unit, phase, signBy, resolveBy }): Desk[] => {
		if (phase === 'called') return [{ unit, queue: 'called', by: signBy }]
		if (phase === 'signed') return [{ unit, queue: 'supporting', by: resolveBy }]
		if (phase === 'sentBack') return [{ unit: CENTRE, queue: 'partSentBack', by: resolveBy }]
		return []
	})
}

/** What units have asked for: more time, of whoever called them; a stop, of the centre. */
function requests({ lead, supports = [], callingUnit, suspensionAsked }: CaseState): Desk[] {
	const giver = callingUnit?.unit ?? CENTRE
	return [
		...[...(lead ? [lead] : []), ...supports].flatMap(({ asked }): Desk[] =>
			asked ? [{ unit: giver, queue: 'extension', by: asked.at }] : [],
		),
		...(suspensionAsked ? [{ unit: CENTRE, queue: 'suspension' as const, by: suspensionAsked.at }] : []),
	]
}

/** Slips to be answered, and a report owed on an instruction. */
function papers({ lead, supports = [], instruction }: CaseState): Desk[] {
	return [
		...[...(lead ? [lead] : []), ...supports].flatMap(({ unit, slips = [] }) =>
			slips.map(({ answerBy }): Desk => ({ unit, queue: 'slip', by: answerBy })),
		),
		...(instruction && lead
			? [{ unit: lead.unit, queue: 'instruction' as const, by: instruction.reportBy }]
			: []),
	]
}

/** Whoever watches although it is not their turn: a unit that may take the call, called it, or had it first. */
function watching(state: CaseState): Desk[] {
	const { status, local, callingUnit, first, lead } = state
	const by = deadlineOf(state) ?? state.since
	const unsigned =
		status === 'assigned' || status === 'sentBack' || status === 'referred' || status === 'disputed'
	return [
		...(status === 'submitted' && local !== undefined ? [{ unit: local, queue: 'take' as const, by }] : []),
		...(callingUnit ? [{ unit: callingUnit.unit, queue: 'whistle' as const, by }] : []),
		...(first && unsigned && (status !== 'assigned' || first.unit !== lead?.unit)
			? [{ unit: first.unit, queue: 'informing' as const, by }]
			: []),
	]
}
