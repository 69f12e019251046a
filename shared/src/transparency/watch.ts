import { digest } from '../identifier/digest'
import { verifyConsistency, verifyInclusion } from './check'
import type { LogEntry } from './entry'
import { type Hash, leafHash, nodeHash } from './hash'
import type { SignedHead } from './signed-head'
import type { ProofAnswer } from './transparency-view'

/** What a phone remembers of a county's log: the newest head that held, and the key that signed it. */
export type Seen = Pick<SignedHead, 'size' | 'root' | 'at' | 'key'>

/** What stands on the screen, and what it says about its place in the log. */
export interface Shown {
	readonly tenant: string
	/** The disclosure, or the decision. */
	readonly about: string
	readonly version: number
	readonly index: number
	/** When it was published, in epoch milliseconds. */
	readonly at: number
	/** The very text whose digest is in the entry; absent where it was withdrawn or has run out. */
	readonly content?: string | undefined
}

/** Which check did not hold. Each is a way in which something could have been changed on the quiet. */
export const alarms = [
	/** The head is not signed by the key it names, or is another county's. */
	'signature',
	/** Another key than the one seen before. */
	'key',
	/** A later head has fewer entries than one seen before. */
	'shrunk',
	/** The tree does not begin with the one seen before. */
	'consistency',
	/** A head signed well after it was published does not have it. */
	'leftOut',
	/** There is no proof of what the head says is there. */
	'unproven',
	/** The entry is about something else. */
	'entry',
	/** What is shown is not what was published. */
	'content',
	/** The entry is not in the tree. */
	'inclusion',
] as const
export type Alarm = (typeof alarms)[number]

export type Watched = {
	/** What to remember from now on; as before, where something does not hold. */
	readonly seen: Seen | undefined
	/** How many times SHA-256 ran, but for the signature's own. */
	readonly hashes: number
} & (
	| { readonly verdict: 'kept' }
	/** Published after the newest head: to be looked at again in a minute. */
	| { readonly verdict: 'fresh' }
	| { readonly verdict: 'broken'; readonly alarm: Alarm }
)

/** A head is a minute behind at most; after so long it is no longer by chance that an entry is not in it. */
const SLACK = 10 * 60_000

/**
 * The proof to ask for, before `watch`; undefined where none can be had yet. A head that is older than the one seen
 * (kept by somebody on the way) tells nothing new: the proof is asked for the tree that was seen.
 */
export function proofWanted(
	seen: Seen | undefined,
	head: SignedHead,
	index: number,
): { index: number; size: number; from?: number } | undefined {
	const { size } = newer(seen, head)
	if (index >= size) return undefined
	return { index, size, ...(seen !== undefined && seen.size < size && { from: seen.size }) }
}

const remembered = ({ size, root, at, key }: Seen): Seen => ({ size, root, at, key })

/** The head, or what was seen, where that is newer. */
const newer = (seen: Seen | undefined, head: SignedHead): Seen =>
	seen !== undefined && seen.at > head.at ? seen : head

/**
 * Checks what is on the screen against the log.
 * @param signed whether the head's signature is the known key's: `verifyHead` with the key that was fetched
 * @param proof what was answered to `proofWanted`; undefined where nothing was asked, or there is none
 */
export function watch(
	seen: Seen | undefined,
	head: SignedHead,
	signed: (head: SignedHead) => boolean,
	shown: Shown,
	proof: ProofAnswer | undefined,
): Watched {
	let hashes = 0
	const count = <Value>(value: Value): Value => {
		hashes++
		return value
	}
	const join = (left: Hash, right: Hash) => count(nodeHash(left, right))
	const tree = newer(seen, head)
	const verdict = verdictOf()
	if (verdict === 'kept') return { verdict, seen: remembered(tree), hashes }
	if (verdict === 'fresh') {
		// A larger tree whose beginning nobody has proved yet is not remembered
		const known = seen === undefined || seen.size === tree.size
		return { verdict, seen: known ? remembered(tree) : seen, hashes }
	}
	return { verdict: 'broken', alarm: verdict, seen, hashes }

	function verdictOf(): 'kept' | 'fresh' | Alarm {
		if (head.tenant !== shown.tenant || !signed(head)) return 'signature'
		if (seen !== undefined && seen.key !== head.key) return 'key'
		if (seen !== undefined && tree.size < seen.size) return 'shrunk'
		if (shown.index >= tree.size) return standsAlone() ?? (isLate() ? 'leftOut' : 'fresh')
		if (proof === undefined || proof.index !== shown.index || proof.size !== tree.size) return 'unproven'
		return continues(proof.consistency) ?? isAbout(proof.entry) ?? isIn(proof) ?? 'kept'
	}

	/** Without a proof there is none of consistency either: a head of the same size must be the same tree. */
	function standsAlone(): Alarm | undefined {
		return seen !== undefined && seen.size === tree.size ? continues([]) : undefined
	}

	function isLate(): boolean {
		return tree.at > shown.at + SLACK
	}

	function continues(consistency: readonly Hash[]): Alarm | undefined {
		if (seen === undefined) return undefined
		const claim = { first: seen.size, second: tree.size, firstRoot: seen.root, secondRoot: tree.root }
		// Between two of one size nothing is to be proved, whatever was sent along
		const steps = seen.size === tree.size ? [] : consistency
		return verifyConsistency({ ...claim, proof: steps }, join) ? undefined : 'consistency'
	}

	function isAbout(text: string): Alarm | undefined {
		const entry = parsed(text)
		const { tenant, about, version, content } = shown
		if (entry?.tenant !== tenant || entry.about !== about || entry.version !== version) return 'entry'
		if (content !== undefined && count(digest(content)) !== entry.digest) return 'content'
		return undefined
	}

	function isIn({ entry, index, inclusion }: ProofAnswer): Alarm | undefined {
		const leaf = count(leafHash(entry))
		const claim = { leaf, index, size: tree.size, proof: inclusion, root: tree.root }
		return verifyInclusion(claim, join) ? undefined : 'inclusion'
	}
}

/** An entry's members as they are compared here; its schema is not needed on a phone, the tree vouches for the text. */
function parsed(text: string): Partial<LogEntry> | undefined {
	try {
		const value: unknown = JSON.parse(text)
		return typeof value === 'object' && value !== null ? value : undefined
	} catch {
		return undefined
	}
}
