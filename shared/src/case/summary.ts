import type { Actor } from './actor'
import type { Summary } from './case-view'
import { headline, type PrivateRecord } from './private-record'
import { relationOf, sight } from './relation'
import { type CaseState, deadlineOf } from './state'

/** A case as one line of a list, for somebody whose relation lets them see its words. */
export function summary(
	state: CaseState,
	opening: PrivateRecord | undefined,
	viewer: Actor,
	at: number,
): Summary | undefined {
	const relation = relationOf(state, viewer, at)
	if (relation === undefined || !sight[relation].words) return undefined
	return { ...summaryOf(state, opening), ...(sight[relation].internal && upstream(state)) }
}

/** What is between the centre and whoever passed the call on. */
export function upstream({ answerBy, repeatOf }: CaseState): Pick<Summary, 'answerBy' | 'repeatOf'> {
	return {
		...(answerBy !== undefined && { answerBy }),
		...(repeatOf && { repeatOf: { case: repeatOf.case, number: repeatOf.number } }),
	}
}

/** What a line of a list says of a case. */
export function summaryOf(state: CaseState, opening: PrivateRecord | undefined): Summary {
	const title = headline(opening)
	const deadline = deadlineOf(state)
	const { sourceNumber, kind, matter, matterName, village, urgency, rating, cover, lead, followUp } = state
	const { callingUnit, supports = [], suspendedUntil, joined, followers, restricted, disclosure } = state
	const { helping, spoken } = state
	return {
		case: state.case,
		number: state.number,
		type: state.type,
		status: state.status,
		source: state.source,
		identity: state.identity,
		openedAt: state.openedAt,
		since: state.since,
		changedAt: state.changedAt,
		reworks: state.reworks,
		urged: state.urged?.count ?? 0,
		callerWithdrew: state.callerWithdrew,
		...(title !== undefined && { title }),
		...(sourceNumber !== undefined && { sourceNumber }),
		...(kind !== undefined && { kind }),
		...(matter !== undefined && { matter }),
		...(matterName !== undefined && { matterName }),
		...(callingUnit && { callingUnit: { unit: callingUnit.unit, unitName: callingUnit.unitName } }),
		...(supports.length > 0 && {
			supports: supports.length,
			supportsDone: supports.filter(({ phase }) => phase === 'done' || phase === 'released').length,
		}),
		...(lead?.late && { late: true }),
		...(suspendedUntil !== undefined && { suspendedUntil }),
		...(joined !== undefined && { joined }),
		...(followers !== undefined && { followers }),
		...(restricted && { restricted: true }),
		...(village !== undefined && { village }),
		...(urgency !== undefined && { urgency }),
		...(disclosure && { disclosure }),
		...(helping && { helping }),
		...(spoken !== undefined && opening?.heading === undefined && { spoken: true }),
		...(lead && { unit: lead.unit, unitName: lead.unitName, resolveBy: lead.resolveBy }),
		...(deadline !== undefined && { deadline }),
		...(rating && {
			rating: { solved: rating.solved, ...(rating.content !== undefined && { content: rating.content }) },
		}),
		...(followUp && {
			followUp: {
				phase: followUp.phase,
				askedAt: followUp.askedAt,
				...(followUp.remindedAt !== undefined && { remindedAt: followUp.remindedAt }),
				dueAt: followUp.dueAt,
				tries: [...followUp.tries],
			},
		}),
		...(cover !== undefined && { cover }),
	}
}
