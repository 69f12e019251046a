import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnLetter } from '../sheet/grid'
import { headings, sayFault, sayPlace } from '../text/zh-CN/catalogue-sheet'
import { columnKeys } from './columns'
import { anEntry, someList, someUnits } from './entries.fixture'
import { FAULTS_TOLD, faultCodes } from './fault'
import { isFaults, readSheet } from './read-sheet'
import type { Cell, Grid, Merge } from './sheet'
import { writeSheet } from './write-sheet'

const name = '事项清单'
const read = (rows: Grid['rows'], merges: readonly Merge[] = []) =>
	readSheet({ name, rows, merges }, someUnits)
const written = writeSheet({ entries: [anEntry] }, someUnits)
const place = (key: (typeof columnKeys)[number]) => columnKeys.indexOf(key)
/** The sheet of one good entry, with one cell of it replaced. */
const withCell = (key: (typeof columnKeys)[number], cell: Cell): Cell[][] =>
	written.map((cells, row) => (row === 1 ? cells.map((was, at) => (at === place(key) ? cell : was)) : cells))
const faultsOf = (outcome: ReturnType<typeof read>) => (isFaults(outcome) ? outcome.faults : [])

describe('a list written and read again', () => {
	it('is the same list', () =>
		fc.assert(
			fc.property(someList, (list) => {
				expect(read(writeSheet(list, someUnits))).toEqual(list)
			}),
		))

	it('is the same whatever the order of its columns, with blank rows between', () =>
		fc.assert(
			fc.property(
				someList,
				fc.shuffledSubarray([...columnKeys.keys()], { minLength: columnKeys.length }),
				(list, order) => {
					const rows = writeSheet(list, someUnits).map((cells) => order.map((at) => cells[at] ?? ''))
					const [first, ...rest] = list.title === undefined ? [[], ...rows] : rows
					const titled = first === undefined || list.title === undefined ? [] : [[list.title]]
					expect(read([...titled, ...rest.flatMap((cells) => [cells, [' ', '']])])).toEqual(list)
				},
			),
		))

	it('says units as people do, wherever that can mean nothing else', () => {
		const units = ['housing', 'water', 'odd', 'joined'].map((unit) => {
			const entry = { ...anEntry, lead: { level: 'department', unit } as const }
			return writeSheet({ entries: [entry] }, someUnits)[1]?.[place('lead')]
		})
		expect(units).toEqual(['住建局', '甲县水务局', '甲县怪局', 'joined'])
	})
})

describe('one cell of a sheet', () => {
	it.each([
		['matter', '1road', 'matterInvalid'],
		['matter', 'a', 'matterInvalid'],
		['matter', '井盖', 'matterInvalid'],
		['matter', '', 'blank'],
		['name', '　', 'blank'],
		['name', '字'.repeat(21), 'tooLong'],
		['name', '=1+1', 'formulaLike'],
		['name', '+86', 'formulaLike'],
		['name', '@甲', 'formulaLike'],
		['name', { formula: true }, 'formula'],
		['kind', '民声', 'wordUnknown'],
		['lead', '住建局、执法局', 'leadTwo'],
		['lead', '住建局\n执法局', 'leadTwo'],
		['lead', '城管局', 'unitUnknown'],
		['lead', '水务局', 'unitAmbiguous'],
		['lead', '榴园镇', 'unitOfTown'],
		['lead', 'town-370404103', 'unitOfTown'],
		['lead', '', 'blank'],
		['supports', '执法局，城管局', 'unitUnknown'],
		['supports', '执法局、enforcement', 'supportDoubled'],
		['supports', '执法局、住建局', 'leadSupports'],
		['basis', '法律', 'wordUnknown'],
		['visit', '有', 'wordUnknown'],
		['joint', '', 'blank'],
		['urgency', '红', 'wordUnknown'],
		['sign', '很快', 'timeUnreadable'],
		['sign', '2天', 'timeUnreadable'],
		['sign', '10分钟', 'timeOutOfRange'],
		['sign', '25小时', 'signTooLong'],
		['resolve', '3个工作日', 'redByDays'],
		['resolve', '0小时', 'timeOutOfRange'],
		['resolve', '9999小时', 'timeOutOfRange'],
		['evidence', '', 'blank'],
		['photos', '一张', 'numberUnreadable'],
		['photos', '1.5', 'numberUnreadable'],
		['photos', '10', 'numberOutOfRange'],
		['photos', '0', 'numberOutOfRange'],
		['public', '公开', 'wordUnknown'],
		['radius', '9', 'numberOutOfRange'],
		['sentence', '字'.repeat(121), 'tooLong'],
		['common', '对', 'wordUnknown'],
	] as const)('%s %j is told: %s', (key, cell, fault) => {
		const faults = faultsOf(read(withCell(key, cell)))
		expect(faults.map((one) => one.fault)).toEqual([fault])
		expect(faults[0]).toMatchObject({
			sheet: name,
			row: 2,
			column: columnLetter(place(key)),
			heading: headings[key],
		})
	})

	it.each([
		['supports', '', { supports: [] }],
		['supports', ' 执法局，属地镇街；enforcementX', undefined],
		[
			'supports',
			'执法局；属地镇街',
			{ supports: [{ level: 'department', unit: 'enforcement' }, { level: 'town' }] },
		],
		['lead', 'enforcement', { lead: { level: 'department', unit: 'enforcement' } }],
		['lead', '甲县综合行政执法局', { lead: { level: 'department', unit: 'enforcement' } }],
		['lead', '属地村居', { lead: { level: 'village' } }],
		['sign', '半小时', { sign: { by: 'clock', hours: 0.5 } }],
		['sign', '９０ 分钟', { sign: { by: 'clock', hours: 1.5 } }],
		['photos', '３', { photos: 3 }],
		['name', ' 井盖\n破损 ', { name: '井盖 破损' }],
	] as const)('%s %j is read', (key, cell, entry) => {
		const outcome = read(withCell(key, cell))
		if (entry === undefined) expect(isFaults(outcome)).toBe(true)
		else expect(outcome).toEqual({ entries: [{ ...anEntry, ...entry }] })
	})

	it('that may be blank leaves its part out', () => {
		const { radius: _, ...without } = anEntry
		expect(read(withCell('radius', ''))).toEqual({ entries: [without] })
		const { common: __, ...rare } = anEntry
		for (const cell of ['', '否']) expect(read(withCell('common', cell))).toEqual({ entries: [rare] })
	})
})

describe('the whole of a sheet', () => {
	const [heads = [], line = []] = written
	it.each<[string, Cell[][], string[]]>([
		['nothing', [], ['headingsMissing']],
		['other words', [['你好']], ['headingsMissing']],
		['headings too far down', [...Array.from({ length: 5 }, () => ['']), heads, line], ['headingsMissing']],
		['no entry', [heads], ['nothingInIt']],
		['blank rows', [heads, ['', ' ']], ['nothingInIt']],
		[
			'a column twice',
			[
				[...heads, '事项'],
				[...line, '路灯'],
			],
			['columnDoubled'],
		],
		['a column more', [[...heads, '备注'], line], ['columnUnknown']],
		['words beside the columns', [heads, [...line, '见附件']], ['columnUnknown']],
		['words far beside', [heads, [...line, ...Array(90).fill(''), '见附件']], ['columnUnknown']],
		['a column missing', [heads.slice(0, -1), line.slice(0, -1)], ['columnMissing']],
		['a code twice', [heads, line, line], ['matterDoubled', 'nameDoubled']],
		['a title like a formula', [['=甲'], heads, line], ['formulaLike']],
		['a title that is one', [[{ formula: true }], heads, line], ['formula']],
		['a title too long', [['长'.repeat(61)], heads, line], ['tooLong']],
	])('%s is told', (_, rows, faults) => {
		expect(faultsOf(read(rows)).map((one) => one.fault)).toEqual(faults)
	})

	it('names the other row of a code that stands twice', () => {
		const [fault] = faultsOf(read([heads, [], line, [], line]))
		expect(fault).toMatchObject({ row: 5, column: 'A', given: 'manhole', about: '第 3 行' })
	})

	it('has no merged cells, but in its title', () => {
		const rows = [['示范清单'], heads, line]
		const merge = (row: number, lastRow: number) => [{ row, column: 1, lastRow, lastColumn: 2 }]
		expect(isFaults(read(rows, merge(0, 0)))).toBe(false)
		expect(faultsOf(read(rows, merge(2, 3)))).toMatchObject([
			{ fault: 'merged', row: 3, column: 'B', about: 'B3:C4' },
		])
		expect(isFaults(read(rows, merge(0, 1)))).toBe(true)
	})

	it('is not longer than 5,000 rows', () => {
		const lines = (count: number) =>
			Array.from({ length: count }, (_, at) => [`m${at}`, `事${at}`, ...line.slice(2, -1), ''])
		expect(isFaults(read([heads, ...lines(5000)]))).toBe(false)
		expect(faultsOf(read([heads, ...lines(5001)]))).toMatchObject([{ fault: 'rowsTooMany' }])
		const blank = Array.from({ length: 5101 }, () => [''])
		expect(faultsOf(read([heads, line, ...blank]))).toMatchObject([{ fault: 'rowsTooMany' }])
	})

	it('tells every fault, the first two hundred of them with their place', () => {
		const bad = Array.from({ length: 300 }, (_, at) => [
			`m${at}`,
			`事${at}`,
			...line.slice(2, 7),
			'有',
			...line.slice(8, -1),
			'',
		])
		const outcome = read([heads, ...bad])
		expect(outcome).toMatchObject({ total: 300 })
		expect(faultsOf(outcome)).toHaveLength(FAULTS_TOLD)
	})

	it('has at most twenty that are common', () => {
		const lines = Array.from({ length: 22 }, (_, at) => [`m${at}`, `事${at}`, ...line.slice(2)])
		expect(faultsOf(read([heads, ...lines.slice(0, 20)]))).toEqual([])
		expect(faultsOf(read([heads, ...lines]))).toMatchObject([{ fault: 'commonTooMany', row: 22 }])
	})

	it('never throws, whatever stands in it', () => {
		const cell: fc.Arbitrary<Cell> = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(...Object.values(headings), '是', '住建局', '24小时'),
			fc.constant({ formula: true } as const),
		)
		fc.assert(
			fc.property(
				fc.array(fc.array(cell, { maxLength: 25 }), { maxLength: 9 }),
				fc.boolean(),
				(rows, headed) => {
					const outcome = read(headed ? [heads, ...rows] : rows)
					for (const fault of faultsOf(outcome)) {
						expect(sayFault(fault)).toMatch(/。$/)
						expect(sayPlace(fault)).toContain(name)
					}
				},
			),
		)
	})
})

describe('a fault in words', () => {
	it.each(faultCodes)('%s is a sentence', (fault) => {
		const words = sayFault({ sheet: name, fault, given: '甲', about: '乙', heading: '丙' })
		expect(words).toMatch(/。$/)
		expect(words).not.toContain('undefined')
	})

	it('has a place as the spreadsheet program shows it', () => {
		expect(sayPlace({ sheet: name, row: 5, column: 'E', heading: '牵头单位' })).toBe(
			'事项清单 第 5 行 E 列「牵头单位」',
		)
		expect(sayPlace({ sheet: name })).toBe(name)
	})

	it.each([
		[0, 'A'],
		[25, 'Z'],
		[26, 'AA'],
		[701, 'ZZ'],
		[702, 'AAA'],
	])('column %i is %s', (column, letter) => {
		expect(columnLetter(column)).toBe(letter)
	})
})
