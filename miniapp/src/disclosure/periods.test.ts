import type { BoardLine } from '@huying/shared/disclosure/disclosure-view'
import { expect, it } from 'vitest'
import { periodBars } from './periods'

const line = (
	period: string,
	income: number,
	spending: number,
	more: Partial<BoardLine> = {},
): BoardLine => ({
	disclosure: `370404100201-funds-${period}`,
	group: 'funds',
	groupName: '资金收支',
	audience: 'public',
	period,
	standing: 'published',
	title: '',
	at: 0,
	edition: 1,
	late: false,
	figures: {
		rows: 1,
		totals: {},
		balance: { opening: 0, income, spending, closing: income - spending, balanced: true, breakdown: [] },
	},
	...more,
})

it('puts the last four periods beside each other, the oldest first', () => {
	const lines = ['2026-Q3', '2026-Q1', '2025-Q3', '2026-Q2', '2025-Q4'].map((period, place) =>
		line(period, (place + 1) * 100, 50),
	)
	expect(
		periodBars(lines, 'funds').map(({ period, incomeShare, spendingShare }) => [
			period,
			incomeShare,
			spendingShare,
		]),
	).toEqual([
		['2025-Q4', 100, 10],
		['2026-Q1', 40, 10],
		['2026-Q2', 80, 10],
		['2026-Q3', 20, 10],
	])
})

it('shows nothing of one period, nor of what was taken down or is no ledger', () => {
	expect(periodBars([line('2026-Q3', 1, 1)], 'funds')).toEqual([])
	const taken = line('2026-Q2', 9, 9, { standing: 'withdrawn' })
	const list = line('2026-Q1', 9, 9, { figures: { rows: 2, totals: {} } })
	expect(periodBars([line('2026-Q3', 1, 1), taken, list], 'funds')).toEqual([])
	expect(periodBars([line('2026-Q3', 1, 1), line('2026-Q2', 1, 1)], 'assets')).toEqual([])
})
