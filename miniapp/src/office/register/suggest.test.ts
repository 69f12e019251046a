import { anEntry } from '@huying/shared/catalogue/entries.fixture'
import { describe, expect, it } from 'vitest'
import { mattersFor, villagesFor } from './suggest'

const towns = [
	{
		code: '370404103',
		name: '榴园镇',
		villages: [
			{ code: '370404103239', name: '周庄村' },
			{ code: '370404103236', name: '朱村' },
		],
	},
	{
		code: '370404104',
		name: '峨山镇',
		villages: [
			{ code: '370404104243', name: '峨山村' },
			{ code: '370404104244', name: '小周庄村' },
		],
	},
]
const names = (typed: string, said = '') => villagesFor(towns, typed, said).map(({ words }) => words)

describe('villages', () => {
	it('are found by parts of their name, what begins so first', () => {
		expect(names('周庄')).toEqual(['周庄村', '小周庄村'])
		expect(names('峨山 周')).toEqual(['小周庄村'])
		expect(names('榴园')).toEqual(['周庄村', '朱村'])
		expect(names('没有')).toEqual([])
	})

	it('that are named in what was said are offered before anything is typed', () => {
		expect(names('', '榴园镇周庄村路灯不亮')).toEqual(['周庄村'])
		expect(names('', '小周庄那边路灯不亮')).toEqual(['小周庄村', '周庄村'])
		expect(names('', '路灯不亮')).toEqual([])
	})
})

describe('matters', () => {
	const entries = [
		{ ...anEntry, matter: 'street-light', name: '路灯不亮', field: '城市管理' },
		{ ...anEntry, matter: 'tap-water', name: '自来水水质', field: '供水' },
	]
	it('are found by parts of their name or field, or offered by what was said', () => {
		expect(mattersFor(entries, '路灯', '').map(({ value }) => value)).toEqual(['street-light'])
		expect(mattersFor(entries, '供水', '').map(({ value }) => value)).toEqual(['tap-water'])
		expect(mattersFor(entries, '', '村东头的路灯三盏不亮').map(({ value }) => value)[0]).toBe('street-light')
		expect(mattersFor(entries, '', '')).toEqual([])
	})
})
