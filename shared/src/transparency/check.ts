import { EMPTY_ROOT, type Hash, isHash, nodeHash } from './hash'

/** A claim that an entry is in the tree with this root, and its proof. */
export interface Inclusion {
	readonly leaf: Hash
	readonly index: number
	readonly size: number
	readonly proof: readonly Hash[]
	readonly root: Hash
}

/** A claim that the second tree begins with the first, and its proof. */
export interface Consistency {
	readonly first: number
	readonly second: number
	readonly firstRoot: Hash
	readonly secondRoot: Hash
	readonly proof: readonly Hash[]
}

/** What puts two hashes together. Whoever counts hashes hands in their own. */
export type Join = (left: Hash, right: Hash) => Hash

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0
const half = (value: number): number => Math.floor(value / 2)
const isOdd = (value: number): boolean => value % 2 === 1

/**
 * Whether the proof holds (RFC 9162 §2.1.3.2). A proof alone does not tell every two sizes apart (3 and 4 look alike
 * from entry 0): the size is what the signed head says, and nothing else.
 */
export function verifyInclusion(
	{ leaf, index, size, proof, root }: Inclusion,
	join: Join = nodeHash,
): boolean {
	if (!isCount(index) || !isCount(size) || index >= size) return false
	if (!isHash(leaf) || !isHash(root) || !proof.every(isHash)) return false
	let hash = leaf
	let at = index
	let last = size - 1
	for (const step of proof) {
		if (last === 0) return false
		if (isOdd(at) || at === last) {
			hash = join(step, hash)
			while (!isOdd(at) && at !== 0) {
				at = half(at)
				last = half(last)
			}
		} else {
			hash = join(hash, step)
		}
		at = half(at)
		last = half(last)
	}
	return last === 0 && hash === root
}

/** Whether the proof holds (RFC 9162 §2.1.4.2). Every tree begins with the empty one. */
export function verifyConsistency(claim: Consistency, join: Join = nodeHash): boolean {
	const { first, second, firstRoot, secondRoot, proof } = claim
	if (!isCount(first) || !isCount(second) || first > second) return false
	if (!isHash(firstRoot) || !isHash(secondRoot) || !proof.every(isHash)) return false
	if (first === second) return proof.length === 0 && firstRoot === secondRoot
	if (first === 0) return proof.length === 0 && firstRoot === EMPTY_ROOT
	return walk(claim, join)
}

function walk({ first, second, firstRoot, secondRoot, proof }: Consistency, join: Join): boolean {
	// Where the first tree is perfect, the proof need not repeat its root
	const [start, ...steps] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof
	if (start === undefined) return false
	let at = first - 1
	let last = second - 1
	while (isOdd(at)) {
		at = half(at)
		last = half(last)
	}
	let old = start
	let now = start
	for (const step of steps) {
		if (last === 0) return false
		if (isOdd(at) || at === last) {
			old = join(step, old)
			now = join(step, now)
			while (!isOdd(at) && at !== 0) {
				at = half(at)
				last = half(last)
			}
		} else {
			now = join(now, step)
		}
		at = half(at)
		last = half(last)
	}
	return last === 0 && old === firstRoot && now === secondRoot
}

function isPowerOfTwo(value: number): boolean {
	let rest = value
	while (rest > 1 && !isOdd(rest)) rest = half(rest)
	return rest === 1
}
