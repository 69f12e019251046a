import type { Hash } from './hash'
import { type Place, rootOf } from './tree'

/**
 * What one hash of a proof is made of: the complete nodes that cover a stretch of entries, the largest first. Mostly it
 * is one node; at the tree's ragged edge it is several, put together as a root is.
 */
export type Part = readonly Place[]

/** The parts of the proof that entry `index` is in the tree of `size` (PATH of RFC 9162 §2.1.3.1). */
export function inclusionParts(index: number, size: number): Part[] {
	if (!(index >= 0 && index < size)) return []
	return path(index, 0, size)
}

/** The parts of the proof that the tree of `second` only adds to that of `first` (PROOF of RFC 9162 §2.1.4.1). */
export function consistencyParts(first: number, second: number): Part[] {
	if (!(first > 0 && first < second)) return []
	return subproof(first, 0, second, true)
}

/** The nodes that parts need, each once: what is to be read. */
export function placesOf(...proofs: readonly (readonly Part[])[]): Place[] {
	const places = new Map(proofs.flat(2).map((place) => [placeName(place), place]))
	return [...places.values()]
}

/** A node's name among others. */
export const placeName = ({ level, index }: Place): string => `${level}/${index}`

/**
 * A proof from its parts.
 * @param hashOf the hash of a complete node
 * @returns undefined where a node is not known
 */
export function assemble(
	parts: readonly Part[],
	hashOf: (place: Place) => Hash | undefined,
): Hash[] | undefined {
	const proof: Hash[] = []
	for (const part of parts) {
		const hashes = part.map(hashOf)
		if (!hashes.every((hash) => hash !== undefined)) return undefined
		proof.push(rootOf(hashes))
	}
	return proof
}

/** Entries `begin` to `begin + size` as RFC 9162 divides them: D[begin : begin + size]. */
function path(index: number, begin: number, size: number): Part[] {
	if (size === 1) return []
	const half = split(size)
	return index < half
		? [...path(index, begin, half), cover(begin + half, size - half)]
		: [...path(index - half, begin + half, size - half), cover(begin, half)]
}

function subproof(first: number, begin: number, size: number, whole: boolean): Part[] {
	if (first === size) return whole ? [] : [cover(begin, size)]
	const half = split(size)
	return first <= half
		? [...subproof(first, begin, half, whole), cover(begin + half, size - half)]
		: [...subproof(first - half, begin + half, size - half, false), cover(begin, half)]
}

/** The perfect subtrees that cover a stretch, the largest first. */
function cover(begin: number, size: number): Part {
	const places: Place[] = []
	let from = begin
	for (let rest = size; rest > 0; ) {
		const level = levelOf(rest)
		const width = 2 ** level
		places.push({ level, index: from / width })
		from += width
		rest -= width
	}
	return places
}

/** The largest power of two below a size of two or more. */
const split = (size: number): number => 2 ** levelOf(size - 1)

/** The level of the largest perfect subtree that a size holds. Counted, because logarithms are rounded. */
function levelOf(size: number): number {
	let level = 0
	while (2 ** (level + 1) <= size) level++
	return level
}
