import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Row } from './column'
import type { Content } from './content'
import { difference } from './difference'

const columns: Content['columns'] = [
	{ column: 'day', name: '日期', type: 'date' },
	{ column: 'what', name: '事由', type: 'text' },
	{ column: 'amount', name: '金额（元）', type: 'money' },
]
const balance = (opening: number, closing: number) => ({
	opening,
	closing,
	income: 0,
	spending: 0,
	balanced: true,
	breakdown: [],
})
const content = (rows: readonly Row[], more: Partial<Content> = {}): Content => ({
	v: 1,
	salt: '',
	tenant: '370404',
	disclosure: 'd',
	edition: 1,
	village: '370404100201',
	villageName: '演示村',
	group: 'funds',
	groupName: '资金收支',
	shape: 'ledger',
	audience: 'public',
	period: '2026-Q3',
	title: '三季度',
	columns,
	rows: rows.map((row) => [...row]),
	totals: {},
	photos: [],
	papers: [],
	...more,
})
const a: Row = ['2026-07-08', '发包', 4_200_000]
const b: Row = ['2026-08-15', '清淤', -1_860_000]
const c: Row = ['2026-09-02', '修路', -880_000]

describe('two editions', () => {
	it('that are alike differ in nothing', () => {
		expect(difference(content([a, b]), content([a, b]))).toEqual({ rows: [] })
	})

	it('differ by rows that came, went and changed, told in words', () => {
		const after: Row = ['2026-08-15', '清淤', -1_960_000]
		expect(difference(content([a, b]), content([c, a, after])).rows).toEqual([
			{ change: 'added', after: ['2026-09-02', '修路', '−8,800'], columns: [] },
			{
				change: 'changed',
				before: ['2026-08-15', '清淤', '−18,600'],
				after: ['2026-08-15', '清淤', '−19,600'],
				columns: [2],
			},
		])
		expect(difference(content([a, b, c]), content([a, c])).rows).toEqual([
			{ change: 'removed', before: ['2026-08-15', '清淤', '−18,600'], columns: [] },
		])
	})

	it('tell one row put for quite another as both', () => {
		expect(difference(content([a]), content([c])).rows.map(({ change }) => change)).toEqual([
			'removed',
			'added',
		])
	})

	it('differ by balances and note', () => {
		const before = content([], { balance: balance(1, 2), note: '旧' })
		expect(difference(before, content([], { balance: balance(1, 3) }))).toEqual({
			rows: [],
			closing: { before: 2, after: 3 },
			note: { before: '旧', after: '' },
		})
	})

	it('are compared in the columns of the later, by what a column is and not by where it stands', () => {
		const later = content([['发包', 4_200_000]], { columns: columns.slice(1) })
		expect(difference(content([a]), later)).toEqual({ rows: [] })
	})

	it('tell a way from one to the other', () => {
		const rows = fc.array(fc.constantFrom(a, b, c, ['2026-09-03', '发包', 1] as Row), { maxLength: 8 })
		fc.assert(
			fc.property(rows, rows, (before, after) => {
				const { rows: changes } = difference(content(before), content(after))
				const gone = changes.filter(({ before: row }) => row).length
				const came = changes.filter(({ after: row }) => row).length
				expect(before.length - gone).toBe(after.length - came)
				expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after))
				for (const change of changes)
					expect(change.columns).toEqual(
						change.change === 'changed'
							? columns.flatMap((_, at) => (change.before?.[at] === change.after?.[at] ? [] : [at]))
							: [],
					)
			}),
		)
	})

	it('of two thousand rows are compared in good time', () => {
		const many = Array.from({ length: 2000 }, (_, at): Row => ['2026-07-08', `第 ${at} 笔`, at])
		const turned = [...many].reverse()
		expect(difference(content(many), content(turned)).rows.length).toBeGreaterThan(1000)
	})
})
