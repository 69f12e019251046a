import * as v from 'valibot'
import { dayOf } from '../follow-up/figures'
import { readEntry } from './entry'
import { type Hash, leafHash } from './hash'
import { verifyHead } from './head'
import { keyName, type SignedHead, signedHeadSchema } from './signed-head'
import { entriesAnswerSchema, keyAnswerSchema } from './transparency-view'
import { append, type Frontier, rootOf } from './tree'

/** A whole log in one file: what `npm run verify -- TENANT --export FILE` writes. */
export const exportedLogSchema = v.object({
	v: v.literal(1),
	tenant: v.string(),
	...keyAnswerSchema.entries,
	/** The last head of each day, the oldest first. */
	heads: v.array(v.object({ day: v.string(), head: signedHeadSchema })),
	/** The newest head, by which the file was written. */
	head: signedHeadSchema,
	entries: entriesAnswerSchema.entries.entries,
})
export type ExportedLog = v.InferOutput<typeof exportedLogSchema>

/** What is wrong, and where. */
export type LogFault =
	/** The key is not the one it is named as. */
	| { readonly fault: 'key' }
	/** An entry's text is not what its leaf hash says: this very entry. */
	| { readonly fault: 'entry'; readonly index: number }
	/** An entry is not written as entries are, or is another county's. */
	| { readonly fault: 'entryForm'; readonly index: number }
	/** A head is not signed by the key, or is another county's; `day` is absent for the newest. */
	| { readonly fault: 'signature'; readonly day: string | undefined; readonly size: number }
	/** A head stands under another day than the one it was signed on. */
	| { readonly fault: 'day'; readonly day: string; readonly size: number }
	/** A head has fewer entries than one before it. */
	| { readonly fault: 'shrunk'; readonly day: string | undefined; readonly size: number }
	/** A signed head speaks of more entries than there are. */
	| { readonly fault: 'missing'; readonly day: string | undefined; readonly size: number }
	/** The entries do not make the signed root: something from `from` to before `until` was changed. */
	| {
			readonly fault: 'root'
			readonly day: string | undefined
			readonly from: number
			readonly until: number
	  }
	/** There are entries after the newest head, which nobody has signed; they may be a minute old. */
	| { readonly fault: 'unsigned'; readonly from: number }

export interface LogReport {
	readonly entries: number
	readonly heads: number
	/** The root of all entries, computed anew. */
	readonly root: Hash
	readonly faults: readonly LogFault[]
}

/**
 * Checks a whole log from its entries alone: every root is computed anew from the texts, so that each head is at once
 * proved against its entries and consistent with every other. A head that is not signed is told as such and proves
 * nothing; where roots differ, the stretch since the last head that held is named.
 */
export function verifyLog(log: ExportedLog): LogReport {
	const faults: LogFault[] = []
	if (!isNamed(log)) faults.push({ fault: 'key' })
	const heads = signedHeads(log, faults)
	const wanted = new Set(heads.map(({ head }) => head.size))
	const roots = new Map<number, Hash>([[0, rootOf([])]])
	let frontier: Frontier = []
	for (const [index, { text, leaf }] of log.entries.entries()) {
		const hash = leafHash(text)
		if (hash !== leaf) faults.push({ fault: 'entry', index })
		else if (readEntry(text)?.tenant !== log.tenant) faults.push({ fault: 'entryForm', index })
		frontier = append(frontier, index, hash).frontier
		if (wanted.has(index + 1)) roots.set(index + 1, rootOf(frontier))
	}
	compare(heads, roots, log.entries.length, faults)
	return { entries: log.entries.length, heads: heads.length, root: rootOf(frontier), faults }
}

interface Dated {
	readonly day: string | undefined
	readonly head: SignedHead
}

/** The key's name is what heads and phones know it by. */
function isNamed({ key, publicKey }: ExportedLog): boolean {
	return publicKey.length % 2 === 0 && keyName(publicKey) === key
}

/** The heads that are signed, in their order; of the others it is said. */
function signedHeads({ tenant, heads, head, publicKey }: ExportedLog, faults: LogFault[]): Dated[] {
	return [...heads, { day: undefined, head }].filter(({ day, head: candidate }) => {
		const signed = candidate.tenant === tenant && verifyHead(candidate, publicKey)
		if (!signed) faults.push({ fault: 'signature', day, size: candidate.size })
		else if (day !== undefined && day !== dayOf(candidate.at))
			faults.push({ fault: 'day', day, size: candidate.size })
		return signed
	})
}

function compare(
	heads: readonly Dated[],
	roots: ReadonlyMap<number, Hash>,
	count: number,
	faults: LogFault[],
): void {
	let held = 0
	let before = 0
	for (const { day, head } of heads) {
		const { size, root } = head
		if (size < before) faults.push({ fault: 'shrunk', day, size })
		before = Math.max(before, size)
		if (size > count) faults.push({ fault: 'missing', day, size })
		else if (roots.get(size) === root) held = Math.max(held, size)
		else {
			faults.push({ fault: 'root', day, from: Math.min(held, size), until: size })
			// What follows stands on what was changed: one stretch is told once
			return
		}
	}
	if (before < count) faults.push({ fault: 'unsigned', from: before })
}
