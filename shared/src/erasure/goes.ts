import type { CaseEvent } from '../case/event'
import type { PrivateRecord } from '../case/private-record'
import type { CaseState } from '../case/state'
import type { Errand } from '../errand/errand'
import { materialsOf } from '../material/material'
import type { RetainedType } from '../retention/retention-rules'

/** What of a private record may go by itself. */
export type Field = Exclude<keyof PrivateRecord, 'seq'>

/** What of one case goes: whole records, single fields of others, and pictures and recordings by their identifiers. */
export interface Goes {
	readonly records: readonly number[]
	readonly fields: readonly { readonly seq: number; readonly fields: readonly Field[] }[]
	readonly photos: readonly string[]
}

/** Beside a step of those who answer, these are not the caller's: who answers for it, and what stands in public, masked. */
const theirs: ReadonlySet<string> = new Set(['answerable', 'leader', 'publicAnswer', 'office', 'seq'])

/** What somebody is to a case whose words are to go. */
export type Part = 'caller' | 'concerned'

/** What there is of a case. */
export interface Whole {
	readonly state: CaseState
	readonly events: readonly CaseEvent[]
	readonly records: readonly PrivateRecord[]
	readonly errand?: Errand | undefined
}

/**
 * What of a case identifies whoever called, or whom an errand is for: their own words, names, numbers, places, pictures
 * and recordings, and what those who answer wrote about them. Where other people's calls hang on the same case, the
 * words of those who answer stay: they are the others' answer too.
 * @param user whose; undefined for a caller without an account, whose case the centre filed
 */
export function goesWith({ state, events, records, errand }: Whole, part: Part, user?: string): Goes {
	const byThem = (event: CaseEvent) =>
		part === 'caller'
			? event.type === 'opened' || (event.by.capacity === 'caller' && event.by.unit === undefined)
			: user !== undefined && event.by.user === user
	const own = events.filter((event) => byThem(event) && event.type !== 'relayed')
	const ownSeqs = new Set(own.map(({ seq }) => seq))
	const relayed = new Set(events.filter(({ type }) => type === 'relayed').map(({ seq }) => seq))
	const shared = (state.joined ?? 0) > 0
	const whole = new Set<number>()
	const fields: { seq: number; fields: Field[] }[] = []
	for (const record of records) {
		if (ownSeqs.has(record.seq)) whole.add(record.seq)
		else if (part === 'concerned') {
			if (record.person !== undefined) fields.push({ seq: record.seq, fields: ['person', 'salt'] })
		} else if (!shared && !relayed.has(record.seq)) addOthers(record, whole, fields)
	}
	const photos = [
		...own.flatMap((event) => [...(event.photos ?? []), ...(event.voices ?? [])]),
		...(errand ? materialsOf(errand) : []),
	]
	return { records: [...whole].sort((one, other) => one - other), fields, photos: [...new Set(photos)] }
}

/** What those who answer wrote: all of it, but for what is not about the caller. */
function addOthers(record: PrivateRecord, whole: Set<number>, fields: { seq: number; fields: Field[] }[]) {
	const { salt: _, ...said } = record
	const names = Object.keys(said).filter((name) => !theirs.has(name)) as Field[]
	if (names.length === 0) return
	const stays = Object.keys(said).some((name) => name !== 'seq' && theirs.has(name))
	// What is left is no longer what was sealed; with the salt gone, nobody can try out what it may have been
	if (stays) fields.push({ seq: record.seq, fields: [...names, 'salt'] })
	else whole.add(record.seq)
}

/** What the caller of a merged case said is kept with the main case too. */
export function relayedFrom(events: readonly CaseEvent[], other: string): readonly number[] {
	return events.flatMap((event) => (event.type === 'relayed' && event.other === other ? [event.seq] : []))
}

const contact = ['name', 'phone', 'person'] as const satisfies readonly Field[]

/** What of an ended case goes when a term is over, whoever's it is. */
export function goesAfter({ events, records }: Whole, over: readonly RetainedType[]): Goes {
	const words = over.includes('words')
	return {
		records: words ? records.map(({ seq }) => seq) : [],
		fields:
			words || !over.includes('contact')
				? []
				: records.flatMap((record) => {
						const there = contact.filter((field) => record[field] !== undefined)
						return there.length === 0 ? [] : [{ seq: record.seq, fields: [...there, 'salt' as const] }]
					}),
		photos: [
			...new Set(
				events.flatMap((event) => [
					...(over.includes('photos') ? (event.photos ?? []) : []),
					...(over.includes('voices') ? (event.voices ?? []) : []),
				]),
			),
		],
	}
}
