import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { allowanceSchema } from '../calendar/allowance'
import { readAllowance, sayAllowance } from '../text/zh-CN/allowance'
import { flatten, unflatten } from './columns'
import { difference } from './difference'
import { someAllowance, someList } from './entries.fixture'

describe('how long something may take', () => {
	it('is read as it is said', () =>
		fc.assert(
			fc.property(someAllowance, (allowance) => {
				expect(v.is(allowanceSchema, allowance)).toBe(true)
				expect(readAllowance(sayAllowance(allowance))).toEqual(allowance)
			}),
		))
})

describe('an entry', () => {
	it('is the same laid flat and put together again', () =>
		fc.assert(
			fc.property(someList, ({ entries }) => {
				expect(entries.map((entry) => unflatten(flatten(entry)))).toEqual(entries)
			}),
		))
})

describe('what another list changes', () => {
	it('is nothing from a list to itself, in any order, and from nothing everything', () =>
		fc.assert(
			fc.property(someList, ({ entries }) => {
				const none = { added: [], removed: [], changed: [], same: entries.length }
				expect(difference(entries, [...entries].reverse())).toEqual(none)
				expect(difference([], entries)).toEqual({ ...none, added: entries, same: 0 })
				expect(difference(entries, [])).toEqual({ ...none, removed: entries, same: 0 })
			}),
		))

	it('put onto the list before makes the list after', () =>
		fc.assert(
			fc.property(someList, someList, ({ entries: before }, { entries: after }) => {
				const { added, removed, changed } = difference(before, after)
				const list = new Map(before.map((entry) => [entry.matter, entry]))
				for (const { matter } of removed) list.delete(matter)
				for (const entry of added) list.set(entry.matter, entry)
				for (const { after: entry, keys } of changed) {
					expect(keys.length).toBeGreaterThan(0)
					list.set(entry.matter, entry)
				}
				const sorted = (entries: Iterable<(typeof after)[number]>) =>
					[...entries].sort((left, right) => (left.matter < right.matter ? -1 : 1))
				expect(sorted(list.values())).toEqual(sorted(after))
			}),
		))
})
