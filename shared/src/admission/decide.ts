import { isRefusal, type Refusal, refusal } from '../error/refusal'
import type { Unit } from '../unit/unit'
import type { Post } from '../user/post'
import { belongsTo, type Person, postFor } from './actor'
import { type Admission, type AdmissionStep, isOver } from './admission'
import type { AdmissionCommand, AdmissionCommandType, Ask } from './command'
import { admissionMoves } from './moves'

/** Kinds of unit that may ask for work to be put on towns: the lines of the county (条), never a town itself. */
export const askingKinds = ['department', 'postedOffice'] as const satisfies readonly Unit['kind'][]

const by = (person: Person, post: Post): AdmissionStep['by'] => ({
	user: person.user,
	role: post.role,
	unit: post.unit,
	unitName: post.unitName,
})

/**
 * A new request, or why not.
 * @param context the county's units; the promises of the department in the year in which the work begins
 */
export function ask(
	body: Ask,
	person: Person,
	at: number,
	context: { readonly units: readonly Unit[]; readonly promises: readonly { readonly promise: string }[] },
): Admission | Refusal {
	const { id, unit, ...work } = body
	const post = postFor('asker', unit, person, at)
	if (post === undefined) return refusal('notYours', 'unit')
	const own = context.units.find((one) => one.unit === unit)
	if (own === undefined) return refusal('unitUnknown', 'unit')
	if (!(askingKinds as readonly string[]).includes(own.kind)) return refusal('askerNotDepartment', 'unit')
	const towns = work.onto.grids === 'all' ? [] : work.onto.towns
	const isTown = (town: string) => context.units.some((one) => one.unit === town && one.kind === 'town')
	if (!towns.every(isTown)) return refusal('unitUnknown', 'onto.towns')
	if (isOver(work.term, at)) return refusal('termInvalid', 'term.to')
	if (work.promise !== undefined && !context.promises.some(({ promise }) => promise === work.promise))
		return refusal('promiseUnknown', 'promise')
	return {
		tenant: person.tenant,
		admission: id,
		unit,
		unitName: own.name,
		work,
		status: 'asked',
		steps: [{ type: 'ask', at, by: by(person, post) }],
		version: 1,
	}
}

/** By which post somebody may take a step now, or why not: who they are first, then where the request stands. */
export function permitAdmission(
	admission: Admission,
	type: AdmissionCommandType,
	person: Person,
	at: number,
): Post | Refusal {
	const move = admissionMoves[type]
	const post = admission.tenant === person.tenant ? postFor(move.by, admission.unit, person, at) : undefined
	if (post === undefined) return refusal('notYours')
	if (move.by === 'centre' && isOwn(admission, person, at)) return refusal('ownRequest')
	if (admission.status !== move.from) return refusal('notAllowedNow')
	// Nothing is admitted that should have been done already, and what is over needs no end
	if ((type === 'admit' || type === 'end') && isOver(admission.work.term, at)) return refusal('termOver')
	return post
}

/** Nobody judges what their own unit asked for, nor what they asked for themselves in a post held before. */
const isOwn = (admission: Admission, person: Person, at: number): boolean =>
	belongsTo(admission.unit, person, at) || admission.steps[0]?.by.user === person.user

/** The step that a command makes, or why it makes none. */
export function decideAdmission(
	admission: Admission,
	command: AdmissionCommand,
	person: Person,
	at: number,
): AdmissionStep | Refusal {
	const post = permitAdmission(admission, command.type, person, at)
	if (isRefusal(post)) return post
	if (command.version !== admission.version) return refusal('caseMoved')
	return {
		type: command.type,
		at,
		by: by(person, post),
		...(command.words !== undefined && { words: command.words }),
	}
}

/** The request after a step. */
export function evolveAdmission(admission: Admission, step: AdmissionStep): Admission {
	if (step.type === 'ask') return admission
	return {
		...admission,
		status: admissionMoves[step.type].to,
		steps: [...admission.steps, step],
		version: admission.version + 1,
	}
}
