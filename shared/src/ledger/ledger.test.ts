import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heading } from '../text/zh-CN/ledger'
import { sayProgress } from '../text/zh-CN/ledger-page'
import { CELL_LONGEST, countedRow, plainCell, rowsDigest, sayMinute } from './cell'
import { checkLedger } from './check-ledger'
import { columnNames, columns } from './columns'
import { columnsOf, ledgerStates } from './ledger'
import { readSeal, sealText } from './statement'

describe('a cell', () => {
	it('holds what XML can hold, is no longer than it may be, and stays the same the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
				const once = plainCell(text)
				expect(plainCell(once)).toBe(once)
				// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
				expect(once).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f]/)
				expect(Buffer.from(once).toString()).toBe(once)
			}),
		)
		expect(plainCell('灯'.repeat(40_000))).toHaveLength(CELL_LONGEST)
		const emoji = plainCell('😀'.repeat(20_000))
		expect([emoji.length <= CELL_LONGEST, emoji.endsWith('😀…')]).toEqual([true, true])
	})

	it('says an instant by Beijing’s clock, to the minute', () => {
		expect(sayMinute(Date.UTC(2026, 11, 31, 16, 5, 59))).toBe('2027-01-01 00:05')
	})
})

describe('what is counted', () => {
	const cell = fc.oneof(fc.string(), fc.integer(), fc.record({ at: fc.nat(4e12) }))
	const digestOf = (rows: readonly (readonly (string | number | { at: number })[])[]) => {
		const digest = rowsDigest()
		for (const row of rows) digest.add(row)
		return digest.end()
	}
	it('tells any two lists of rows apart that differ in a cell', () => {
		fc.assert(
			fc.property(fc.array(fc.array(cell)), fc.array(fc.array(cell)), (left, right) => {
				const same = left.map(countedRow).join('\n') === right.map(countedRow).join('\n')
				expect(digestOf(left) === digestOf(right)).toBe(same)
			}),
		)
	})
	it('does not mind empty cells at the end, nor seconds', () => {
		expect(countedRow(['甲', '', ''])).toBe(countedRow(['甲']))
		expect(countedRow([{ at: 60_000 }])).toBe(countedRow([{ at: 119_999 }]))
		expect(countedRow([{ at: 0 }])).toBe(countedRow(['1970-01-01 08:00']))
		expect(countedRow([1])).not.toBe(countedRow(['1']))
	})
})

describe('the columns', () => {
	it('each have a heading of their own', () => {
		expect(new Set(columnNames.map((name) => heading[name])).size).toBe(columnNames.length)
		expect(Object.keys(columns).sort()).toEqual([...columnNames].sort())
	})
	it('are in one order, and never without the number', () => {
		expect(columnsOf(undefined)).toEqual(columnNames)
		expect(columnsOf(['reply', 'what'])).toEqual(['number', 'what', 'reply'])
	})
})

describe('what is signed', () => {
	const seal = {
		tenant: '370404',
		ledger: 'one',
		moment: 1,
		rows: 0,
		digest: '0'.repeat(64),
		key: '1'.repeat(64),
	}
	it('is read back, and nothing else is', () => {
		expect(readSeal(sealText(seal))).toEqual({ ...seal, v: 1, is: 'huying-ledger' })
		for (const text of ['', '{', 'null', '{"v":1,"is":"huying-log-head"}'])
			expect(readSeal(text)).toBeUndefined()
	})
	it('no rows at all, or strange ones, are no ledger', () => {
		fc.assert(
			fc.property(fc.array(fc.array(fc.oneof(fc.string(), fc.integer()))), (rows) => {
				expect(checkLedger(rows, '00').faults).toEqual(['notALedger'])
			}),
		)
	})
})

it('every state says how far it is', () => {
	const said = ledgerStates.map((state) =>
		sayProgress({ ledger: 'one', state, askedAt: 0, rows: 12_000, of: 48_000 }),
	)
	expect(said).toContain('已写 12,000 行，共 48,000 件')
	expect(said.every((words) => words !== '')).toBe(true)
})
