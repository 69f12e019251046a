import { expect, test } from 'vitest'
import { matching } from './two-step'

const groups = [
	{
		code: '1',
		name: '榴园镇',
		places: [
			{ code: '11', name: '周庄村' },
			{ code: '12', name: '西周庄村' },
		],
	},
	{ code: '2', name: '峨山镇', places: [{ code: '21', name: '周家村' }] },
]
const names = (text: string) => matching(groups, text).found.map(({ place }) => place.name)

test('names that begin with what was typed come first', () => {
	expect(names('周庄')).toEqual(['周庄村', '西周庄村'])
	expect(names('周')).toEqual(['周庄村', '周家村', '西周庄村'])
})

test('town and village typed together find the village; spaces do not matter', () => {
	expect(names('榴园镇 周庄')).toEqual(['周庄村'])
	expect(names('峨山')).toEqual(['周家村'])
})

test('nothing is found for what is nowhere', () => {
	expect(matching(groups, '北京')).toEqual({ found: [], left: 0 })
})

test('a list too long to read says how many are left', () => {
	const places = Array.from({ length: 100 }, (_, n) => ({ code: String(n), name: `村${n}` }))
	const { found, left } = matching([{ code: '1', name: '镇', places }], '村')
	expect(found.length + left).toBe(100)
	expect(found.length).toBeLessThan(60)
})
