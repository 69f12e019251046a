import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { leafHash } from './hash'
import { dayAfter, exported, logOf, signedBy, TENANT } from './log.fixture'
import { type ExportedLog, exportedLogSchema, type LogFault, verifyLog } from './verify-log'

const log = exported([0, 3, 3, 8, 15], 20)
const altered = (text: string) => text.replace('2026-Q3', '2026-Q2')
const withEntry = (
	index: number,
	change: (entry: ExportedLog['entries'][number]) => object,
): ExportedLog => ({
	...log,
	entries: log.entries.map((entry, at) => (at === index ? { ...entry, ...change(entry) } : entry)),
})
const withHead = (place: number, change: object): ExportedLog => ({
	...log,
	heads: log.heads.map(({ day, head }, at) => ({ day, head: at === place ? { ...head, ...change } : head })),
})
const turned = (hex: string) => (hex.endsWith('0') ? '1' : '0').padStart(hex.length, hex)

describe('a whole log', () => {
	it('holds, and survives being written down', () => {
		const read = v.parse(exportedLogSchema, JSON.parse(JSON.stringify(log)))
		expect(verifyLog(read)).toEqual({ entries: 20, heads: 6, root: log.head.root, faults: [] })
	})

	it('holds when there is nothing in it', () => {
		expect(verifyLog(exported([0], 0)).faults).toEqual([])
	})

	it.each<[string, ExportedLog, LogFault[]]>([
		[
			'an entry’s text: the very entry, and what stands on it',
			withEntry(9, ({ text }) => ({ text: altered(text) })),
			[
				{ fault: 'entry', index: 9 },
				{ fault: 'root', day: dayAfter(4), from: 8, until: 15 },
			],
		],
		[
			'an entry’s leaf hash: the very entry',
			withEntry(9, ({ leaf }) => ({ leaf: turned(leaf) })),
			[{ fault: 'entry', index: 9 }],
		],
		[
			'an entry and its leaf hash together: the stretch between two heads',
			withEntry(9, ({ text }) => ({ text: altered(text), leaf: leafHash(altered(text)) })),
			[{ fault: 'root', day: dayAfter(4), from: 8, until: 15 }],
		],
		[
			'one of the first day',
			withEntry(0, ({ text }) => ({ text: altered(text), leaf: leafHash(altered(text)) })),
			[{ fault: 'root', day: dayAfter(1), from: 0, until: 3 }],
		],
		[
			'one after the last day’s head',
			withEntry(19, ({ text }) => ({ text: altered(text), leaf: leafHash(altered(text)) })),
			[{ fault: 'root', day: undefined, from: 15, until: 20 }],
		],
		[
			'the root of a head',
			withHead(3, { root: 'ab'.repeat(32) }),
			[{ fault: 'signature', day: dayAfter(3), size: 8 }],
		],
		['the size of a head', withHead(3, { size: 9 }), [{ fault: 'signature', day: dayAfter(3), size: 9 }]],
		[
			'the signature of a head',
			withHead(3, { signature: turned(log.heads[3]?.head.signature ?? '') }),
			[{ fault: 'signature', day: dayAfter(3), size: 8 }],
		],
		[
			'the newest head',
			{ ...log, head: { ...log.head, root: turned(log.head.root) } },
			[
				{ fault: 'signature', day: undefined, size: 20 },
				{ fault: 'unsigned', from: 15 },
			],
		],
		[
			'the day of a head',
			{ ...log, heads: log.heads.map((one, at) => (at === 3 ? { ...one, day: '2026-01-01' } : one)) },
			[{ fault: 'day', day: '2026-01-01', size: 8 }],
		],
		['the name of the key', { ...log, key: turned(log.key) }, [{ fault: 'key' }]],
		[
			'an entry left out at the end',
			{ ...log, entries: log.entries.slice(0, 19) },
			[{ fault: 'missing', day: undefined, size: 20 }],
		],
		[
			'an entry that nobody signed',
			{ ...exported([3], 21), head: exported([3], 20).head },
			[{ fault: 'unsigned', from: 20 }],
		],
	])('names %s', (_, broken, faults) => {
		expect(verifyLog(broken).faults).toEqual(faults)
	})

	it('names a signed head that goes back, and entries that are another county’s', () => {
		const back = { ...log, heads: [...log.heads, { day: dayAfter(0), head: logOf(20).head(3) }] }
		expect(verifyLog(back).faults).toContainEqual({ fault: 'shrunk', day: dayAfter(0), size: 3 })
		const text = (log.entries[0]?.text ?? '').replace(TENANT, '410184')
		const foreign = { ...log, heads: [], entries: [{ text, leaf: leafHash(text) }] }
		const head = signedBy({ tenant: TENANT, size: 1, root: leafHash(text), at: 1 })
		expect(verifyLog({ ...foreign, head }).faults).toEqual([{ fault: 'entryForm', index: 0 }])
	})

	it('notices any byte of an entry', () => {
		const { text } = log.entries[4] ?? { text: '' }
		for (let place = 0; place < text.length; place++) {
			const other = String.fromCharCode(text.charCodeAt(place) ^ 1)
			const changed = text.slice(0, place) + other + text.slice(place + 1)
			// Without the days' heads, whose signatures would take the most time
			const [fault] = verifyLog({ ...withEntry(4, () => ({ text: changed })), heads: [] }).faults
			expect(fault).toEqual({ fault: 'entry', index: 4 })
		}
	})
})
