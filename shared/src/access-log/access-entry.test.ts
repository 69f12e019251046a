import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { isHeld } from '../user/post'
import {
	type AccessEntry,
	type AccessLink,
	accessEntrySchema,
	brokenLink,
	chained,
	EMPTY,
	entryOf,
} from './access-entry'
import { mayReadAccess } from './access-log-view'

const entry = (at: number): AccessEntry => ({
	tenant: '370404',
	at,
	by: { user: 'user-a', role: 'dispatcher', unit: 'centre' },
	what: 'confidentialSeen',
	case: 'case-1',
})
function chainOf(times: readonly number[]): AccessLink[] {
	let head = EMPTY
	return times.map((at) => {
		const { stored, hash, entry: placed } = chained(head, entry(at))
		head = { seq: placed.seq, hash, at: placed.at }
		return { stored, hash }
	})
}
const times = fc.array(fc.integer({ min: 0, max: 2 ** 41 }), { minLength: 1, maxLength: 12 })

describe('the chain of the access log', () => {
	it('holds as it was made, and its times never go back', () => {
		fc.assert(
			fc.property(times, (some) => {
				const links = chainOf(some)
				expect(brokenLink(links)).toBeUndefined()
				const at = links.map((link) => entryOf(link)?.at ?? -1)
				expect(at).toEqual([...at].sort((one, other) => one - other))
			}),
		)
	})

	it('tells any entry that was changed, taken out, doubled or put in another place', () => {
		fc.assert(
			fc.property(times, fc.nat(), fc.constantFrom('change', 'take', 'double', 'swap'), (some, n, how) => {
				const links = chainOf(some)
				const at = n % links.length
				const one = links[at]
				if (one === undefined) return
				if (how === 'change') links[at] = { ...one, stored: one.stored.replace('case-1', 'case-2') }
				if (how === 'double') links.splice(at, 0, one)
				// The end of a chain, and a swap of one with itself, only its anchor tells
				if (how === 'take') {
					if (at === links.length - 1) return
					links.splice(at, 1)
				}
				if (how === 'swap') {
					const next = links[at + 1]
					if (next === undefined) return
					links[at] = next
					links[at + 1] = one
				}
				expect(brokenLink(links)).toBeDefined()
			}),
		)
	})

	it('goes on from where another part ends', () => {
		const links = chainOf([1, 2, 3])
		const [first, ...rest] = links
		expect(brokenLink(rest, { seq: 1, hash: first?.hash ?? '', at: 1 })).toBeUndefined()
		expect(brokenLink(rest)).toBe(1)
		expect(brokenLink([{ stored: 'nonsense', hash: '0' }])).toBe(1)
	})
})

it('an entry names codes and counts, never words', () => {
	for (const detail of [
		{ name: '张三' },
		{ phone: '138 0000 0000' },
		{ words: 'a b' },
		{ 'a b': 1 },
		{ n: 1.5 },
	])
		expect(v.is(accessEntrySchema, { ...entry(0), detail }), JSON.stringify(detail)).toBe(false)
	expect(v.is(accessEntrySchema, { ...entry(0), detail: { rows: 3, filter: 'status.unit' } })).toBe(true)
})

it('is read by the inspectorate, and by a unit’s people what concerns it, while they hold their posts', () => {
	const post = { post: 'p', role: 'leader', unit: 'housing', unitName: '住建局', from: 0, until: 10 } as const
	expect([isHeld(post, 5), mayReadAccess([post], 'housing', 5)]).toEqual([true, true])
	expect(mayReadAccess([post], 'housing', 10)).toBe(false)
	expect(mayReadAccess([post], undefined, 5)).toBe(false)
	expect(mayReadAccess([{ ...post, role: 'inspector' }], undefined, 5)).toBe(true)
	expect(mayReadAccess([{ ...post, role: 'gridWorker' }], 'housing', 5)).toBe(false)
})
