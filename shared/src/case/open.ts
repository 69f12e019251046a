import { canonical, digest } from '../identifier/digest'
import type { Actor } from './actor'
import type { Registration, Submission } from './command'
import type { Decision } from './decide'
import type { By, EventOf } from './event'
import { caseNumber } from './number'
import { seal } from './private-record'

/** What opening a case needs besides the words: who, when, salt, and how many numbers were taken already. */
export interface OpeningContext {
	readonly actor: Extract<Actor, { user: string }>
	readonly at: number
	readonly salt: string
	readonly attempt: number
	/** The picture to show in lists, when there is one that has a thumbnail. */
	readonly cover?: string
}

/** The digest by which the same submission is known again, for ever. */
export function submissionDigest(submission: Submission | Registration): string {
	return digest(canonical(submission))
}

/** Opens a case for the resident who sends it. Whoever stays anonymous leaves no name and no phone. */
export function submit(submission: Submission, context: OpeningContext): Decision {
	return open(
		submission,
		context,
		{ capacity: 'caller', user: context.actor.user },
		{
			source: 'miniProgram',
			caller: context.actor.user,
		},
	)
}

/** Opens a case that the centre files for somebody who called by another channel. */
export function register(registration: Registration, by: By, context: OpeningContext): Decision {
	const { source, sourceNumber, calledAt } = registration
	return open(registration, context, by, {
		source,
		...(sourceNumber !== undefined && { sourceNumber }),
		...(calledAt !== undefined && { calledAt }),
	})
}

type Origin = Pick<EventOf<'opened'>, 'source' | 'sourceNumber' | 'caller' | 'calledAt'>

function open(what: Submission | Registration, context: OpeningContext, by: By, origin: Origin): Decision {
	const seq = 1
	const contact = what.identity === 'anonymous' ? {} : { name: what.name, phone: what.phone }
	const title = 'title' in what ? what.title : undefined
	const sealed = seal(
		Object.fromEntries(
			Object.entries({ title, text: what.text, place: what.place, ...contact }).filter(
				([, value]) => value !== undefined,
			),
		),
		seq,
		context.salt,
	)
	const event: EventOf<'opened'> = {
		v: 1,
		type: 'opened',
		case: what.id,
		seq,
		at: context.at,
		by,
		command: what.id,
		tenant: context.actor.tenant,
		number: caseNumber(what.id, context.at, context.attempt),
		caseType: 'report',
		identity: what.identity,
		submission: submissionDigest(what),
		...origin,
		...(what.kind !== undefined && { kind: what.kind }),
		...(what.matter !== undefined && { matter: what.matter }),
		...(what.village !== undefined && { village: what.village }),
		...(context.cover !== undefined && { cover: context.cover }),
		...(sealed && { words: sealed.digest }),
		...(what.photos.length > 0 && { photos: what.photos }),
	}
	return { events: [event], records: sealed ? [sealed.record] : [] }
}
