import { p256 } from '@noble/curves/nist.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { dayOf } from '../follow-up/figures'
import { digest } from '../identifier/digest'
import { DAY } from '../time/day'
import { entryText } from './entry'
import { leafHash } from './hash'
import { assemble, consistencyParts, inclusionParts, placeName } from './proof'
import { headText, keyName, type SignedHead } from './signed-head'
import type { ProofAnswer } from './transparency-view'
import { append, type Frontier, type Place, rootOf } from './tree'
import type { ExportedLog } from './verify-log'

export const TENANT = '370404'
export const BEGAN = 1_790_000_000_000
const MINUTE = 60_000

/** A key that is the same in every run: it guards nothing. */
const secret = hexToBytes('17'.repeat(32))
export const publicKey = `3059301306072a8648ce3d020106082a8648ce3d030107034200${bytesToHex(p256.getPublicKey(secret, false))}`

export function signedBy(head: Omit<SignedHead, 'signature' | 'key'>, key = keyName(publicKey)): SignedHead {
	const unsigned = { ...head, key }
	const bytes = p256.sign(utf8ToBytes(headText(unsigned)), secret, { format: 'der', prehash: true })
	return { ...unsigned, signature: bytesToHex(bytes) }
}

/** A log of `count` made-up entries, one a minute, with a head and proofs at any size. */
export function logOf(count: number, change: (text: string, index: number) => string = (text) => text) {
	const contents = Array.from({ length: count }, (_, index) => `{"演示":${index}}`)
	const texts = contents.map((_, index) => change(textOf(index), index))
	const nodes = new Map<string, string>()
	const roots = [rootOf([])]
	let frontier: Frontier = []
	for (const [index, text] of texts.entries()) {
		const leaf = leafHash(text)
		nodes.set(placeName({ level: 0, index }), leaf)
		const next = append(frontier, index, leaf)
		for (const node of next.nodes) nodes.set(placeName(node), node.hash)
		frontier = next.frontier
		roots.push(rootOf(frontier))
	}
	const hashOf = (place: Place) => nodes.get(placeName(place))
	const head = (size: number, at = BEGAN + size * MINUTE) =>
		signedBy({ tenant: TENANT, size, root: roots[size] ?? '', at })
	const proof = (index: number, size: number, from = 0): ProofAnswer => ({
		index,
		size,
		entry: texts[index] ?? '',
		inclusion: assemble(inclusionParts(index, size), hashOf) ?? [],
		consistency: assemble(consistencyParts(from, size), hashOf) ?? [],
	})
	return { contents, texts, head, proof }
}

function textOf(index: number): string {
	return entryText({
		v: 1,
		type: 'publish',
		tenant: TENANT,
		village: '370404103201',
		about: `disclosure-${String(index).padStart(10, '0')}`,
		group: 'money',
		period: '2026-Q3',
		version: 1,
		digest: digest(`{"演示":${index}}`),
		at: BEGAN + index * MINUTE,
	})
}

/** The log as it is exported, with a head on one day after another at each of the sizes. */
export function exported(sizes: readonly number[], count: number): ExportedLog {
	const { texts, head } = logOf(count)
	return {
		v: 1,
		tenant: TENANT,
		key: keyName(publicKey),
		publicKey,
		heads: sizes.map((size, at) => ({ day: dayAfter(at), head: head(size, BEGAN + at * DAY) })),
		head: head(count, BEGAN + sizes.length * DAY),
		entries: texts.map((text) => ({ text, leaf: leafHash(text) })),
	}
}

/** So many days after the first. */
export const dayAfter = (days: number): string => dayOf(BEGAN + days * DAY)
