import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { dutySchema, keyOf, sameDuty, unitFor } from './duty'

describe('a duty at a place', () => {
	it.each([
		[{ level: 'department', unit: 'housing' }, '370404103239', 'housing'],
		[{ level: 'department', unit: 'housing' }, undefined, 'housing'],
		[{ level: 'town' }, '370404103239', 'town-370404103'],
		[{ level: 'town' }, undefined, undefined],
		[{ level: 'village' }, '370404103239', 'village-370404103239'],
		[{ level: 'village' }, undefined, undefined],
	] as const)('%o at %s is %s', (duty, village, unit) => {
		expect(unitFor(duty, village)).toBe(unit)
	})
})

it('is told from another by its unit', () => {
	const housing = { level: 'department', unit: 'housing' } as const
	expect(sameDuty(housing, { level: 'department', unit: 'housing' })).toBe(true)
	expect(sameDuty(housing, { level: 'department', unit: 'town' })).toBe(false)
	expect(sameDuty({ level: 'department', unit: 'town' }, { level: 'town' })).toBe(false)
	expect(sameDuty({ level: 'town' }, { level: 'town' })).toBe(true)
})

it('is one word for sets', () => {
	expect(keyOf({ level: 'department', unit: 'housing' })).toBe('department housing')
	expect([keyOf({ level: 'town' }), keyOf({ level: 'village' })]).toEqual(['town', 'village'])
})

it.each<[unknown, string[]]>([
	[{ level: 'department', unit: 'housing' }, []],
	[{ level: 'department', unit: 'a'.repeat(40) }, []],
	[{ level: 'town' }, []],
	[{ level: 'village' }, []],
	[{ level: 'department', unit: 'a'.repeat(41) }, ['unitUnknown']],
	[{ level: 'department', unit: ' housing' }, ['unitUnknown']],
	[{ level: 'department', unit: 'housing!' }, ['unitUnknown']],
	[{ level: 'department', unit: '' }, ['unitUnknown']],
])('%j has %j against it', (duty, against) => {
	const { issues = [] } = v.safeParse(dutySchema, duty)
	expect(issues.map(({ message }) => message)).toEqual(against)
})

it('is a department’s only with its unit, and at no other level', () => {
	for (const duty of [{ level: 'department' }, { level: 'county' }, { level: '' }, {}])
		expect(v.is(dutySchema, duty), JSON.stringify(duty)).toBe(false)
	expect(v.parse(dutySchema, { level: 'department', unit: 'housing' })).toEqual({
		level: 'department',
		unit: 'housing',
	})
})
