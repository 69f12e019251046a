import { describe, expect, it } from 'vitest'
import { sameDuty, unitFor } from './duty'

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
