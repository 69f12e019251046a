import { expect, it } from 'vitest'
import { promises, sayMoney, sayOften, sayOnto, sayTerm } from './admission'

it('says terms, how often, on whom and for what money, as one would', () => {
	expect(sayTerm({ from: '2026-04-01', to: '2026-12-31' })).toBe('2026 年 4 月 1 日到 12 月 31 日')
	expect(sayTerm({ from: '2026-04-01', to: '2027-03-31' })).toBe('2026 年 4 月 1 日到 2027 年 3 月 31 日')
	expect(sayOften({ every: 'month', times: 2 })).toBe('每月 2 次')
	expect(sayOnto({ grids: 'towns', towns: ['a', 'b'] }, (unit) => `${unit}镇`)).toBe('a镇、b镇')
	expect(sayOnto({ grids: 'all' }, String)).toBe('全区县网格')
	expect(sayMoney({ cents: 120_050 })).toBe('每年 1,200.50 元')
	expect(sayMoney({ cents: 0, why: '用现有的人。' })).toBe('不给钱。原因：用现有的人。')
	expect(promises.open(2026)).toBe('1 月 31 日前可以改，以后只能加。')
})
