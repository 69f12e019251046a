import { hexToBytes } from '@noble/hashes/utils.js'
import peer from '@transmute/rfc9162'
import { describe, expect, it } from 'vitest'
import { verifyConsistency, verifyInclusion } from './check'
import { leafHash } from './hash'
import { assemble, consistencyParts, inclusionParts, placeName } from './proof'
// The probes of transparency-dev/merkle (testdata/inclusion, testdata/consistency) but one, whose "roots" are no hashes:
// a name, the verdict, two numbers, two hashes, the proof; `-` stands for nothing, `~` for an empty hash
import probes from './published-proofs.json'
import { append, type Frontier, rootOf } from './tree'

const hash = (word = '-') => (word === '-' ? '' : word)
const hashes = (word = '-') => (word === '-' ? [] : word.split(','))

describe('published probes', () => {
	it.each(probes.inclusion.map((row) => row.split(' ')))('inclusion %s is %s', (_, verdict, ...rest) => {
		const [index, size, leaf, root, proof] = rest
		const claim = { leaf: hash(leaf), index: Number(index), size: Number(size), root: hash(root) }
		expect(verifyInclusion({ ...claim, proof: hashes(proof) })).toBe(verdict === 'good')
	})

	it.each(probes.consistency.map((row) => row.split(' ')))('consistency %s is %s', (_, verdict, ...rest) => {
		const [first, second, firstRoot, secondRoot, proof] = rest
		const claim = { first: Number(first), second: Number(second), proof: hashes(proof) }
		expect(verifyConsistency({ ...claim, firstRoot: hash(firstRoot), secondRoot: hash(secondRoot) })).toBe(
			verdict === 'good',
		)
	})
})

describe('beside another implementation of RFC 9162', () => {
	const texts = Array.from({ length: 40 }, (_, index) => `第${index}条`)
	const entries = texts.map((text) => new TextEncoder().encode(text))
	const nodes = new Map(texts.map((text, index) => [placeName({ level: 0, index }), leafHash(text)]))
	const roots: string[] = []
	let frontier: Frontier = []
	for (const [index, text] of texts.entries()) {
		const next = append(frontier, index, leafHash(text))
		for (const node of next.nodes) nodes.set(placeName(node), node.hash)
		frontier = next.frontier
		roots.push(rootOf(frontier))
	}
	const known = (place: Parameters<typeof placeName>[0]) => nodes.get(placeName(place))

	it('makes the same roots and the same proofs, and each takes the other’s', async () => {
		for (const size of [1, 2, 3, 7, 8, 9, 21, 32, 33, 40]) {
			const part = entries.slice(0, size)
			const root = await peer.treeHead(part)
			expect(peer.binToHex(root)).toBe(roots[size - 1])
			for (let index = 0; index < size; index++) {
				const theirs = (await peer.PATH(index, part)).map((step) => peer.binToHex(step))
				expect(assemble(inclusionParts(index, size), known)).toEqual(theirs)
				const proof = {
					log_id: '',
					tree_size: size,
					leaf_index: index,
					inclusion_path: theirs.map((step) => hexToBytes(step)),
				}
				expect(await peer.verifyInclusionProof(root, await peer.leaf(entries[index] ?? root), proof)).toBe(
					true,
				)
			}
		}
	})

	it('and of consistency', async () => {
		for (const [first, second] of [
			[1, 2],
			[2, 5],
			[3, 7],
			[4, 8],
			[6, 8],
			[7, 40],
			[32, 33],
			[39, 40],
		] as const) {
			const ours = assemble(consistencyParts(first, second), known) ?? []
			const theirs = (await peer.PROOF(first, entries.slice(0, second))).map((step) => peer.binToHex(step))
			// It repeats the first root also where that is a perfect tree's, which the RFC leaves out
			const perfect = Number.isInteger(Math.log2(first))
			expect(perfect ? [roots[first - 1], ...ours] : ours).toEqual(theirs)
			const data = {
				log_id: '',
				tree_size_1: first,
				tree_size_2: second,
				consistency_path: theirs.map((step) => hexToBytes(step)),
			}
			const [before, after] = [hexToBytes(roots[first - 1] ?? ''), hexToBytes(roots[second - 1] ?? '')]
			expect(await peer.verifyConsistencyProof(before, after, data)).toBe(true)
		}
	})
})
