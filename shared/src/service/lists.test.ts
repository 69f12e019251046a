import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { pointSheet, touringSheet } from '../circle/circle-sheets'
import { type Opens, openAt, opensSchema } from '../circle/opens'
import type { Cell, Grid } from '../sheet/grid'
import { isListFaults, readListSheet, writeListSheet } from '../sheet/list-sheet'
import { readOpens, sayDayOfWeek, sayOpens } from '../text/zh-CN/circle'
import { pointHeadings, serviceHeadings, touringHeadings } from '../text/zh-CN/list-sheet'
import { sayFee } from '../text/zh-CN/service'
import { changesOf } from './changes'
import { serviceSheet } from './service-sheet'
import { aPoint, aService, aTouringDay, idCard, someServices, someTowns } from './services.fixture'

const grid = (rows: readonly (readonly Cell[])[], more: Partial<Grid> = {}): Grid => ({
	name: '表',
	rows,
	...more,
})

describe('a list taken out and put back is the same', () => {
	it('of services', () =>
		fc.assert(
			fc.property(someServices, (entries) => {
				const list = { title: '演示清单', entries }
				expect(
					readListSheet(serviceSheet, grid(writeListSheet(serviceSheet, list, undefined)), undefined),
				).toEqual(list)
			}),
		))

	it('of points and days', () => {
		const points = { entries: [aPoint] }
		expect(readListSheet(pointSheet, grid(writeListSheet(pointSheet, points, someTowns)), someTowns)).toEqual(
			points,
		)
		const days = { entries: [aTouringDay] }
		expect(
			readListSheet(touringSheet, grid(writeListSheet(touringSheet, days, someTowns)), someTowns),
		).toEqual(days)
	})
})

/** One fault each: the cell that is put in the place of the right one, and where and what is told. */
const withCell = (rows: string[][], headings: Record<string, string>, key: string, cell: Cell) => {
	const column = Object.keys(headings).indexOf(key)
	return rows.map((cells, row) =>
		row === 1 ? cells.map((was, at): Cell => (at === column ? cell : was)) : cells,
	)
}
const told = (read: ReturnType<typeof readListSheet>) =>
	isListFaults(read)
		? read.faults.map(({ row, column, words }) => `${column ?? ''}${row ?? ''} ${words}`)
		: 'none'

describe('every fault has its row and column', () => {
	const rows = writeListSheet(serviceSheet, { entries: [aService, idCard] }, undefined)
	it.each<[keyof typeof serviceHeadings, Cell, string]>([
		['code', '1x', 'A2 编号要用字母开头'],
		['code', 'id-card', 'A3 和第 2 行的编号一样。'],
		['name', '', 'B2 这一格要填。'],
		['name', '=1+1', 'B2 不能以 =、+、-、@ 开头'],
		['name', { formula: true }, 'B2 这一格是公式'],
		['name', '字'.repeat(25), 'B2 太长了，最多 24 个字。'],
		['name', '居民身份证', 'B3 和第 2 行的名称一样。'],
		['needs', '老人证、老人证', 'E2 「老人证」写了两次。'],
		['needs', Array.from({ length: 21 }, (_, at) => `词${at}`).join('、'), 'E2 最多 20 项。'],
		['needs', '字'.repeat(17), 'E2 太长了，最多 16 个字。'],
		['materials', '身份证（传真）', 'G2 写成「身份证（原件）'],
		['materials', '身份证；身份证', 'G2 「身份证」写了两次。'],
		['materials', '身份证；银行 卡（复印件）', 'G2 网格员不收银行卡，可以代办的事项不能写它。'],
		['fee', '二十', 'H2 金额要写成 25'],
		['fee', '1.234', 'H2 金额要写成 25'],
		['fee', '10000.01', 'H2 要在 0 到 10000 之间。'],
		['takesDays', '半天', 'J2 这里要填数字。'],
		['takesDays', '366', 'J2 要在 0 到 365 之间。'],
		['phone', '打村里', 'M2 电话只写数字和横线'],
		['homeVisit', '能', 'N2 只能填：是、否。'],
		['inPerson', '是', 'P2 须本人到场的事不能代办'],
	])('services: %s as %j', (key, cell, words) => {
		const read = readListSheet(serviceSheet, grid(withCell(rows, serviceHeadings, key, cell)), undefined)
		expect(told(read)).toEqual([expect.stringContaining(words)])
	})

	const points = writeListSheet(pointSheet, { entries: [aPoint] }, someTowns)
	it.each<[keyof typeof pointHeadings, Cell, string]>([
		['kind', '航天站', 'C2 只能填：便利店；'],
		['village', '丙村', 'D2 没有这个村'],
		['longitude', '东经117', 'E2 这里要填数字。'],
		['latitude', '117.6', 'F2 要在 3 到 54 之间。'],
		['opens', '天天开', 'H2 写成「周一至周五'],
		['opens', '周一至周五 8:00-12:00；周五 9:00-10:00', 'H2 写成「周一至周五'],
		['opens', '每天 18:00-8:00', 'H2 写成「周一至周五'],
	])('points: %s as %j', (key, cell, words) => {
		const read = readListSheet(pointSheet, grid(withCell(points, pointHeadings, key, cell)), someTowns)
		expect(told(read)).toEqual([expect.stringContaining(words)])
	})

	const days = writeListSheet(touringSheet, { entries: [aTouringDay] }, someTowns)
	it.each<[keyof typeof touringHeadings, Cell, string]>([
		['day', '2026-02-30', 'B2 日子写成 2026-11-25'],
		['from', '9点', 'C2 时间写成 09:00'],
		['until', '08:00', 'D2 结束要晚于开始。'],
		['services', '、', 'G2 这一格要填。'],
	])('touring days: %s as %j', (key, cell, words) => {
		const read = readListSheet(touringSheet, grid(withCell(days, touringHeadings, key, cell)), someTowns)
		expect(told(read)).toEqual([expect.stringContaining(words)])
	})

	it('also of the sheet itself', () => {
		const read = (cells: readonly (readonly Cell[])[], more?: Partial<Grid>) =>
			told(readListSheet(serviceSheet, grid(cells, more), undefined))
		expect(read([['甲']])).toEqual([expect.stringContaining('没有找到表头')])
		expect(read(rows.slice(0, 1))).toEqual([expect.stringContaining('一行内容也没有')])
		expect(read(rows.map((cells) => cells.slice(1)))).toContainEqual('1 缺少「编号」这一列。')
		expect(read(rows.map((cells, at) => [...cells, at === 0 ? '备注' : '甲']))).toEqual([
			'Q1 没有叫「备注」的列，请改名或删去。',
		])
		expect(read(rows.map((cells, at) => [...cells, at === 0 ? '编号' : '']))).toEqual([
			'Q1 「编号」这一列写了两次。',
		])
		const merges = [{ row: 1, column: 0, lastRow: 2, lastColumn: 0 }]
		expect(read(rows, { merges })).toEqual(['A2 A2:A3 是合并的格子，请拆开，每一格都写上。'])
		const many = Array.from({ length: 501 }, () => rows[1] ?? [])
		expect(read([rows[0] ?? [], ...many])).toEqual([' 最多 500 行，请分开或删去一些。'])
	})
})

describe('hours', () => {
	it.each<[string, Opens | undefined]>([
		['每天 全天', [{ weekdays: [1, 2, 3, 4, 5, 6, 0], times: [['00:00', '24:00']] }]],
		[
			'周一至周五 8:30-12:00、14:00-17:30；周六 9:00-12:00',
			[
				{
					weekdays: [1, 2, 3, 4, 5],
					times: [
						['08:30', '12:00'],
						['14:00', '17:30'],
					],
				},
				{ weekdays: [6], times: [['09:00', '12:00']] },
			],
		],
		['周二、周六 06:00至12:00', [{ weekdays: [2, 6], times: [['06:00', '12:00']] }]],
		['周五至周日 9：00—10：00', [{ weekdays: [5, 6, 0], times: [['09:00', '10:00']] }]],
		['周五至周二 9:00-10:00', undefined],
		['早上', undefined],
		['', undefined],
	])('「%s」 is %j', (words, opens) => expect(readOpens(words)).toEqual(opens))

	const minute = fc.integer({ min: 0, max: 1439 })
	const clock = (at: number) =>
		`${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
	const someOpens = fc
		.tuple(
			fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
			fc.uniqueArray(minute, { minLength: 2, maxLength: 6 }),
		)
		.map(([days, minutes]): Opens => {
			const sorted = [...minutes]
				.sort((left, right) => left - right)
				.slice(0, minutes.length - (minutes.length % 2))
			const times = sorted.flatMap((from, at): [string, string][] =>
				at % 2 === 0 ? [[clock(from), clock(sorted[at + 1] ?? 1440)]] : [],
			)
			return [{ weekdays: days.sort((left, right) => (left || 7) - (right || 7)), times }]
		})
	it('said and read again are the same', () =>
		fc.assert(
			fc.property(someOpens, (opens) => {
				expect(v.is(opensSchema, opens)).toBe(true)
				expect(readOpens(sayOpens(opens))).toEqual(opens)
			}),
		))

	/** 2 March 2026 is a Monday; times are Beijing's. */
	const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 2, day, hour - 8, minute)
	it.each([
		['before it opens', at(2, 8), { open: false, from: '08:30' }],
		['as it opens', at(2, 8, 30), { open: true, until: '12:00' }],
		['as it shuts for noon', at(2, 12), { open: false, from: '14:00' }],
		['in the afternoon', at(2, 17, 59), { open: true, until: '18:00' }],
		['in the evening', at(2, 18), { open: false }],
		['on a Sunday', at(8, 10), { open: false }],
	])('%s', (_, now, standing) => expect(openAt(aPoint.opens, now)).toEqual(standing))
})

it('money and days are said plainly', () => {
	expect(
		[{ fen: 0 }, { fen: 0, words: '按档次缴' }, { fen: 2000 }, { fen: 2050, words: '换领' }].map(sayFee),
	).toEqual(['不收钱', '按档次缴', '20 元', '20.50 元（换领）'])
	expect(sayDayOfWeek('2026-03-05')).toBe('3 月 5 日（周四）')
})

it('what another list changes is told by code', () => {
	const telling = {
		codeOf: ({ code }: { code: string }) => code,
		nameOf: ({ code }: { code: string }) => code,
	}
	const changed = { ...aService, takesDays: 6 }
	expect(changesOf([aService, idCard], [changed, { ...idCard, code: 'other' }], telling)).toEqual({
		added: ['other'],
		removed: ['id-card'],
		changed: ['elder-card'],
		counts: { added: 1, removed: 1, changed: 1, same: 0 },
	})
})
