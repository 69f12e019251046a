import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { anEntry, someList, someUnits } from '@huying/shared/catalogue/entries.fixture'
import { isFaults, type ReadList } from '@huying/shared/catalogue/read-sheet'
import { writeSheet } from '@huying/shared/catalogue/write-sheet'
import { listSheet } from '@huying/shared/text/zh-CN/catalogue-sheet'
import fc from 'fast-check'
import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { zipParts } from '../sheet/zip'
import { readFile } from './read-file'
import { writeCsv, writeWorkbook } from './write-file'

const read = (file: Uint8Array | string, name = '清单.csv') => readFile(Buffer.from(file), name, someUnits)
const faultsOf = async (file: Uint8Array | string) => {
	const outcome = await read(file)
	return isFaults(outcome) ? outcome.faults : []
}
const list: ReadList = { title: '示范清单', entries: [anEntry] }
const rows = writeSheet({ entries: [anEntry] }, someUnits)
const workbook = (sheet: Partial<WriteSheet>) =>
	writeXlsx({
		sheets: [
			{ name: listSheet, rows, ...sheet },
			{ name: '别的', rows: [['甲']] },
		],
	})

const run = promisify(execFile)

/** Reads a file in a process of its own whose heap has room for the file, and none for a table without end. */
async function readInSmallHeap(file: Uint8Array): Promise<{ faults?: readonly unknown[] }> {
	const folder = mkdtempSync(join(tmpdir(), 'huying-sheet-'))
	try {
		writeFileSync(join(folder, 'list.xlsx'), file)
		const script = `import { readFileSync } from 'node:fs'
			import { readFile } from ${JSON.stringify(new URL('./read-file.ts', import.meta.url).pathname)}
			const outcome = await readFile(readFileSync(process.argv[1]), 'list.xlsx', [])
			console.log(JSON.stringify('faults' in outcome ? { faults: outcome.faults.slice(0, 1) } : {}))`
		const { stdout } = await run(process.execPath, [
			...['--max-old-space-size=64', '--import', 'tsx', '--input-type=module', '--eval', script],
			join(folder, 'list.xlsx'),
		])
		return JSON.parse(stdout)
	} finally {
		rmSync(folder, { recursive: true })
	}
}

describe('a list taken out and put back', () => {
	it('as a workbook is the same list', () =>
		fc.assert(
			fc.asyncProperty(someList, async (any) => {
				expect(await read(await writeWorkbook(any, someUnits))).toEqual(any)
			}),
			{ numRuns: 60 },
		))

	it('as plain text is the same list', () =>
		fc.assert(
			fc.asyncProperty(someList, async (any) => {
				expect(await read(writeCsv(any, someUnits))).toEqual(any)
			}),
		))

	it('of the longest kind is the same', async () => {
		const long = {
			entries: Array.from({ length: 5000 }, (_, at) => {
				const { common: __, ...entry } = anEntry
				return {
					...entry,
					matter: `m${at}`,
					name: `事项${at}${'名'.repeat(12)}`,
					evidence: `${at}${'据'.repeat(94)}`,
					sentence: `${at}${'长'.repeat(114)}`,
				}
			}),
		}
		const file = await writeWorkbook(long, someUnits)
		expect(file.length).toBeLessThan(3_000_000)
		expect(await read(file)).toEqual(long)
		expect(await read(writeCsv(long, someUnits))).toEqual(long)
	})

	it.each([
		['by a Chinese Windows', () => gb18030(writeCsv(list, someUnits).slice(1))],
		['with lines of another machine', () => writeCsv(list, someUnits).replaceAll('\r\n', '\n')],
		['without its mark', () => writeCsv(list, someUnits).slice(1)],
		[
			'as Unicode text',
			() => Buffer.from(`\ufeff${rows.map((cells) => cells.join('\t')).join('\r\n')}`, 'utf16le'),
		],
		['with semicolons', () => rows.map((cells) => cells.join(';')).join('\r\n')],
	])('saved %s is the same', async (_, file) => {
		expect(await read(file())).toMatchObject({ entries: [anEntry] })
	})
})

/** Node writes no GB18030: the bytes of each character, looked up once. */
function gb18030(text: string): Buffer {
	const decoder = new TextDecoder('gb18030')
	const table = new Map<string, Buffer>()
	for (let high = 0x81; high <= 0xfe; high++)
		for (let low = 0x40; low <= 0xfe; low++) {
			const bytes = Buffer.from([high, low])
			table.set(decoder.decode(bytes), bytes)
		}
	return Buffer.concat([...text].map((letter) => table.get(letter) ?? Buffer.from(letter, 'latin1')))
}

describe('a workbook', () => {
	it('has choices in its columns, and says how to fill it in', async () => {
		const { sheets } = await readXlsx(await writeWorkbook(list, someUnits))
		const [first, guide] = sheets
		expect(sheets.map(({ name }) => name)).toEqual(['事项清单', '说明'])
		expect(first?.rows[0]?.[0]).toBe('示范清单')
		const lead = first?.dataValidations?.find(({ range }) => range.startsWith('E'))
		const [, from, to] = /C\$(\d+):\$C\$(\d+)/.exec(lead?.formula1 ?? '') ?? []
		const named = guide?.rows.slice(Number(from) - 1, Number(to)).map((cells) => cells[2])
		expect(named).toEqual([
			'服务中心',
			'住建局',
			'执法局',
			'甲县水务局',
			'甲县东区水务局',
			'甲县怪局',
			'joined',
			'属地镇街',
			'属地村居',
		])
		expect(first?.dataValidations?.find(({ range }) => range === 'D3:D5002')?.values).toEqual([
			'民生',
			'执法',
			'发展',
		])
	})

	it.each<[string, () => Promise<Uint8Array>, object[]]>([
		['with the sheet under another name', () => workbook({ name: 'Sheet1' }), [{ fault: 'sheetMissing' }]],
		[
			'with merged cells',
			() => workbook({ merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 3 }] }),
			[{ fault: 'merged', row: 2, column: 'C', about: 'C2:D3' }],
		],
		[
			'with a formula',
			() => workbook({ cells: new Map([['1,1', { formula: 'A1&"x"', formulaResult: '井盖' }]]) }),
			[{ fault: 'formula', row: 2, column: 'B', heading: '事项' }],
		],
		[
			'with a unit that does not exist',
			() => workbook({ rows: replaced(4, '城管大队') }),
			[{ fault: 'unitUnknown', row: 2, column: 'E', given: '城管大队' }],
		],
		[
			'with two leads',
			() => workbook({ rows: replaced(4, '住建局、执法局') }),
			[{ fault: 'leadTwo', row: 2, column: 'E' }],
		],
		[
			'with a day for a time',
			() => workbook({ rows: replaced(10, new Date(0)) }),
			[{ fault: 'timeUnreadable', row: 2, column: 'K' }],
		],
		['of 5,001 rows', () => workbook({ rows: many(5001) }), [{ fault: 'rowsTooMany' }]],
		['of 50,000 rows', () => workbook({ rows: many(50_000) }), [{ fault: 'fileTooLarge' }]],
	])('%s is refused', async (_, make, faults) => {
		const file = await make()
		expect(await faultsOf(file)).toMatchObject(faults)
	})

	it('with rows between is told the place that the program shows', async () => {
		const spread = [[], ...rows.slice(0, 1), [], ...replaced(3, '民声').slice(1)]
		expect(await faultsOf(await workbook({ rows: spread }))).toMatchObject([
			{ fault: 'wordUnknown', row: 4, column: 'D' },
		])
	})

	it('takes what a program made of a word: numbers, yes and no', async () => {
		const said: CellValue[][] = replaced(13, 2)
		said[1]?.splice(7, 1, true)
		expect(await read(await workbook({ rows: said }))).toEqual({ entries: [{ ...anEntry, photos: 2 }] })
	})

	it('with cells at its far ends is no table of a million between them', async () => {
		const cells = new Map(Array.from({ length: 1000 }, (_, row) => [`${row + 5},16383`, { value: '甲' }]))
		expect(await readInSmallHeap(await workbook({ cells }))).toHaveProperty('faults')
	})
})

describe('a file that is none', () => {
	it.each<[string, () => Uint8Array | string | Promise<Uint8Array>, string]>([
		['empty', () => '', 'headingsMissing'],
		['a letter', () => '乡亲们好', 'headingsMissing'],
		['an old workbook', () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'fileOld'],
		['with macros', () => zipOf({ 'xl/vbaProject.bin': Buffer.from('甲') }), 'fileMacros'],
		['a picture', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'fileKindUnknown'],
		['no text in any way', () => Buffer.from([0xff, 0xff, 0x41, 0xff]), 'fileUnreadable'],
		['cut short', async () => (await workbook({})).slice(0, 900), 'fileUnreadable'],
		['a zip of something else', () => zipOf({ 'readme.txt': Buffer.from('甲') }), 'fileUnreadable'],
		['a bomb', () => zipOf({ 'xl/worksheets/sheet1.xml': Buffer.alloc(60_000_000) }), 'fileTooLarge'],
		['a bomb that lies', () => zipOf({ 'xl/a.xml': Buffer.alloc(60_000_000) }, 100), 'fileTooLarge'],
		['with a quote left open', () => `编码,事项,领域\r\n"road,甲\r\n`, 'quotesOdd'],
		['with a quote inside a word', () => `编码,事项,领域\r\nro"ad,甲,乙\r\n`, 'quotesOdd'],
		['lines of nothing', () => `编码,事项\r\n${'\r\n'.repeat(1_000_000)}`, 'rowsTooMany'],
	])('%s', async (_, file, fault) => {
		const [first] = await faultsOf(await file())
		expect(first?.fault).toBe(fault)
	})

	it('tells the line of a quote left open', async () => {
		expect(await faultsOf(`编码,事项\r\na,甲\r\nb,乙"丙\r\n`)).toMatchObject([{ row: 3, sheet: '清单.csv' }])
	})

	it('never throws, however it is broken', async () => {
		const good = Buffer.from(await writeWorkbook(list, someUnits))
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
					minLength: 1,
					maxLength: 8,
				}),
				async (changes) => {
					const file = Buffer.from(good)
					for (const [at, byte] of changes) file[at] = byte
					const outcome = await read(file)
					expect('faults' in outcome || 'entries' in outcome).toBe(true)
				},
			),
			{ numRuns: 300 },
		)
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
				expect(isFaults(await read(bytes))).toBe(true)
			}),
		)
	})
})

it('counts what a file unpacks to, and no further than it may', () => {
	const noise = randomBytes(5000)
	expect(zipParts(zipOf({ a: noise, b: Buffer.alloc(1000) }), 100_000)).toEqual({
		size: 6000,
		names: ['a', 'b'],
	})
	expect(zipParts(zipOf({ a: noise, b: Buffer.alloc(1000) }), 5500)?.size).toBeGreaterThan(5500)
	expect(zipParts(Buffer.from('no zip at all, nothing of the kind'), 100)).toBeUndefined()
	expect(zipParts(Buffer.alloc(0), 100)).toBeUndefined()
})

const replaced = (column: number, cell: CellValue): CellValue[][] =>
	rows.map((cells, row) => (row === 1 ? cells.map((was, at) => (at === column ? cell : was)) : [...cells]))

const many = (count: number): CellValue[][] => [
	rows[0] ?? [],
	...Array.from({ length: count }, (_, at) => [`m${at}`, `事项${at}`, ...(rows[1] ?? []).slice(2, -1), '']),
]

/** A zip file. @param says the size that each entry says it has, where that is not the truth */
function zipOf(entries: Record<string, Buffer>, says?: number): Buffer {
	const parts: Buffer[] = []
	const directory: Buffer[] = []
	let offset = 0
	for (const [name, bytes] of Object.entries(entries)) {
		const packed = deflateRawSync(bytes)
		const header = Buffer.alloc(30)
		header.writeUInt32LE(0x04034b50, 0)
		header.writeUInt16LE(8, 8)
		header.writeUInt32LE(packed.length, 18)
		header.writeUInt32LE(says ?? bytes.length, 22)
		header.writeUInt16LE(name.length, 26)
		const line = Buffer.alloc(46)
		line.writeUInt32LE(0x02014b50, 0)
		line.writeUInt16LE(8, 10)
		line.writeUInt32LE(packed.length, 20)
		line.writeUInt32LE(says ?? bytes.length, 24)
		line.writeUInt16LE(name.length, 28)
		line.writeUInt32LE(offset, 42)
		parts.push(header, Buffer.from(name), packed)
		directory.push(line, Buffer.from(name))
		offset += 30 + name.length + packed.length
	}
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50, 0)
	end.writeUInt16LE(directory.length / 2, 8)
	end.writeUInt16LE(directory.length / 2, 10)
	end.writeUInt32LE(Buffer.concat(directory).length, 12)
	end.writeUInt32LE(offset, 16)
	return Buffer.concat([...parts, ...directory, end])
}
