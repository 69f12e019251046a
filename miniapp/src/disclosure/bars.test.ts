import { expect, it } from 'vitest'
import { barsOf } from './bars'

it('draws what came in and went out beside the largest', () => {
	const { income, spending } = barsOf(
		[
			{ name: '上级补助', cents: 1_690_000 },
			{ name: '土地发包', cents: 4_200_000 },
			{ name: '水电办公', cents: -451_000 },
			{ name: '修路清淤', cents: -2_740_000 },
		],
		'其他',
	)
	expect(income).toEqual([
		{ name: '土地发包', cents: 4_200_000, share: 100 },
		{ name: '上级补助', cents: 1_690_000, share: 40 },
	])
	expect(spending).toEqual([
		{ name: '修路清淤', cents: 2_740_000, share: 65 },
		{ name: '水电办公', cents: 451_000, share: 11 },
	])
})

it('makes one bar of the smallest where there are many, and loses no cent', () => {
	const many = Array.from({ length: 9 }, (_, place) => ({ name: `第${place}`, cents: -(place + 1) * 100 }))
	const { spending } = barsOf(many, '其他')
	expect(spending.map(({ name }) => name)).toEqual(['第8', '第7', '第6', '第5', '第4', '其他'])
	expect(spending.reduce((sum, { cents }) => sum + cents, 0)).toBe(4500)
})

it('shows even the smallest, and draws nothing of nothing', () => {
	expect(
		barsOf(
			[
				{ name: '一', cents: 100_000 },
				{ name: '二', cents: 1 },
			],
			'',
		).income[1]?.share,
	).toBe(2)
	expect(barsOf([], '')).toEqual({ income: [], spending: [] })
	expect(barsOf([{ name: '零', cents: 0 }], '')).toEqual({ income: [], spending: [] })
})
