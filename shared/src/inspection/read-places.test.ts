import { describe, expect, it } from 'vitest'
import type { Town } from '../region/region'
import { placeFaults } from '../text/zh-CN/inspection'
import { isPlacesFaults, readPlaces, typedGrid } from './read-places'

const towns: Town[] = [
	{
		code: '370404103',
		name: '榴园镇',
		villages: [
			{ code: '370404103201', name: '甲村' },
			{ code: '370404103202', name: '乙村' },
		],
	},
	{ code: '370404104', name: '古邵镇', villages: [{ code: '370404104201', name: '甲村' }] },
]
const typed = (text: string) => readPlaces(typedGrid(text, '点位'), towns, 'maybe')

describe('places', () => {
	it('are read as typed, by full name, code, or own name where only one has it', () => {
		expect(typed('榴园镇甲村，老张饭店，村东头\n乙村,小店\n370404104201\t油站\t\n\n')).toEqual([
			{ village: '370404103201', places: [{ name: '老张饭店', words: '村东头' }] },
			{ village: '370404103202', places: [{ name: '小店' }] },
			{ village: '370404104201', places: [{ name: '油站' }] },
		])
	})

	it('are read out of a sheet in whatever order its columns stand', () => {
		const grid = {
			name: '表',
			rows: [
				['说明', '点位', '村居'],
				['桥头', '泵站', '乙村'],
			],
		}
		expect(readPlaces(grid, towns, 'needed')).toEqual([
			{ village: '370404103202', places: [{ name: '泵站', words: '桥头' }] },
		])
	})

	it.each<[string, string, string, number | undefined]>([
		['a village of which there are two', '甲村,店', placeFaults.villageTwice('甲村'), 1],
		['no such village', '丙村,店', placeFaults.villageUnknown('丙村'), 1],
		['no village', ',店', placeFaults.villageMissing, 1],
		['no place', '乙村,', placeFaults.placeMissing, 1],
		['a place twice', '乙村,店\n乙村,店', placeFaults.placeTwice('店'), 2],
		['a long name', `乙村,${'店'.repeat(41)}`, placeFaults.placeTooLong(40), 1],
		['nothing', '\n \n', placeFaults.empty, undefined],
	])('with %s are refused whole, by row', (_, text, words, row) => {
		const read = typed(text)
		expect(isPlacesFaults(read) && read.faults[0]).toMatchObject({ words, ...(row && { row }) })
	})

	it('of a file need headings, and no formulas', () => {
		expect(readPlaces({ name: '表', rows: [['乙村', '店']] }, towns, 'needed')).toMatchObject({ total: 1 })
		const formula = {
			name: '表',
			rows: [
				['村居', '点位'],
				['乙村', { formula: true as const }],
			],
		}
		expect(readPlaces(formula, towns, 'needed')).toMatchObject({
			faults: [{ row: 2, column: 'B', words: placeFaults.formula }],
		})
	})
})
