import type { Person } from '../disclosure/moves'
import { isRefusal, type Refusal, refusal } from '../error/refusal'
import { DAY } from '../time/day'
import type { Post } from '../user/post'
import type { InspectionCommand, StartInspection } from './command'
import { type Inspection, type InspectionStep, reaches, setterPost, statusOf, type Terms } from './inspection'
import { DAYS_LIMIT } from './limits'
import { type InspectionStepType, inspectionMoveOf } from './moves'

const by = (person: Person, { role, unit, unitName }: Post): NonNullable<InspectionStep['by']> => ({
	user: person.user,
	role,
	unit,
	unitName,
})

/** What is wrong with where and when. */
function termsFault(unit: string, { villages, from, until }: Terms, at: number): Refusal | undefined {
	if (!villages.every((village) => reaches(unit, village))) return refusal('notYours', 'villages')
	if (from >= until || until <= at || until - from > DAYS_LIMIT * DAY) return refusal('termInvalid', 'until')
	return undefined
}

function termsOf({ title, what, form, villages, from, until }: Terms): Terms {
	return { title, what, form, villages: [...villages].sort(), from, until }
}

/**
 * A new inspection, or why not.
 * @param known whether the county has a village of that code
 */
export function startInspection(
	body: StartInspection,
	person: Person,
	at: number,
	known: (village: string) => boolean,
): Inspection | Refusal {
	const post = setterPost(body.unit, person, at)
	if (post === undefined) return refusal('notYours', 'unit')
	const terms = termsOf(body)
	const fault = termsFault(body.unit, terms, at)
	if (fault) return fault
	if (!terms.villages.every(known)) return refusal('villageUnknown', 'villages')
	return {
		tenant: person.tenant,
		inspection: body.id,
		unit: body.unit,
		unitName: post.unitName,
		terms,
		steps: [{ type: 'start', at, by: by(person, post) }],
		version: 1,
	}
}

type Asked = Exclude<InspectionStepType, 'start' | 'close'>

/** By which post somebody may take a step now, or why not: who they are first, then where the inspection stands. */
export function permitInspection(
	inspection: Inspection,
	type: Asked,
	person: Person,
	at: number,
): Post | Refusal {
	const post = inspection.tenant === person.tenant ? setterPost(inspection.unit, person, at) : undefined
	if (post === undefined) return refusal('notYours')
	if (!inspectionMoveOf(type).from.includes(statusOf(inspection))) return refusal('notAllowedNow')
	// Nothing is opened whose time is over: its terms are revised first
	if (type === 'open' && inspection.terms.until <= at) return refusal('termInvalid', 'until')
	return post
}

/** The inspection after a command, or why it stays as it is. */
export function decideInspection(
	inspection: Inspection,
	command: InspectionCommand,
	person: Person,
	at: number,
	known: (village: string) => boolean,
): Inspection | Refusal {
	const post = permitInspection(inspection, command.type, person, at)
	if (isRefusal(post)) return post
	if (command.version !== inspection.version) return refusal('caseMoved')
	const step: InspectionStep = {
		type: command.type,
		at,
		by: by(person, post),
		...(command.type === 'cancel' && { reason: command.reason }),
	}
	if (command.type === 'revise') {
		const terms = termsOf(command)
		const fault = termsFault(inspection.unit, terms, at)
		if (fault) return fault
		if (!terms.villages.every(known)) return refusal('villageUnknown', 'villages')
		return after({ ...inspection, terms }, step)
	}
	if (command.type === 'places') {
		const strange = command.villages.find(({ village }) => !inspection.terms.villages.includes(village))
		if (strange) return refusal('villageUnknown', 'villages')
	}
	return after(inspection, step)
}

/** The inspection once its time is over; undefined where there is nothing to close. */
export function closeInspection(inspection: Inspection, at: number): Inspection | undefined {
	const { from } = inspectionMoveOf('close')
	if (!from.includes(statusOf(inspection)) || at < inspection.terms.until) return undefined
	return after(inspection, { type: 'close', at })
}

/** Of each kind of step only the last is kept while it is a draft: nobody was shown those before. */
function after(inspection: Inspection, step: InspectionStep): Inspection {
	const isDrafted = step.type === 'revise' || step.type === 'places'
	const steps = isDrafted ? inspection.steps.filter(({ type }) => type !== step.type) : inspection.steps
	return { ...inspection, steps: [...steps, step], version: inspection.version + 1 }
}

/** What somebody may do with it now: which buttons to show. */
export const inspectionMovesFor = (inspection: Inspection, person: Person, at: number): Asked[] =>
	(['revise', 'places', 'open', 'cancel'] as const).filter(
		(type) => !isRefusal(permitInspection(inspection, type, person, at)),
	)
