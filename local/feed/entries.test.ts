import { describe, expect, it } from 'vitest'
import { entriesOf } from './entries'

const bytes = (text: string) => Buffer.from(text)
const fields = (text: string | Uint8Array, name: string) =>
	entriesOf(typeof text === 'string' ? bytes(text) : text, name).map((entry) => entry.fields ?? entry.fault)

describe('lines of JSON', () => {
	it('are read with a byte order mark, CRLF, blank lines and no last line break', () => {
		const entries = entriesOf(bytes('\uFEFF{"text":"甲"}\r\n\r\n{"text":"乙"}\n{"text":"丙"}'), 'a.jsonl')
		expect(entries.map(({ line, fields }) => [line, fields?.text])).toEqual([
			[1, '甲'],
			[3, '乙'],
			[4, '丙'],
		])
	})

	it('are known by their brace under any name', () => {
		expect(fields('{"text":"甲"}\n', 'export.txt')).toEqual([{ text: '甲' }])
	})

	it('that cannot be read are faults, and the others are read', () => {
		const broken = Buffer.concat([
			bytes('{"text":"甲"}\n{"text":\n[1]\n"甲"\n'),
			Buffer.from([0x7b, 0xff, 0x7d, 10]),
		])
		expect(fields(broken, 'a.jsonl')).toEqual([
			{ text: '甲' },
			'the line is not JSON',
			'the line is not a JSON object',
			'the line is not a JSON object',
			'the line is not UTF-8',
		])
	})

	it('may be none', () => {
		expect(fields('', 'a.jsonl')).toEqual([])
		expect(fields('\n\n', 'a.jsonl')).toEqual([])
	})
})

describe('CSV', () => {
	it('is read with a byte order mark, CRLF, quotes, commas and line breaks in fields', () => {
		const text = '\uFEFFtitle,Text ,at\r\n路,"坑，大, ""很大""\n第二行",2019-1-6\r\n灯,不亮,\r\n'
		const entries = entriesOf(bytes(text), 'a.csv')
		expect(entries.map(({ line }) => line)).toEqual([2, 4])
		expect(entries.map((entry) => entry.fields)).toEqual([
			{ title: '路', text: '坑，大, "很大"\n第二行', at: '2019-1-6' },
			{ title: '灯', text: '不亮', at: '' },
		])
	})

	it('is read as Chinese spreadsheets save it', () => {
		const gb18030 = Buffer.from([0x74, 0x65, 0x78, 0x74, 0x0a, 0xc2, 0xb7, 0xb5, 0xc6, 0x0a])
		expect(fields(gb18030, 'a.csv')).toEqual([{ text: '路灯' }])
		expect(fields(Buffer.from('\uFEFFtext\n路灯\n', 'utf16le'), 'a.csv')).toEqual([{ text: '路灯' }])
	})

	it('says which rows do not fit the header', () => {
		const entries = entriesOf(bytes('title,text\n路,坑\n灯\n井,盖,塌\n沟,臭\n'), 'a.csv')
		expect(entries.map(({ line, fault }) => [line, fault?.slice(0, 19)])).toEqual([
			[2, undefined],
			[3, 'the row has another'],
			[4, 'the row has another'],
			[5, undefined],
		])
	})

	it('with a quote that never closes loses only what the quote swallowed', () => {
		const entries = entriesOf(bytes('title,text\n路,坑\n灯,"不亮\n井,盖\n'), 'a.csv')
		expect(entries[0]?.fields).toEqual({ title: '路', text: '坑' })
		expect(entries[1]?.fault).toMatch(/not CSV/)
		expect(entries[1]?.line).toBe(3)
		expect(entries).toHaveLength(2)
	})

	it('may hold a header alone, or nothing', () => {
		expect(fields('title,text\n', 'a.csv')).toEqual([])
		expect(fields('', 'a.csv')).toEqual([])
	})
})
