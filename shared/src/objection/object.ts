import type { Submission } from '../case/command'
import { unitIn } from '../case/context'
import type { Decision } from '../case/decide'
import type { About, EventOf } from '../case/event'
import { evolve } from '../case/evolve'
import { type OpeningContext, open } from '../case/open'
import { townUnit, villageIn, villageUnit } from '../disclosure/disclosure'
import { type Refusal, refusal } from '../error/refusal'
import { canonical, digest } from '../identifier/digest'
import { assignment } from '../responsibility/assign'
import { underDisclosure } from './clock'
import type { Objection } from './command'

/** The digest by which the same objection is known again, for ever. */
export const objectionDigest = (objection: Objection): string => digest(canonical(objection))

/** Who answers: the village that published it, or its town. */
export const answererOf = ({ disclosure, to }: Pick<Objection, 'disclosure' | 'to'>): string =>
	(to === 'village' ? villageUnit : townUnit)(villageIn(disclosure))

/** What an objection is as a call: whoever asks stays unknown to the unit that answers, unless they show their name. */
export function submissionOf(objection: Objection, name: string | undefined): Submission {
	const { id, text, photos, disclosure, showName } = objection
	return {
		id,
		text,
		photos,
		village: villageIn(disclosure),
		identity: showName ? 'named' : 'confidential',
		...(showName && name !== undefined && { name }),
	}
}

/**
 * Opens a case about what a village published, and gives it at once, by rule, to whoever answers: nobody has to accept
 * it first, so nobody can leave it lying.
 * @param about the item and the edition that stands
 * @param name of whoever asks, kept only where they show it
 */
export function object(
	objection: Objection,
	about: About,
	name: string | undefined,
	context: OpeningContext,
): Decision | Refusal {
	const unit = unitIn(context, answererOf(objection))
	if (unit === undefined) return refusal('unitUnknown', 'to')
	const by = { capacity: 'caller', user: context.actor.user } as const
	const opening = open(submissionOf(objection, name), context, by, {
		caseType: objection.kind,
		source: 'miniProgram',
		caller: context.actor.user,
		disclosure: about,
		submission: objectionDigest(objection),
	})
	const state = evolve(undefined, opening.events[0])
	const assigned: EventOf<'assigned'> = {
		v: 1,
		type: 'assigned',
		case: state.case,
		seq: 2,
		at: context.at,
		by,
		command: objection.id,
		task: 'transfer',
		basis: 'law',
		...assignment(unit, 'green', underDisclosure(state, context)),
	}
	return { events: [...opening.events, assigned], records: opening.records }
}
