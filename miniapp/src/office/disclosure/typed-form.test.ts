import { expect, it } from 'vitest'
import { emptyForm, emptyTable, pasted, saveOf, withCell, withoutRow, withRow } from './typed-form'

it('types cells, adds rows and takes them away', () => {
	const two = withRow(withRow(emptyTable, 3), 3)
	const typed = withCell(two, 1, 2, '−18600', 3)
	expect(typed.rows).toEqual([
		['', '', ''],
		['', '', '−18600'],
	])
	expect(withoutRow(typed, 0).rows).toEqual([['', '', '−18600']])
	expect(withCell({ ...emptyTable, rows: [['a']] }, 0, 1, 'b', 3).rows).toEqual([['a', 'b', '']])
})

it.each([
	[
		'7-08\t发包款\t42000\r\n8-15\t清淤\t-18600\r\n',
		[
			['7-08', '发包款', '42000'],
			['8-15', '清淤', '-18600'],
		],
	],
	['7-08\t"一行\n两行"\t1', [['7-08', '一行\n两行', '1']]],
	['"说""好"""\t2\t3', [['说"好"', '2', '3']]],
	['a\tb\tc\td', [['a', 'b', 'c']]],
	['a', [['a', '', '']]],
	['\n\t\n', []],
])('reads what a spreadsheet program copies: %j', (text, rows) => {
	expect(pasted(text, 3)).toEqual(rows)
})

it('sends balances of a ledger only, and a reason where something is corrected', () => {
	const form = {
		...emptyForm('370404100201', 'funds', '2026-Q3'),
		reason: ' 漏了 ',
		table: { ...emptyTable, note: ' ' },
	}
	expect(saveOf(form, { shape: 'ledger', name: '资金收支' })).toEqual({
		version: 0,
		village: '370404100201',
		group: 'funds',
		period: '2026-Q3',
		table: { ...emptyTable, title: '2026 年三季度资金收支', opening: '', closing: '' },
	})
	expect(saveOf({ ...form, correcting: true }, { shape: 'list', name: '党务' })).toMatchObject({
		reason: '漏了',
		table: { ...emptyTable, title: '2026 年三季度党务' },
	})
})
