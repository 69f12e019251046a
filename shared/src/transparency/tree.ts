import { EMPTY_ROOT, type Hash, nodeHash } from './hash'

/**
 * What must be known of a tree to append to it: the roots of the perfect subtrees that it is made of, the largest
 * first. Their sizes are the powers of two in the tree's size.
 */
export type Frontier = readonly Hash[]

/** Where a node stands: level 0 holds the entries; node `index` of level l covers 2^l entries from `index` × 2^l. */
export interface Place {
	readonly level: number
	readonly index: number
}

/** A node that is complete: no later entry will change it. */
export interface TreeNode extends Place {
	readonly hash: Hash
}

/** A tree after an entry came, and the nodes above it (level 1 and up) that it completed. */
export interface Appended {
	readonly frontier: Frontier
	readonly size: number
	readonly nodes: readonly TreeNode[]
}

/** Appends one entry, by its leaf hash: as many hashes as the size has ones at its end. */
export function append(frontier: Frontier, size: number, leaf: Hash): Appended {
	const roots = [...frontier]
	const nodes: TreeNode[] = []
	let hash = leaf
	let index = size
	for (let level = 1; index % 2 === 1; level++) {
		const left = roots.pop()
		if (left === undefined) throw new RangeError('the frontier is not of this size')
		hash = nodeHash(left, hash)
		index = (index - 1) / 2
		nodes.push({ level, index, hash })
	}
	roots.push(hash)
	return { frontier: roots, size: size + 1, nodes }
}

/** The root of a tree: its perfect subtrees, put together from the smallest. */
export function rootOf(frontier: Frontier): Hash {
	return frontier.length === 0 ? EMPTY_ROOT : frontier.reduceRight((right, left) => nodeHash(left, right))
}

/** How many perfect subtrees a tree of a size is made of. */
export function peaks(size: number): number {
	let count = 0
	for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2
	return count
}
