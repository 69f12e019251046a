import fc from 'fast-check'
import { expect, it } from 'vitest'
import { balanceOf } from './balance'
import type { Row } from './column'
import { defaultGroups } from './default-groups'
import type { Group } from './group'
import { CENTS_LIMIT, ROWS_LIMIT } from './limits'

const funds = defaultGroups.find(({ group }) => group === 'funds') as Group
const row = (category: string | null, cents: number): Row => ['2026-07-08', '甲', category, cents, null]
const quarter = [
	row('上级补助', 1_690_000),
	row('土地发包', 4_200_000),
	row('保洁工资', -1_440_000),
	row('修路清淤', -1_860_000),
	row('水电办公', -451_000),
	row('修路清淤', -880_000),
]
const stated = { opening: 2_867_000, closing: 4_126_000 }

it('adds up a quarter, and says where the money came from and went', () => {
	expect(balanceOf(funds, quarter, stated)).toEqual({
		...stated,
		income: 5_890_000,
		spending: 4_631_000,
		balanced: true,
		breakdown: [
			{ name: '土地发包', cents: 4_200_000 },
			{ name: '上级补助', cents: 1_690_000 },
			{ name: '修路清淤', cents: -2_740_000 },
			{ name: '保洁工资', cents: -1_440_000 },
			{ name: '水电办公', cents: -451_000 },
		],
	})
})

it('notices one cent too few, and an opening balance that is not the last closing one', () => {
	expect(balanceOf(funds, quarter, { ...stated, closing: 4_125_999 }).balanced).toBe(false)
	expect(balanceOf(funds, quarter, stated, 2_867_000)).toMatchObject({ before: 2_867_000, continues: true })
	expect(balanceOf(funds, quarter, stated, 2_870_000)).toMatchObject({ before: 2_870_000, continues: false })
	expect(balanceOf(funds, quarter, stated)).not.toHaveProperty('continues')
})

it('keeps what came in and what went out under one name apart, and leaves out nothing', () => {
	const { breakdown } = balanceOf(funds, [row('押金', 500), row('押金', -300), row(null, -20)], stated)
	expect(breakdown).toEqual([
		{ name: '押金', cents: 500 },
		{ name: '押金', cents: -300 },
		{ name: '', cents: -20 },
	])
})

it('is empty and whole for a quarter in which nothing happened', () => {
	expect(balanceOf(funds, [], { opening: 5, closing: 5 })).toEqual({
		opening: 5,
		closing: 5,
		income: 0,
		spending: 0,
		balanced: true,
		breakdown: [],
	})
})

it('is exact however many rows there are: the parts are the whole', () => {
	const cents = fc.integer({ min: -CENTS_LIMIT, max: CENTS_LIMIT })
	const rows = fc.array(fc.tuple(fc.constantFrom('甲', '乙', '丙'), cents), { maxLength: 50 })
	fc.assert(
		fc.property(rows, fc.integer({ min: -1e12, max: 1e12 }), (parts, opening) => {
			const total = parts.reduce((sum, [, part]) => sum + BigInt(part), 0n)
			const balance = balanceOf(
				funds,
				parts.map(([name, part]) => row(name, part)),
				{ opening, closing: Number(BigInt(opening) + total) },
			)
			expect(balance.balanced).toBe(true)
			const broken = balance.breakdown.reduce((sum, part) => sum + BigInt(part.cents), 0n)
			expect(broken).toBe(total)
			expect(BigInt(balance.income) - BigInt(balance.spending)).toBe(total)
		}),
	)
	expect(Number.isSafeInteger(ROWS_LIMIT * CENTS_LIMIT)).toBe(true)
})
