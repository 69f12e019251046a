import { expect, it } from 'vitest'
import { entryText, type LogEntry, readEntry } from './entry'
import { isHash, leafHash } from './hash'

const entry: LogEntry = {
	v: 1,
	type: 'publish',
	tenant: '370404',
	village: '370404100201',
	about: 'disclosure-0000000001',
	group: 'money',
	period: '2026-Q3',
	version: 1,
	digest: 'ab'.repeat(32),
	at: 1_790_000_000_000,
}

it('an entry’s text says the same however it was put together, and is read back', () => {
	const turned = Object.fromEntries(Object.entries(entry).reverse()) as LogEntry
	expect(entryText(turned)).toBe(entryText(entry))
	expect(readEntry(entryText(entry))).toEqual(entry)
})

it('what is no entry is none', () => {
	for (const text of ['', 'null', '{}', entryText(entry).replace('"v":1', '"v":2'), `${entryText(entry)}x`])
		expect(readEntry(text)).toBeUndefined()
})

it('a leaf is hashed with its own byte before it, over UTF-8', () => {
	// printf '\000村' | sha256sum
	expect(leafHash('村')).toBe('ae95d04a27fc14b2965b6a02f150771daf3ea38164093aaf2d809bd547fe2479')
	expect(isHash(leafHash(''))).toBe(true)
	expect(isHash(leafHash('').toUpperCase())).toBe(false)
})
