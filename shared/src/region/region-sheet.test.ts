import { describe, expect, it } from 'vitest'
import { isListFaults, readListSheet, writeListSheet } from '../sheet/list-sheet'
import type { Town } from './region'
import { changesOf, linesOf, regionSheet, type VillageLine } from './region-sheet'

const towns: Town[] = [
	{
		code: '370404103',
		name: '榴园镇',
		villages: [
			{ code: '370404103201', name: '甲村', blocks: [{ code: '370404103201001', name: '一组' }] },
			{ code: '370404103202', name: '乙村' },
		],
		former: [{ code: '370404103200', name: '老村' }],
	},
	{ code: '370404104', name: '峨山镇', villages: [{ code: '370404104201', name: '丙村' }] },
]
const known = { tenant: '370404', towns }
const head = ['镇街', '区划代码', '村居', '原来的代码', '状态']
const read = (...lines: string[][]) =>
	readListSheet(regionSheet(known), { name: '区域', rows: [head, ...lines] }, undefined)
const told = (...lines: string[][]) => {
	const found = read(...lines)
	return isListFaults(found) ? found.faults.map(({ row, column, words }) => `${row}${column} ${words}`) : []
}
const changes = (...lines: string[][]) => {
	const found = read(...lines)
	if (isListFaults(found)) throw new Error(JSON.stringify(found.faults))
	return changesOf(towns, found.entries)
}
const names = (lines: readonly VillageLine[]) => lines.map(({ name }) => name)

describe('a sheet of villages', () => {
	it('taken out and put back changes nothing', () => {
		const [, ...rows] = writeListSheet(regionSheet(known), { entries: linesOf(towns) }, undefined)
		expect(rows).toHaveLength(3)
		expect(changes(...rows)).toEqual({ towns: [], added: [], changed: [], removed: [], same: 3 })
	})

	it('adds, renames, codes anew and retires, and leaves what it does not name and the blocks as they are', () => {
		const done = changes(
			['榴园镇', '370404103203', '丁村', '', ''],
			['榴园镇', '370404103209', '甲社区', '370404103201', '在用'],
			['峨山镇', '370404104201', '丙村', '', '撤销'],
		)
		expect([names(done.added), names(done.changed), names(done.removed)]).toEqual([
			['丁村'],
			['甲社区'],
			['丙村'],
		])
		expect(done.towns.map(({ after }) => after.villages.map(({ name }) => name))).toEqual([
			['乙村', '丁村', '甲社区'],
			[],
		])
		expect(done.towns[0]?.after.former?.at(-1)).toEqual({
			code: '370404103201',
			name: '甲村',
			now: '370404103209',
		})
		expect(
			changes(['榴园镇', '370404103201', '甲庄', '', '']).towns[0]?.after.villages[0]?.blocks,
		).toHaveLength(1)
	})

	it('is told by row and column what is wrong', () => {
		expect(
			told(
				['榴园镇', '410184100201', '外村', '', ''],
				['榴园镇', '370404999201', '无村', '', ''],
				['榴园镇', '370404104202', '戊村', '', ''],
				['榴园镇', '370404103200', '老村', '', ''],
				['榴园镇', '370404103205', '己村', '', '撤销'],
				['榴园镇', '370404103206', '庚村', '370404104201', ''],
				['榴园镇', '37040410320', '短村', '', ''],
				['榴园镇', '370404103206', '庚村', '', ''],
			),
		).toEqual([
			'8B 区划代码是 12 位数字。',
			'9B 和第 7 行的代码一样。',
			'2B 这是别的县的代码。',
			'3B 本县没有这个镇街。',
			'4A 按代码，这是峨山镇的村居。',
			'5B 这个代码是撤销了的，不能再用。',
			'6E 没有这个村居，不用撤销。',
			'7D 原来的代码要是同一个镇街在用的，而且表里不能再有它。',
		])
	})
})
