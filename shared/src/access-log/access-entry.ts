import * as v from 'valibot'
import { link } from '../case/chain'
import { canonical } from '../identifier/digest'
import { roles } from '../user/post'

/** What is written down of whoever looks at, takes out, or changes what not everybody may; Chinese in text/zh-CN/access-log.ts. */
export const accessKinds = [
	'confidentialSeen',
	'ledgerTaken',
	'caseFilePrinted',
	'postGiven',
	'postEnded',
	'postMoved',
	'standInSet',
	'invitationMade',
	'invitationWithdrawn',
	'unitChanged',
	'regionChanged',
	'rulesChanged',
	'noticeSettingsChanged',
	'centrePhoneChanged',
	'administratorMade',
	'countersignAsked',
	'countersignRefused',
	'erased',
	'dataTaken',
	'retentionChanged',
	'restored',
] as const
export type AccessKind = (typeof accessKinds)[number]

/** In place of a user where nobody but the clock did it. */
export const CLOCK = 'clock'

/** An identifier or a code: never a name, words, or a telephone but the centre's own, which everybody is shown. */
const code = v.pipe(v.string(), v.regex(/^[\w.:#-]{1,80}$/))
const word = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/))

/** One entry, as somebody makes it. It outlives what may have to be erased, so that it names pseudonyms and codes only. */
export const accessEntrySchema = v.object({
	tenant: v.pipe(v.string(), v.regex(/^\d{6}$/)),
	/** When, in epoch milliseconds. */
	at: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
	/** Who, by which role in which unit; a resident who asks for their own has neither. */
	by: v.object({
		user: code,
		role: v.exactOptional(v.picklist(roles)),
		unit: v.exactOptional(code),
	}),
	what: v.picklist(accessKinds),
	/** Whom it concerns: a unit, and a user of it where there is one. */
	subject: v.exactOptional(v.object({ unit: v.exactOptional(code), user: v.exactOptional(code) })),
	case: v.exactOptional(code),
	/** Identifiers, counts and codes. */
	detail: v.exactOptional(v.record(word, v.union([v.pipe(v.number(), v.safeInteger()), code]))),
})
export type AccessEntry = v.InferOutput<typeof accessEntrySchema>

/** An entry in its chain. */
export interface ChainedEntry extends AccessEntry {
	readonly v: 1
	/** Its place in the county's chain, from 1 on. */
	readonly seq: number
}

/** One link as stored: the bytes that count, and the digest of them and of the link before. */
export interface AccessLink {
	readonly stored: string
	readonly hash: string
}

/** What the next entry stands on: the place and the digest of the last; of an empty chain 0 and zeros. */
export interface AccessHead {
	readonly seq: number
	readonly hash: string
	/** When the last entry was made; the next is never earlier, so that the chain's order is time's. */
	readonly at: number
}
export const EMPTY: AccessHead = { seq: 0, hash: '0'.repeat(64), at: 0 }

/** The next link of a chain. */
export function chained(head: AccessHead, entry: AccessEntry): AccessLink & { readonly entry: ChainedEntry } {
	const placed: ChainedEntry = { v: 1, seq: head.seq + 1, ...entry, at: Math.max(entry.at, head.at) }
	const stored = canonical(placed)
	return { entry: placed, stored, hash: link(head.hash, stored) }
}

const chainedSchema = v.object({
	...accessEntrySchema.entries,
	v: v.literal(1),
	seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
})

/** A stored link read back; undefined where somebody put something else in its place. */
export function entryOf({ stored }: AccessLink): ChainedEntry | undefined {
	try {
		const read = v.safeParse(chainedSchema, JSON.parse(stored))
		return read.success ? read.output : undefined
	} catch {
		return undefined
	}
}

/**
 * The place, from 1 on, of the first link that does not follow from those before it; undefined where all hold.
 * @param from what the first of them stands on
 */
export function brokenLink(links: readonly AccessLink[], from: AccessHead = EMPTY): number | undefined {
	let { seq, hash } = from
	for (const one of links) {
		seq++
		if (link(hash, one.stored) !== one.hash || entryOf(one)?.seq !== seq) return seq
		hash = one.hash
	}
	return undefined
}
