import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { contentOf } from '@huying/shared/disclosure/content-of'
import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import type { Group } from '@huying/shared/disclosure/group'
import { readTable } from '@huying/shared/disclosure/read-table'
import { tableSheet as said } from '@huying/shared/text/zh-CN/disclosure-table'
import { fileFaultWords } from '@huying/shared/text/zh-CN/sheet'
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { settleCounty, someone, TENANT, testPorts, VILLAGE } from '../../test/county'
import { refused } from '../../test/stage'
import { freshTable } from '../../test/table'
import type { Handlers, Who } from '../edge/endpoint'
import type { Storage, Upload } from '../photo/storage'
import type { Table } from '../store/table'
import { fileHandlers } from './file-handlers'
import { papersOf } from './paper-store'

const TOWN = VILLAGE.slice(0, 9)
const editor = someone('user-editor', [['villageEditor', `village-${VILLAGE}`]])
const keeper = someone('user-keeper', [['handler', `town-${TOWN}`]])
const stranger = someone('user-stranger', [
	['villageEditor', 'village-370404103202'],
	['handler', 'town-370404104'],
])

let handlers: Handlers<'file'>
let table: Table
const bucket = new Map<string, Buffer>()
const storage: Storage = {
	ticket: async (key) => ({ url: 'https://bucket.test/', fields: { key } }),
	read: async (key, most): Promise<Upload> => {
		const bytes = bucket.get(key)
		if (bytes === undefined) return { found: 'none' }
		return bytes.length > most ? { found: 'tooLarge' } : { found: 'bytes', bytes }
	},
	write: async (key, body) => {
		bucket.set(key, Buffer.from(body))
	},
	remove: async (key) => {
		bucket.delete(key)
	},
}

beforeAll(async () => {
	table = await freshTable()
	await settleCounty(table)
	handlers = fileHandlers({ table, storage, now: testPorts().now })
})

const request = {
	params: undefined,
	query: undefined,
	body: undefined,
	correlation: 'test',
	userAgent: undefined,
}
const sent = (file: Uint8Array | string, name = '表.xlsx') => ({
	name,
	content: Buffer.from(file).toString('base64'),
})
const read = (file: Uint8Array | string, who: Who = editor, more: { group?: string; period?: string } = {}) =>
	handlers.readDisclosureFile({
		...request,
		who,
		body: { village: VILLAGE, group: 'funds', period: '2025-Q4', ...more, ...sent(file) },
	})
const headings = ['日期', '事由', '类别', '金额（元）', '备注']
const good: CellValue[] = ['2025-10-9', '租金', '租金', 100, '']
const workbook = (rows: CellValue[][], more: Partial<WriteSheet> = {}) =>
	writeXlsx({ sheets: [{ name: '公开表', rows: [headings, ...rows], ...more }] })

describe('a village’s file', () => {
	it('is read as if it had been typed', async () => {
		const file = await workbook([good, ['２０２５年１２月３日', '修路', '修路', '（３００．５０）', '=1+1']])
		expect(await read(file)).toEqual({
			table: {
				rows: [
					['2025-10-9', '租金', '租金', '100', ''],
					['２０２５年１２月３日', '修路', '修路', '（３００．５０）', '=1+1'],
				],
			},
		})
	})

	it.each<[string, () => string | Uint8Array | Promise<Uint8Array>, object]>([
		[
			'merged cells',
			() => workbook([good], { merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }] }),
			{ row: 2, column: 'B', words: said.merged('B2:C2') },
		],
		[
			'a formula',
			() => workbook([good], { cells: new Map([['1,3', { formula: 'SUM(1,2)', formulaResult: 3 }]]) }),
			{ row: 2, column: 'D', heading: '金额（元）', words: said.formula },
		],
		['a day in words', () => workbook([['昨天', '甲', '乙', 1]]), { row: 2, column: 'A' }],
		['a day that is none', () => workbook([['2025-11-31', '甲', '乙', 1]]), { row: 2, column: 'A' }],
		['1e12', () => workbook([['2025-10-9', '甲', '乙', 1e12]]), { row: 2, column: 'D' }],
		['1e12 in words', () => workbook([['2025-10-9', '甲', '乙', '1e12']]), { row: 2, column: 'D' }],
		[
			'macros',
			() => writeXlsx({ sheets: [{ name: '甲', rows: [headings] }], vbaProject: new Uint8Array(9) }),
			{ words: fileFaultWords.fileMacros({}) },
		],
		[
			'an old workbook called .xlsx',
			() => Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
			{ words: fileFaultWords.fileOld({}) },
		],
		[
			'a bomb',
			async () => workbook(Array.from({ length: 90_000 }, () => good)),
			{ words: fileFaultWords.fileTooLarge({ about: '2000' }) },
		],
		['nothing', () => '', { words: said.headingsMissing(headings) }],
	])('is refused for %s', async (_, file, fault) => {
		const answer = await read(await file())
		expect('faults' in answer && answer.faults[0]).toMatchObject(fault)
	})

	it('is nobody else’s to read, and of no group or period that there is not', async () => {
		expect(await refused(read('', stranger))).toBe('notYours')
		expect(await refused(read('', editor, { group: 'nothing' }))).toBe('groupUnknown')
		expect(await refused(read('', keeper, { period: '2025-10' }))).toBe('periodInvalid')
	})

	it.each(['xlsx', 'csv'] as const)('begins with a template: %s', async (format) => {
		for (const { group } of defaultGroups) {
			const template = await handlers.disclosureTemplate({
				...request,
				who: editor,
				query: { group, format },
			})
			expect(template.name).toMatch(new RegExp(`公开表\\.${format}$`))
			const periods = { event: '2025-12-03', yearly: '2025', monthly: '2025-12', quarterly: '2025-Q4' }
			const { cadence } = defaultGroups.find((one) => one.group === group) as Group
			const answer = await read(Buffer.from(template.content, 'base64'), editor, {
				group,
				period: periods[cadence],
			})
			// Everything is there, and the example is not read
			expect('faults' in answer && answer.faults.map(({ words }) => words)).toEqual([said.nothing])
		}
	})

	it('with an identity in its remarks, and a name that is not shown whole, is published without them', async () => {
		const birth = defaultGroups.find(({ group }) => group === 'birth') as Group
		const file = await writeXlsx({
			sheets: [
				{
					name: '公开表',
					rows: [
						['对象', '项目', '金额（元）'],
						['张三', '奖扶，370404 19800101 123X，张三 １３８００１３８０００', 50],
					],
				},
			],
		})
		const answer = await read(file, editor, { group: 'birth' })
		if ('faults' in answer) throw new Error(answer.faults[0]?.words)
		const typed = { title: '四季度', photos: [], ...answer.table }
		const { content } = contentOf({
			group: birth,
			period: '2025-Q4',
			typed,
			read: readTable(birth, typed, '2025-Q4'),
			disclosure: 'd',
			edition: 1,
			village: VILLAGE,
			villageName: '甲村',
			salt: '00',
			masked: true,
		})
		expect(content.rows).toEqual([['张*', '奖扶，****，张* ****', 5_000, null]])
	})
})

describe('a town’s books', () => {
	const books =
		'村名,日期,摘要,何类,收入,支出\r\n甲村,2025-10-9,租金,租金,100,\r\n乙村,2025-10-9,租金,租金,100,\r\n'
	const mapping = {
		village: '村名',
		columns: { day: '日期', what: '摘要', category: '何类' },
		income: '收入',
		spending: '支出',
	}
	const readBooks = (who: Who, file = books, given?: typeof mapping) =>
		handlers.readBookkeeping({
			...request,
			who,
			body: {
				town: TOWN,
				group: 'funds',
				period: '2025-Q4',
				...sent(file),
				...(given && { mapping: given }),
			},
		})
	const keep = (who: Who, group = 'funds') =>
		handlers.keepBookkeepingMapping({ ...request, who, body: { town: TOWN, group, mapping } })

	it('ask what they do not tell, are read once it is settled, and know it the next time', async () => {
		expect(await readBooks(keeper)).toMatchObject({ mappedBy: 'headings', missing: ['类别'], villages: [] })
		expect(await readBooks(keeper, books, mapping)).toMatchObject({
			mappedBy: 'given',
			missing: [],
			villages: [
				{ village: VILLAGE, table: { rows: [['2025-10-9', '租金', '租金', '100', '']] }, income: 10_000 },
			],
			faults: { total: 1, faults: [{ row: 3, column: 'A' }] },
		})
		expect(await keep(keeper)).toEqual({ done: true })
		expect(await readBooks(keeper)).toMatchObject({
			mappedBy: 'kept',
			mapping,
			villages: [{ village: VILLAGE }],
		})
		const another = '村名,日期,摘要,类别,金额\r\n甲村,2025-10-9,租金,租金,100\r\n'
		expect(await readBooks(keeper, another)).toMatchObject({
			mappedBy: 'headings',
			villages: [{ village: VILLAGE }],
		})
	})

	it('that cannot be read say why', async () => {
		expect(await readBooks(keeper, '\u0000\u0001')).toMatchObject({
			villages: [],
			faults: { faults: [{ words: fileFaultWords.fileKindUnknown({}) }] },
		})
	})

	it('are the town’s own', async () => {
		expect(await refused(readBooks(stranger))).toBe('notYours')
		expect(await refused(readBooks(editor))).toBe('notYours')
		expect(await refused(keep(stranger))).toBe('notYours')
		expect(await refused(keep(keeper, 'nothing'))).toBe('groupUnknown')
	})
})

describe('a PDF', () => {
	let made = 0
	const put = async (bytes: Buffer, who: Who = editor) => {
		const id = `paper-${String(++made).padStart(16, '0')}`
		const body = { id, name: '收支.pdf', size: bytes.length }
		const ticket = await handlers.requestPaper({ ...request, who, body })
		bucket.set(ticket.fields.key ?? '', bytes)
		return id
	}
	const check = (paper: string, who: Who = editor) =>
		handlers.checkPaper({ ...request, who, params: { paper }, body: {} })
	const pdf = async (script = '') => {
		const file = await PDFDocument.create()
		file.addPage()
		if (script !== '') file.addJavaScript('a', script)
		return Buffer.from(await file.save())
	}

	it('is kept by the digest of its bytes, and told again the same', async () => {
		const bytes = await pdf()
		const id = await put(bytes)
		const paper = createHash('sha256').update(bytes).digest('hex')
		const told = { paper, name: '收支.pdf', bytes: bytes.length }
		expect(await check(id)).toEqual(told)
		expect(await check(id)).toEqual(told)
		expect([...bucket.keys()]).toEqual([`paper/${TENANT}/${paper}`])
		expect(await papersOf(table, TENANT, [paper, paper])).toEqual([told])
		expect(await papersOf(table, TENANT, [])).toEqual([])
		expect(await refused(papersOf(table, TENANT, ['0'.repeat(64)]))).toBe('paperUnknown')
	})

	it.each<[string, () => Promise<Buffer> | Buffer, string]>([
		['with a script', () => pdf('app.alert(1)'), 'paperActive'],
		['that is none', () => Buffer.from('PK'), 'paperUnreadable'],
		['of 21 MB, had the policy let it in', () => Buffer.alloc(21 * 1024 * 1024), 'paperTooLarge'],
	])('%s is refused, each time, and not kept', async (_, bytes, code) => {
		const id = await put(await bytes())
		expect(await refused(check(id))).toBe(code)
		expect(await refused(check(id))).toBe(code)
		expect([...bucket.keys()].some((key) => key.startsWith('upload/'))).toBe(false)
	})

	it('is waited for, and is nobody else’s', async () => {
		const id = await put(await pdf())
		expect(await refused(check(id, keeper))).toBe('paperUnknown')
		expect(await refused(check('paper-of-nobody-00000'))).toBe('paperUnknown')
		bucket.clear()
		expect(await refused(check(id))).toBe('paperNotUploaded')
		const body = { id, name: '别的.pdf', size: 1 }
		expect(await refused(handlers.requestPaper({ ...request, who: editor, body }))).toBe('identifierReused')
	})
})
