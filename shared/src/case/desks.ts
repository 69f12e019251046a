import { partsOf } from '../responsibility/folds'
import { type Responsibility, stays } from '../responsibility/responsibility'
import { CENTRE } from '../unit/unit'
import { informer } from './informer'
import { moveOf } from './moves'
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
	const desks = [
		...parts(state),
		...lateParts(state),
		...requests(state),
		...papers(state),
		...watching(state),
	]
	const seen = new Map<string, Desk>()
	for (const desk of desks) {
		const key = `${desk.unit} ${desk.queue}`
		const before = seen.get(key)
		// Stryker disable next-line EqualityOperator: of two by the same time either will do
		if (before === undefined || desk.by < before.by) seen.set(key, desk)
	}
	return [...seen.values()]
}

/** Every desk a case is on. */
export function desksOf(state: CaseState): Desk[] {
	const main = mainDesk(state)
	return main ? [main, ...otherDesks(state)] : otherDesks(state)
}

/** Supporting units have desks of their own while the case is under way; what one sends back is the centre's to decide. */
// Stryker disable next-line ArrayDeclaration: a text has no phase
function parts({ status, supports = [] }: CaseState): Desk[] {
	if (!moveOf('signPart').from.includes(status)) return []
	return supports.flatMap(({ unit, phase, signBy, resolveBy }): Desk[] => {
		if (phase === 'called') return [{ unit, queue: 'called', by: signBy }]
		if (phase === 'signed') return [{ unit, queue: 'supporting', by: resolveBy }]
		if (phase === 'sentBack') return [{ unit: CENTRE, queue: 'partSentBack', by: resolveBy }]
		return []
	})
}

/** Whatever is late is listed apart, for those who answer for it and those who watch. */
function lateParts(state: CaseState): Desk[] {
	return partsOf(state).flatMap(({ unit, late, phase, resolveBy }): Desk[] =>
		late && phase !== 'done' && phase !== 'released' ? [{ unit, queue: 'late', by: resolveBy }] : [],
	)
}

/** What units have asked for: more time, of whoever called them; a stop, of the centre. */
function requests(state: CaseState): Desk[] {
	const { status, suspensionAsked } = state
	return [
		// Stryker disable next-line ArrayDeclaration: a text has asked for nothing
		...(moveOf('grantExtension').from.includes(status) ? partsOf(state) : []).flatMap((part): Desk[] =>
			part.asked ? [{ unit: giverOf(part, state), queue: 'extension', by: part.asked.at }] : [],
		),
		...(suspensionAsked && moveOf('suspend').from.includes(status)
			? [{ unit: CENTRE, queue: 'suspension' as const, by: suspensionAsked.at }]
			: []),
	]
}

/** Who decides on more time: the unit that called, but not for itself; a second time is for a leader at the centre. */
function giverOf({ unit, extended = [] }: Responsibility, { callingUnit }: CaseState): string {
	return callingUnit && callingUnit.unit !== unit && extended.length === 0 ? callingUnit.unit : CENTRE
}

/** Slips to be answered by those who still have a part, and a report owed on an instruction. */
function papers(state: CaseState): Desk[] {
	// Stryker disable next-line ArrayDeclaration: a text has no slips
	const { status, lead, supports = [], instruction } = state
	// Stryker disable ArrayDeclaration: the same
	const answering = moveOf('answerSlip').from.includes(status)
		? [...(lead ? [lead] : []), ...supports.filter(stays)]
		: []
	// Stryker restore ArrayDeclaration
	return [
		...answering.flatMap(({ unit, slips = [] }) =>
			slips.map(({ answerBy }): Desk => ({ unit, queue: 'slip', by: answerBy })),
		),
		...(instruction && lead && moveOf('report').from.includes(status)
			? [{ unit: lead.unit, queue: 'instruction' as const, by: instruction.reportBy }]
			: []),
	]
}

/** Whoever watches although it is not their turn: a unit that may take the call, called it, or had it first. */
function watching(state: CaseState): Desk[] {
	const { status, local, callingUnit } = state
	const by = deadlineOf(state) ?? state.since
	const informs = informer(state)
	return [
		...(status === 'submitted' && local !== undefined ? [{ unit: local, queue: 'take' as const, by }] : []),
		...(callingUnit ? [{ unit: callingUnit.unit, queue: 'whistle' as const, by }] : []),
		...(informs !== undefined && moveOf('progress').from.includes(status)
			? [{ unit: informs, queue: 'informing' as const, by }]
			: []),
	]
}
