import { link } from '../case/chain'
import type { ErrorCode } from '../error/catalogue'
import { canonical, saltedDigest } from '../identifier/digest'
import { entryRefusal } from './decide'
import type { EntryOf, EntryType, Facts, SentEntry, TraceEntry } from './entry'
import type { PatrolRules } from './patrol-rules'
import { photosOf, sealWords, type TraceWords, wordsOf } from './private-words'
import { evolveTrace, type TraceState } from './state'
import { told } from './time'

/** Where a phone's own numbering stands. */
export interface DeviceState {
	/** The sequence that comes next. */
	readonly expected: number
	/** When its last entry counts as done, as far as its clock is believed. */
	readonly when?: number
}

/** What stands beside an entry, by its identifier: for answering again, and what can be erased. */
export interface Beside {
	readonly id: string
	/** Tells another body of the same identifier; gone with the salt when it is erased. */
	readonly body?: string
	readonly salt?: string
	readonly words?: TraceWords
	readonly refused?: ErrorCode
	readonly field?: string
	readonly number?: number
	readonly when?: number
	readonly at: number
	readonly clock?: TraceEntry['clock']
	readonly sequence: number
}

/** An entry as stored: `stored` is what the link is made of, byte for byte. */
export interface Appended {
	readonly entry: TraceEntry
	readonly stored: string
	readonly hash: string
}

export interface Sending {
	readonly device: string
	readonly sentAt: number
	/** Now, by the server. */
	readonly at: number
	readonly rules: PatrolRules
	/** Cases that this worker opened, of those that the entries name. */
	readonly opened: ReadonlySet<string>
	/** Entries whose identifier another one has: their sequence is used up, and that is all. */
	readonly reused?: ReadonlySet<string>
	/** Fresh for each entry. */
	readonly salt: () => string
}

/** What appending some entries comes to. */
export interface Appending {
	readonly state: TraceState
	readonly device: DeviceState
	readonly appended: readonly Appended[]
	/** One for each entry that was looked at: taken or refused. */
	readonly beside: readonly Beside[]
	/** The first entry that did not have the expected sequence. */
	readonly stopped?: string
}

/** The body's digest: the same entry sent again has it again, whenever it is sent. */
export const bodyDigest = (sent: SentEntry, salt: string): string => saltedDigest(canonical(sent), salt)

/**
 * Appends what one phone sent, in its order. An entry out of its sequence stops it; one that is refused uses its
 * sequence up and is no entry.
 */
export function appendEntries(
	before: TraceState,
	phone: DeviceState,
	entries: readonly SentEntry[],
	sending: Sending,
): Appending {
	let state = before
	let device = phone
	const appended: Appended[] = []
	const beside: Beside[] = []
	for (const sent of entries) {
		if (sent.sequence !== device.expected) return { state, device, appended, beside, stopped: sent.id }
		if (sending.reused?.has(sent.id)) {
			device = { ...device, expected: device.expected + 1 }
			continue
		}
		const salt = sending.salt()
		const { when, clock } = told(sent.doneAt, sending.sentAt, sending.at, device.when)
		// what is not believed says nothing about the phone's clock before it
		const last = clock === 'doubtful' ? device.when : Math.max(when, device.when ?? 0)
		device = { expected: device.expected + 1, ...(last !== undefined && { when: last }) }
		const common = {
			id: sent.id,
			body: bodyDigest(sent, salt),
			salt,
			at: sending.at,
			sequence: sent.sequence,
		}
		const strange = sent.type === 'found' && !sending.opened.has(sent.case)
		const refusal = strange
			? { refused: 'caseUnknown' as const, field: 'case' }
			: entryRefusal(state, sent, when, sending.rules)
		if (refusal) {
			beside.push({ ...common, ...refusal })
			continue
		}
		const words = wordsOf(sent)
		const entry = entryOf(sent, state.number + 1, sending, { when, clock }, words, salt)
		const one = linked(state, entry)
		state = evolveTrace(state, entry, one.hash)
		appended.push(one)
		beside.push({ ...common, ...(words && { words }), number: entry.number, when, clock })
	}
	return { state, device, appended, beside }
}

/** The link of an entry to those before it. */
export function linked({ hash: previous }: TraceState, entry: TraceEntry): Appended {
	const stored = JSON.stringify(entry)
	return { entry, stored, hash: link(previous, stored) }
}

/**
 * An entry that no phone made: another concept's, or a part of a track that came.
 * @param when when it counts as done, where that was before it is written
 */
export function ownEntry<Type extends EntryType>(
	state: TraceState,
	id: string,
	type: Type,
	facts: Facts[Type],
	at: number,
	when = at,
): EntryOf<Type> {
	const common = { number: state.number + 1, id, doneAt: when, at, when, clock: 'believed', photos: 0 }
	return { ...common, type, ...facts } as unknown as EntryOf<Type>
}

function entryOf(
	sent: SentEntry,
	number: number,
	{ device, at }: Sending,
	{ when, clock }: ReturnType<typeof told>,
	words: TraceWords | undefined,
	salt: string,
): TraceEntry {
	const { id, sequence, doneAt } = sent
	const common = {
		number,
		id,
		device,
		sequence,
		doneAt,
		at,
		when,
		clock,
		photos: photosOf(words).length,
		...(words && { digest: sealWords(words, salt) }),
	}
	return { ...common, ...factsOf(sent) } as TraceEntry
}

/** What of an entry stands in the chain. */
function factsOf(sent: SentEntry) {
	switch (sent.type) {
		case 'signedIn':
		case 'signedOut':
		case 'patrolBegan':
			return { type: sent.type }
		case 'patrolEnded':
			return { type: sent.type, patrol: sent.patrol }
		case 'visited':
			return { type: sent.type, template: sent.template, ...(sent.village && { village: sent.village }) }
		case 'settledOnTheSpot':
			return { type: sent.type, ...(sent.village && { village: sent.village }) }
		case 'found':
			return { type: sent.type, case: sent.case, ...(sent.village && { village: sent.village }) }
		case 'inspected': {
			const { type, inspection, village, spot, found } = sent
			return { type, inspection, village, spot, found }
		}
	}
}
