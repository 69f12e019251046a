import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf } from './content-of'
import { defaultGroups } from './default-groups'
import type { Group } from './group'
import { readTable } from './read-table'
import { searchable, searchWords } from './searchable'
import { typedOf } from './typed-of'

const funds = defaultGroups.find(({ group }) => group === 'funds') as Group
const contentOfRows = (rows: string[][], group = funds, opening = '0', closing = '0') => {
	const typed = { title: '收支', rows, opening, closing, photos: [], papers: [] }
	const read = readTable(group, typed, '2026-Q3')
	return contentOf({
		...{ group, period: '2026-Q3', typed, read, disclosure: 'd', edition: 1, village: '370404103201' },
		...{ villageName: '甲村', salt: 's', masked: false },
	}).content
}

describe('a published table, typed again', () => {
	it('reads as it stands', () => {
		const rows = [
			['2026-07-08', '发包', '土地发包', '420.5', ''],
			['2026-08-01', '清淤', '清淤', '-0.05', '备注'],
		]
		const content = contentOfRows(rows, funds, '-3', '417.45')
		expect(typedOf(content)).toMatchObject({
			rows: [
				['2026-07-08', '发包', '土地发包', '420.50', ''],
				['2026-08-01', '清淤', '清淤', '-0.05', '备注'],
			],
			opening: '-3',
			closing: '417.45',
		})
	})

	it('is the same table, whatever the money', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -99_999_999, max: 99_999_999 }), { minLength: 1 }), (cents) => {
				const rows = cents.map((each) => ['2026-07-08', '甲', '乙', (each / 100).toFixed(2), ''])
				const content = contentOfRows(rows)
				expect(contentOfRows(typedOf(content).rows).rows).toEqual(content.rows)
			}),
		)
	})
})

describe('the words that a board is searched by', () => {
	it('are the title, the group and the cells, as anybody may type them', () => {
		const words = searchWords(contentOfRows([['2026-07-08', '村北 ＡＢ 沟', '清淤', '1', '']]))
		for (const typed of ['收支', '资金收支', '村北ab沟', 'Ab 沟']) expect(words).toContain(searchable(typed))
		// nothing is found across two cells
		expect(words).not.toContain(searchable('沟清淤'))
	})

	it('of a list of persons are no names', () => {
		const support = defaultGroups.find(({ group }) => group === 'support') as Group
		expect(searchWords(contentOfRows([['演示甲', '1', '100', '', '']], support))).toBe('收支\n低保')
	})

	it('are never long', () => {
		const rows = Array.from({ length: 300 }, (_, row) => ['2026-07-08', `第 ${row} 笔`, '清淤', '1', ''])
		expect(searchWords(contentOfRows(rows)).length).toBe(340)
	})
})
