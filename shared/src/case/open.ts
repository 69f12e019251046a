import { unitFor } from '../catalogue/entry'
import { canonical, digest } from '../identifier/digest'
import { actBy } from './act-by'
import type { Actor } from './actor'
import type { Registration, Submission, Summons } from './command'
import type { Context } from './context'
import type { Decision } from './decide'
import type { By, Earlier, EventOf } from './event'
import { caseNumber } from './number'
import { type PrivateContent, seal } from './private-record'

/** What opening a case needs besides the words: who, when, salt, and how many numbers were taken already. */
export interface OpeningContext extends Omit<Context, 'actor' | 'place' | 'main'> {
	readonly actor: Extract<Actor, { user: string }>
	readonly attempt: number
	/** The earlier case that what is registered is about again. */
	readonly repeatOf?: Earlier
	/** The picture to show in lists, when there is one that has a thumbnail. */
	readonly cover?: string
}

/** The digest by which the same submission is known again, for ever. */
export function submissionDigest(submission: Submission | Registration | Summons): string {
	return digest(canonical(submission))
}

/**
 * Opens a case for whoever sends it: a resident, or a grid worker with what they found. Whoever stays anonymous leaves
 * no name and no phone.
 */
export function submit(submission: Submission, context: OpeningContext): Decision {
	return open(submission, context, callerOf(submission, context), {
		caseType: 'report',
		source: submission.patrol ? 'patrol' : 'miniProgram',
		caller: context.actor.user,
	})
}

/** Whoever sends something for themselves, or openly for somebody else. */
export function callerOf(
	{ helping }: Pick<Submission, 'helping'>,
	{ actor }: Pick<OpeningContext, 'actor'>,
): By {
	return { capacity: 'caller', user: actor.user, ...(helping && { helper: true }) }
}

/** Opens a case that the centre files for somebody who called by another channel. */
export function register(registration: Registration, by: By, context: OpeningContext): Decision {
	const { source, sourceNumber, calledAt, answerBy } = registration
	const { repeatOf } = context
	const opening = open(registration, context, by, {
		caseType: 'report',
		source,
		...(sourceNumber !== undefined && { sourceNumber }),
		...(calledAt !== undefined && { calledAt }),
		...(answerBy !== undefined && { answerBy }),
		...(repeatOf && { repeatOf }),
	})
	return instructed(registration, by, context, opening)
}

/** A leader's instruction that opens a case is an event of its own, with the report owed on it. */
function instructed(
	{ id, instruction }: Registration,
	by: By,
	{ at, salt }: OpeningContext,
	opening: ReturnType<typeof open>,
): Decision {
	if (instruction === undefined) return opening
	const { leader, number, reportBy } = instruction
	const sealed = seal({ leader }, 2, salt)
	const event: EventOf<'instructed'> = {
		v: 1,
		type: 'instructed',
		case: id,
		seq: 2,
		at,
		by,
		command: id,
		reportBy,
		...(number !== undefined && { number }),
		...(sealed && { words: sealed.digest }),
	}
	return {
		events: [...opening.events, event],
		records: [...opening.records, ...(sealed ? [sealed.record] : [])],
	}
}

export type Origin = Pick<
	EventOf<'opened'>,
	| 'caseType'
	| 'source'
	| 'sourceNumber'
	| 'caller'
	| 'calledAt'
	| 'answerBy'
	| 'repeatOf'
	| 'callingUnit'
	| 'disclosure'
	| 'errand'
	| 'matterName'
> & {
	/** The digest of what was sent, where that is not what the case is opened from. */
	readonly submission?: string
}

/** The first event of a case, and the record beside it. @param beside what else of it can be erased */
export function open(
	what: Submission | Registration | Summons,
	context: OpeningContext,
	by: By,
	origin: Origin,
	beside: PrivateContent = {},
): { readonly events: readonly [EventOf<'opened'>]; readonly records: Decision['records'] } {
	const seq = 1
	const sealed = seal({ ...privateIn(what), ...beside }, seq, context.salt)
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
		identity: what.identity,
		submission: submissionDigest(what),
		...origin,
		...(what.kind !== undefined && { kind: what.kind }),
		...(what.matter !== undefined && { matter: what.matter }),
		...(what.village !== undefined && { village: what.village }),
		...listed(what, context, origin),
		...spokenIn(what),
		...helpedIn(what, context),
		...(context.cover !== undefined && { cover: context.cover }),
		...(sealed && { words: sealed.digest }),
		...(what.photos.length > 0 && { photos: what.photos }),
	}
	const due = actBy(undefined, event, context)
	return { events: [{ ...event, ...due }], records: sealed ? [sealed.record] : [] }
}

/** Recordings, and which of them stands for the words where nobody wrote any. */
function spokenIn(
	what: Submission | Registration | Summons,
): Partial<Pick<EventOf<'opened'>, 'voices' | 'spoken'>> {
	const voices = 'voices' in what ? what.voices : undefined
	const [first] = voices ?? []
	if (voices === undefined || first === undefined) return {}
	return { voices, ...(what.text === undefined && { spoken: first }) }
}

/** Who acts for whom, without a name. */
function helpedIn(
	what: Submission | Registration | Summons,
	{ actor }: OpeningContext,
): Partial<Pick<EventOf<'opened'>, 'helper' | 'helping'>> {
	const helping = 'helping' in what ? what.helping : undefined
	if (helping === undefined) return {}
	const { relation, reach } = helping
	return { helper: actor.user, helping: { relation, reach } }
}

function privateIn(what: Submission | Registration | Summons): PrivateContent {
	const { name, phone } = ('helping' in what && what.helping) || what
	const contact = what.identity === 'anonymous' ? {} : { name, phone }
	const title = 'title' in what ? what.title : undefined
	const words = { title, text: what.text, place: what.place, ...contact }
	return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined))
}

/** What the catalogue says of the matter: its name and version, and within whose own list it is. */
function listed(
	{ village }: Pick<Submission, 'village'> | Pick<Registration, 'village'>,
	{ entry, catalogue }: OpeningContext,
	{ caseType }: Origin,
): Partial<EventOf<'opened'>> {
	if (entry === undefined || catalogue === undefined) return {}
	const local =
		entry.lead.level === 'department' || caseType === 'summons' ? undefined : unitFor(entry.lead, village)
	return { matterName: entry.name, catalogue, kind: entry.kind, ...(local !== undefined && { local }) }
}
