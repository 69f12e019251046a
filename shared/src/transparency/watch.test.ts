import { describe, expect, it } from 'vitest'
import { verifyHead } from './head'
import { BEGAN, logOf, publicKey, signedBy, TENANT } from './log.fixture'
import type { SignedHead } from './signed-head'
import type { ProofAnswer } from './transparency-view'
import { type Alarm, alarms, proofWanted, type Seen, type Shown, watch } from './watch'

const MINUTE = 60_000
const log = logOf(20)
const signed = (head: SignedHead) => verifyHead(head, publicKey)
const seenAt = (size: number): Seen => {
	const { root, at, key } = log.head(size)
	return { size, root, at, key }
}
const shownOf = (index: number): Shown => ({
	tenant: TENANT,
	about: `disclosure-${String(index).padStart(10, '0')}`,
	version: 1,
	index,
	at: BEGAN + index * MINUTE,
	content: log.contents[index] ?? '',
})

interface Case {
	readonly seen: Seen | undefined
	readonly head: SignedHead
	readonly shown: Shown
	readonly proof: ProofAnswer | undefined
}
/** Entry 5 on a screen, the head at 20, a phone that saw 12. */
const usual: Case = { seen: seenAt(12), head: log.head(20), shown: shownOf(5), proof: log.proof(5, 20, 12) }
const watched = (change: Partial<Case>) => {
	const { seen, head, shown, proof } = { ...usual, ...change }
	return watch(seen, head, signed, shown, proof)
}

describe('what is on the screen', () => {
	it.each<[string, Partial<Case>, number]>([
		['by a phone that never looked before', { seen: undefined, proof: log.proof(5, 20) }, 20],
		['by one that saw an earlier head', {}, 20],
		['by one that saw this head', { seen: seenAt(20), proof: log.proof(5, 20) }, 20],
		['by one that saw an empty log', { seen: seenAt(0), proof: log.proof(5, 20) }, 20],
		[
			'by a head that somebody kept on the way',
			{ seen: seenAt(20), head: log.head(12), proof: log.proof(5, 20) },
			20,
		],
		['once it was withdrawn', { shown: { ...shownOf(5), content: undefined } }, 20],
	])('is ticked %s', (_, change, size) => {
		const result = watched(change)
		expect(result).toMatchObject({ verdict: 'kept', seen: seenAt(size) })
	})

	it('costs a hash for the content, one for the entry, and the proofs’', () => {
		const inclusion = log.proof(5, 20).inclusion.length
		expect(watched({ seen: undefined, proof: log.proof(5, 20) }).hashes).toBe(2 + inclusion)
		const first = watched({})
		expect(first.hashes).toBeGreaterThan(2 + inclusion)
		expect(first.hashes).toBeLessThanOrEqual(2 + inclusion + 2 * log.proof(5, 20, 12).consistency.length)
	})

	it('is not in a head yet when it was just published; and a tree that nobody proved is not remembered', () => {
		const late = { shown: shownOf(20), proof: undefined }
		expect(watched(late)).toEqual({ verdict: 'fresh', seen: seenAt(12), hashes: 0 })
		expect(watched({ ...late, seen: undefined })).toMatchObject({ verdict: 'fresh', seen: seenAt(20) })
		expect(watched({ ...late, seen: seenAt(20) })).toMatchObject({ verdict: 'fresh', seen: seenAt(20) })
	})
})

it('what was published ten minutes before a head may be missing in it, and no longer', () => {
	const signedAfter = (minutes: number, more = 0) =>
		watched({
			head: log.head(20, BEGAN + (20 + minutes) * MINUTE + more),
			shown: shownOf(20),
			proof: undefined,
		})
	expect(signedAfter(10).verdict).toBe('fresh')
	expect(signedAfter(10, 1)).toMatchObject({ verdict: 'broken', alarm: 'leftOut' })
})

describe('the proof that is asked for', () => {
	it.each([
		['the head’s tree, from what was seen', seenAt(12), 20, 5, { index: 5, size: 20, from: 12 }],
		['the head’s tree alone', undefined, 20, 5, { index: 5, size: 20 }],
		['what was seen, where the head is older', seenAt(20), 12, 15, { index: 15, size: 20 }],
		['nothing yet', seenAt(12), 20, 20, undefined],
	])('is of %s', (_, seen, size, index, wanted) => {
		expect(proofWanted(seen, log.head(size), index)).toEqual(wanted)
	})
})

describe('an alarm', () => {
	/** The same log, but entry 3 was changed behind the system's back, and everything after it computed anew. */
	const other = logOf(20, (text, index) => (index === 3 ? text.replace('"version":1', '"version":2') : text))
	const turned = (hash: string) => (hash.startsWith('0') ? '1' : '0') + hash.slice(1)
	const cases: Record<Alarm, [string, Partial<Case>][]> = {
		signature: [
			['a root that was not signed', { head: { ...log.head(20), root: turned(log.head(20).root) } }],
			[
				'another county’s head',
				{ head: signedBy({ tenant: '410184', size: 20, root: log.head(20).root, at: BEGAN }) },
			],
		],
		key: [['another key than before', { seen: { ...seenAt(12), key: 'ab'.repeat(32) } }]],
		shrunk: [
			[
				'a later head with fewer entries',
				{ head: log.head(11, BEGAN + 60 * MINUTE), proof: log.proof(5, 11) },
			],
		],
		consistency: [
			['a past that was changed', { head: other.head(20), proof: other.proof(5, 20, 12) }],
			[
				'a second tree of the same size',
				{ seen: seenAt(20), head: other.head(20, BEGAN + 60 * MINUTE), proof: other.proof(5, 20) },
			],
			[
				'a second tree of the same size, before what was just published',
				{
					seen: seenAt(20),
					head: other.head(20, BEGAN + 20 * MINUTE),
					shown: shownOf(20),
					proof: undefined,
				},
			],
			['no proof of consistency', { proof: log.proof(5, 20) }],
		],
		leftOut: [
			[
				'a head long after that does not have it',
				{ head: log.head(20, BEGAN + 31 * MINUTE), shown: shownOf(20), proof: undefined },
			],
		],
		unproven: [
			['no proof', { proof: undefined }],
			['a proof of another entry', { proof: log.proof(6, 20, 12) }],
			['a proof of another tree', { proof: log.proof(5, 19, 12) }],
		],
		entry: [
			['an entry about something else', { proof: { ...log.proof(6, 20, 12), index: 5 } }],
			['another version', { shown: { ...shownOf(5), version: 2 } }],
			['what is no entry', { proof: { ...log.proof(5, 20, 12), entry: 'null' } }],
			['what is no JSON', { proof: { ...log.proof(5, 20, 12), entry: '{' } }],
		],
		content: [['content with one figure changed', { shown: { ...shownOf(5), content: '{"演示":6}' } }]],
		inclusion: [
			[
				'an entry that was changed',
				{ proof: { ...log.proof(5, 20, 12), entry: (log.texts[5] ?? '').replace('"at":', '"at":1') } },
			],
			[
				'a proof with one bit turned',
				{
					proof: {
						...log.proof(5, 20, 12),
						inclusion: log.proof(5, 20).inclusion.map((step, at) => (at === 2 ? turned(step) : step)),
					},
				},
			],
		],
	}
	it.each(alarms.flatMap((alarm) => cases[alarm].map((one) => [alarm, ...one] as const)))(
		'%s: %s',
		(alarm, _, change) => {
			const result = watched(change)
			expect(result).toMatchObject({ verdict: 'broken', alarm })
			expect(result.seen).toEqual({ ...usual, ...change }.seen)
		},
	)
})
