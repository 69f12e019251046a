import { readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { type Limits, readSheets } from './read-file'
import { escaped, harmless } from './write-cells'

const limits: Limits = {
	rows: 10,
	read: 20,
	lastColumn: 'Z',
	inflated: 1024 * 1024,
	words: { yes: '是', no: '否' },
}
const rows = [
	['村', '金额'],
	['演示村', 1234.56],
]
const workbook = (...sheets: WriteSheet[]) => writeXlsx({ sheets })
const read = async (file: Uint8Array | string, more: Partial<Limits> = {}) =>
	readSheets(Buffer.from(file), '表.xlsx', { ...limits, ...more })

describe('a workbook', () => {
	it('is read sheet by sheet, without those that are hidden', async () => {
		const file = await workbook(
			{ name: ' 甲 ', rows },
			{ name: '乙', rows, hidden: true },
			{ name: '丙', rows: [] },
		)
		expect(await read(file)).toMatchObject([
			{
				name: '甲',
				rows: [
					['村', '金额'],
					['演示村', '1234.56'],
				],
			},
			{ name: '丙', rows: [] },
		])
	})

	it('says what its cells are: days, sums, marks, formulas', async () => {
		const cells = new Map([['0,3', { formula: 'SUM(A1:B1)', formulaResult: 7 }]])
		const file = await workbook({ name: '甲', rows: [[new Date('2026-09-03'), 0.1 + 0.2, true, 7]], cells })
		expect(await read(file)).toMatchObject([{ rows: [['2026-09-03', '0.3', '是', { formula: true }]] }])
	})

	it('is refused with macros, whatever it is called', async () => {
		const file = await writeXlsx({ sheets: [{ name: '甲', rows }], vbaProject: new Uint8Array(9) })
		expect(await read(file)).toEqual({ fault: 'fileMacros' })
	})

	it('is refused under a password', async () => {
		const file = await writeXlsx({
			sheets: [{ name: '甲', rows }],
			encryption: { password: '1', spinCount: 1 },
		})
		expect(await read(file)).toEqual({ fault: 'fileOld' })
	})

	it('is refused where it unpacks to too much', async () => {
		expect(await read(await workbook({ name: '甲', rows }), { inflated: 100 })).toEqual({
			fault: 'fileTooLarge',
			about: '10',
		})
	})

	it('is refused without the sheet that is asked for', async () => {
		expect(await read(await workbook({ name: '甲', rows }), { sheet: '乙' })).toEqual({
			fault: 'sheetMissing',
			about: '乙',
		})
	})
})

it.each([
	[
		'a,b\r\n1,2',
		',',
		[
			['a', 'b'],
			['1', '2'],
		],
	],
	[
		'a;b\r\n1;"2,3"',
		';',
		[
			['a', 'b'],
			['1', '2,3'],
		],
	],
	[
		'a\tb\r\n1\t=2',
		'\t',
		[
			['a', 'b'],
			['1', { formula: true }],
		],
	],
])('reads plain text %j by its %j', async (text, _, cells) => {
	expect(await read(text)).toMatchObject([{ name: '表.xlsx', rows: cells }])
})

it('writes words so that they stay words', async () => {
	const { sheets } = await readXlsx(await workbook({ name: '甲', rows: [[escaped('_x0041_')]] }))
	expect(sheets[0]?.rows[0]?.[0]).toBe('_x0041_')
	expect(['=1+1', '@x', '+86', '-1', '-x', '1,200', '甲', '-1,200.5', '+cmd'].map(harmless)).toEqual([
		"'=1+1",
		"'@x",
		'+86',
		'-1',
		"'-x",
		'1,200',
		'甲',
		'-1,200.5',
		"'+cmd",
	])
})
