import { named } from '../responsibility/details'
import { withWords } from '../voice/heard'
import type { Voice } from '../voice/voice'
import type { Entry } from './case-view'
import type { CaseEvent, EventOf, EventType } from './event'
import type { PrivateRecord } from './private-record'
import { type Relation, sight } from './relation'

/** Steps whose words are between the centre and the units: others see that they happened, not what was said. */
const internal: ReadonlySet<EventType> = new Set<EventType>([
	'assigned',
	'sentBack',
	'sendBackRefused',
	'returned',
	'reworked',
	'referred',
	'disputed',
	'disputeSettled',
	'whistled',
	'supportCalled',
	'partSentBack',
	'partReassigned',
	'partBackRefused',
	'partReleased',
	'recoloured',
	'extensionAsked',
	'extensionRefused',
	'suspensionAsked',
	'suspensionRefused',
	'endProposed',
	'endRefused',
	'planned',
])
/** Steps that only those who answer see at all: what they ask of each other, and how they are held to it. */
export const inside: ReadonlySet<EventType> = new Set<EventType>([
	'restricted',
	'supervised',
	'climbed',
	'slipAnswered',
	'instructed',
	'reported',
	'chased',
	'marked',
	'extensionAsked',
	'extensionRefused',
	'suspensionAsked',
	'suspensionRefused',
	'partSentBack',
	'partReassigned',
	'partBackRefused',
	'endProposed',
	'endRefused',
	'joined',
	'parted',
	// in another caller's words
	'relayed',
	'followed',
	'unfollowed',
])

/** What of an event's details is shown; everything else stays in the trace. */
const shown = [
	'unit',
	'unitName',
	'resolveBy',
	'urgency',
	'reason',
	'solved',
	'content',
	'outcome',
	'because',
	'task',
	'added',
	'agreed',
	'meetAt',
	'takenAt',
	'distance',
	'part',
	'speed',
	'quality',
	'extension',
	'until',
	'rung',
	'slip',
	'status',
	'step',
	'number',
	'reportBy',
	'late',
	'voice',
	'when',
] as const

const upstreamOf = ({ sourceNumber, answerBy, repeatOf }: EventOf<'opened'>) => ({
	...(sourceNumber !== undefined && { sourceNumber }),
	...(answerBy !== undefined && { answerBy }),
	...(repeatOf && { repeatOf: { case: repeatOf.case, number: repeatOf.number } }),
})

/** A step of a case as somebody sees it in its course. */
export function entryOf(
	event: CaseEvent,
	record: PrivateRecord | undefined,
	relation: Relation,
	heard: ReadonlyMap<string, Voice>,
): Entry {
	const { capacity, unit, unitName, helper, standIn } = event.by
	const hidden = internal.has(event.type) && !sight[relation].internal
	const details = Object.fromEntries(
		shown
			.filter((key) => key in event)
			.map((key) => [key, (event as unknown as Record<string, unknown>)[key]]),
	)
	return {
		seq: event.seq,
		at: event.at,
		type: event.type,
		by: {
			capacity,
			...(unit !== undefined && { unit }),
			...(unitName !== undefined && { unitName }),
			...(helper && { helper }),
			...(standIn !== undefined && sight[relation].internal && { standIn: true }),
		},
		...(record?.text !== undefined && !hidden && { text: record.text }),
		...(record?.publicAnswer !== undefined && { publicAnswer: record.publicAnswer }),
		photos: hidden ? [] : [...(event.photos ?? [])],
		...(event.voices && !hidden && { voices: withWords(event.voices, heard) }),
		...details,
		...(event.type === 'opened' && sight[relation].internal && upstreamOf(event)),
		...(event.type === 'errandStepped' && { errandStep: event.step.type }),
		...extendedTo(event),
		...(event.type === 'handedOn' && { handedTo: event.to !== undefined }),
		...('supports' in event && event.supports && { supports: event.supports.map(named) }),
		...(sight[relation].internal && record?.leader !== undefined && { leader: record.leader }),
		...(event.type === 'reportedIn' && sight[relation].internal && record?.place && { place: record.place }),
	}
}

/** By when a unit must be done that was given more time. */
function extendedTo(event: CaseEvent): { resolveBy?: number } {
	if (event.type !== 'extensionGranted') return {}
	const resolveBy = event.clocks?.find(({ unit }) => unit === event.unit)?.resolveBy
	return resolveBy === undefined ? {} : { resolveBy }
}
