import { CENTRE, unitSchema } from '@huying/shared/unit/unit'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { countyOf, firstCounty } from './county'
import { unitsOf } from './units'

it('is one centre, one inspectorate, some twenty departments, and each town once, and villages', () => {
	const units = unitsOf(firstCounty())
	const count = (kind: string) => units.filter((unit) => unit.kind === kind).length
	expect(units.filter(({ unit }) => unit === CENTRE)).toHaveLength(1)
	const kinds = ['centre', 'inspectorate', 'department', 'town', 'village']
	expect(kinds.map(count)).toEqual([1, 1, 22, 7, 11])
	expect(new Set(units.map(({ unit }) => unit)).size).toBe(units.length)
	for (const unit of units) {
		expect(v.is(unitSchema, unit)).toBe(true)
		// the contract's own pattern for a unit in a path
		expect(unit.unit).toMatch(/^[A-Za-z0-9-]{1,40}$/)
	}
})

it.each([
	['新建路街道', '新建路街道办事处'],
	['新村镇', '新村镇政府'],
	['城关乡', '城关乡政府'],
	['新郑新区', '新郑新区管委会'],
	['具茨山国家级森林公园', '具茨山国家级森林公园管委会'],
])('calls the unit of %s %s', (name, unit) => {
	const units = unitsOf(countyOf('410184', '新郑市', [{ code: '410184001', name, villages: [] }]))
	expect(units.find(({ kind }) => kind === 'town')?.name).toBe(unit)
})

it('names a village’s unit by its committee', () => {
	const names = unitsOf(firstCounty())
		.filter(({ kind }) => kind === 'village')
		.map(({ unit, name, shortName }) => [unit, name, shortName])
	expect(names).toContainEqual(['village-370404103239', '周庄村村委会', '周庄村'])
	expect(names).toContainEqual(['village-370404001028', '南关社区居委会', '南关社区'])
})
