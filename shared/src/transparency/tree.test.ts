import { hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { verifyConsistency, verifyInclusion } from './check'
import { EMPTY_ROOT, type Hash, leafHash, leafHashOfBytes, nodeHash } from './hash'
import { assemble, consistencyParts, inclusionParts, placeName } from './proof'
import { append, type Frontier, peaks, rootOf } from './tree'

/** The eight entries of Certificate Transparency's tests and the roots of their trees (transparency-dev/merkle, testonly/constants.go). */
const published = [
	'',
	'00',
	'10',
	'2021',
	'3031',
	'40414243',
	'5051525354555657',
	'606162636465666768696a6b6c6d6e6f',
]
const publishedRoots = [
	'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** A tree grown leaf by leaf: its complete nodes, its root and frontier at each size. */
function grow(leaves: readonly Hash[]) {
	const nodes = new Map<string, Hash>()
	const roots: Hash[] = [EMPTY_ROOT]
	let frontier: Frontier = []
	let size = 0
	for (const leaf of leaves) {
		nodes.set(placeName({ level: 0, index: size }), leaf)
		const next = append(frontier, size, leaf)
		for (const node of next.nodes) {
			expect(nodes.has(placeName(node))).toBe(false)
			nodes.set(placeName(node), node.hash)
		}
		;({ frontier, size } = next)
		roots.push(rootOf(frontier))
		expect(frontier.length).toBe(peaks(size))
	}
	const inclusion = (index: number, of: number) =>
		assemble(inclusionParts(index, of), (place) => nodes.get(placeName(place))) ?? []
	const consistency = (first: number, second: number) =>
		assemble(consistencyParts(first, second), (place) => nodes.get(placeName(place))) ?? []
	return { roots, inclusion, consistency }
}

/** MTH of RFC 9162 §2.1.1, word for word. */
function treeHash(leaves: readonly Hash[]): Hash {
	if (leaves.length <= 1) return leaves[0] ?? EMPTY_ROOT
	let half = 1
	while (half * 2 < leaves.length) half *= 2
	return nodeHash(treeHash(leaves.slice(0, half)), treeHash(leaves.slice(half)))
}

const leavesOf = (count: number, salt = ''): Hash[] =>
	Array.from({ length: count }, (_, index) => leafHash(`${salt}${index}`))

/** The same hash with one bit turned. */
function flipped(hash: Hash, bit: number): Hash {
	const place = Math.floor(bit / 4)
	const digit = Number.parseInt(hash[place] ?? '0', 16) ^ (1 << (bit % 4))
	return hash.slice(0, place) + digit.toString(16) + hash.slice(place + 1)
}

describe('the published tree', () => {
	it('has the published roots at every size', () => {
		expect(grow(published.map((hex) => leafHashOfBytes(hexToBytes(hex)))).roots).toEqual(publishedRoots)
	})
})

describe('a tree', () => {
	const bit = fc.integer({ min: 0, max: 255 })

	it('has the root that the RFC defines, at every size', () => {
		const leaves = leavesOf(140)
		const { roots } = grow(leaves)
		for (const size of roots.keys()) expect(roots[size]).toBe(treeHash(leaves.slice(0, size)))
	})

	it('proves every entry at every size, in few hashes', () => {
		const leaves = leavesOf(300)
		const { roots, inclusion } = grow(leaves)
		for (const size of [1, 2, 3, 4, 5, 7, 8, 63, 64, 65, 127, 200, 299, 300])
			for (const [index, leaf] of leaves.slice(0, size).entries()) {
				const proof = inclusion(index, size)
				expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 1)
				expect(verifyInclusion({ leaf, index, size, proof, root: roots[size] ?? '' })).toBe(true)
			}
	})

	it('notices one turned bit, another place, a proof too short or too long', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), bit, fc.nat(), (size, some, turned, which) => {
				const index = some % size
				const leaves = leavesOf(size)
				const tree = grow(leaves)
				const [leaf, root] = [leaves[index] ?? '', tree.roots[size] ?? '']
				const proof = tree.inclusion(index, size)
				const claim = { leaf, index, size, proof, root }
				const step = which % proof.length
				expect(verifyInclusion(claim)).toBe(true)
				expect(verifyInclusion({ ...claim, leaf: flipped(leaf, turned) })).toBe(false)
				expect(verifyInclusion({ ...claim, root: flipped(root, turned) })).toBe(false)
				expect(verifyInclusion({ ...claim, index: (index + 1 + (which % (size - 1))) % size })).toBe(false)
				expect(verifyInclusion({ ...claim, proof: proof.slice(1) })).toBe(false)
				expect(verifyInclusion({ ...claim, proof: [...proof, leaf] })).toBe(false)
				const turnedStep = proof.map((hash, at) => (at === step ? flipped(hash, turned) : hash))
				expect(verifyInclusion({ ...claim, proof: turnedStep })).toBe(false)
			}),
			{ numRuns: 40 },
		)
	})

	it('does not take a size with another shape; which of two alike is meant, the signed head says', () => {
		const leaves = leavesOf(300)
		const { roots, inclusion } = grow(leaves)
		const shape = (index: number, size: number) =>
			inclusionParts(index, size).map(([first]) => (first ? first.index * 2 ** first.level > index : false))
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 300 }),
				fc.integer({ min: 1, max: 300 }),
				fc.nat(),
				(size, other, some) => {
					const index = some % Math.min(size, other)
					const claim = {
						leaf: leaves[index] ?? '',
						index,
						proof: inclusion(index, size),
						root: roots[size] ?? '',
					}
					const alike = JSON.stringify(shape(index, size)) === JSON.stringify(shape(index, other))
					expect(verifyInclusion({ ...claim, size: other })).toBe(alike)
				},
			),
		)
	})

	it('proves of every two sizes that the later only adds, and of no others', () => {
		const { roots, consistency } = grow(leavesOf(70))
		for (const [first, firstRoot] of roots.entries())
			for (const [second, secondRoot] of roots.entries()) {
				const proof = consistency(first, second)
				expect(verifyConsistency({ first, second, firstRoot, secondRoot, proof })).toBe(first <= second)
			}
	})

	it('notices that an entry of before was changed, at any size', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 300 }),
				fc.nat(),
				fc.nat(),
				bit,
				(second, some, which, turned) => {
					const first = 1 + (some % second)
					const leaves = leavesOf(second)
					const before = grow(leaves.slice(0, first)).roots[first] ?? ''
					const altered = leaves.map((leaf, at) => (at === which % first ? flipped(leaf, turned) : leaf))
					const now = grow(altered)
					const claim = {
						first,
						second,
						firstRoot: before,
						secondRoot: now.roots[second] ?? '',
						proof: now.consistency(first, second),
					}
					expect(verifyConsistency(claim)).toBe(false)
					const honest = grow(leaves)
					const held = {
						...claim,
						secondRoot: honest.roots[second] ?? '',
						proof: honest.consistency(first, second),
					}
					expect(verifyConsistency(held)).toBe(true)
					for (const at of held.proof.keys()) {
						const proof = held.proof.map((hash, place) => (place === at ? flipped(hash, turned) : hash))
						expect(verifyConsistency({ ...held, proof })).toBe(false)
					}
				},
			),
			{ numRuns: 40 },
		)
	})

	it('counts beyond 32 bits', () => {
		const size = 2 ** 40 + 3
		expect(inclusionParts(2 ** 40, size)).toEqual([
			[{ level: 0, index: 2 ** 40 + 1 }],
			[{ level: 0, index: 2 ** 40 + 2 }],
			[{ level: 40, index: 0 }],
		])
		expect(consistencyParts(2 ** 40, size)).toEqual([
			[
				{ level: 1, index: 2 ** 39 },
				{ level: 0, index: 2 ** 40 + 2 },
			],
		])
	})

	it.each([
		['an index out of the tree', { index: 3, size: 3 }],
		['a fraction', { index: 0.5, size: 3 }],
		['a negative index', { index: -1, size: 3 }],
		['no tree', { index: 0, size: 0 }],
		['no number', { index: Number.NaN, size: 3 }],
		['a leaf that is no hash', { index: 0, size: 1, leaf: 'xyz' }],
		['a step that is no hash', { index: 0, size: 2, proof: ['zz'] }],
	])('does not take %s', (_, odd) => {
		const claim = { leaf: leafHash('0'), proof: [], root: leafHash('0'), ...odd }
		expect(verifyInclusion(claim)).toBe(false)
		expect(inclusionParts(3, 3)).toEqual([])
	})
})
