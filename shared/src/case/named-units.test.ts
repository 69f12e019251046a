import { describe, expect, it } from 'vitest'
import { units } from '../../test/fixture'
import { Life } from '../../test/life'
import type { Responsibility } from '../responsibility/responsibility'
import type { Unit } from '../unit/unit'
import { namesUnits } from './named-units'
import { unitAbove } from './unit-above'

const { state } = new Life().until('handling')
const { lead } = state
const ids = Array.from({ length: 13 }, (_, at) => `unit-${at}`)
const known: Unit[] = [
	...Object.values(units),
	...ids.map((unit) => ({ unit, name: unit, shortName: unit, kind: 'department' as const })),
]
const part = (unit: string, change: Partial<Responsibility> = {}) =>
	({ ...lead, unit, phase: 'called', ...change }) as Responsibility
const named = (
	names: readonly string[],
	change: object = {},
	how: { readonly anew?: boolean; readonly lead?: string } = {},
) => namesUnits({ ...state, ...change }, names, { units: known }, how)

describe('units that a command names', () => {
	it('are known, and none is the one complained of', () => {
		expect(named(['market'])).toBeUndefined()
		expect(named(['market', 'moon'])).toBe('unitUnknown')
		expect(named(['moon', 'market'])).toBe('unitUnknown')
		expect(named(['market', 'land'], { about: 'land' })).toBe('unitComplainedOf')
		expect(named(['land', 'market'], { about: 'land' })).toBe('unitComplainedOf')
	})

	it('are named once, and have no part already unless it falls away', () => {
		expect(named(['market', 'market'])).toBe('unitTwice')
		expect(named(['market', 'housing'])).toBe('unitTwice')
		expect(named(['market', 'housing'], {}, { anew: true })).toBeUndefined()
		expect(named(['housing'], {}, { lead: 'housing' })).toBeUndefined()
		const supports = [part('market'), part('land', { phase: 'sentBack' }), part('police', { phase: 'done' })]
		expect(named(['market'], { supports })).toBe('unitTwice')
		expect(named(['police'], { supports })).toBe('unitTwice')
		expect(named(['land'], { supports })).toBeUndefined()
		expect(named(['market'], { supports }, { lead: 'market' })).toBeUndefined()
		expect(named(['market', 'housing'], { supports }, { lead: 'market' })).toBe('unitTwice')
	})

	it('are twelve at most, with those who have a part', () => {
		const twelve = ids.slice(0, 12)
		expect(named(twelve, {}, { anew: true })).toBeUndefined()
		expect(named(ids, {}, { anew: true })).toBe('partsTooMany')
		expect(named(ids.slice(0, 11))).toBeUndefined()
		expect(named(twelve)).toBe('partsTooMany')
	})
})

describe('the unit above', () => {
	const above = (region: string | undefined) => {
		const { region: _, ...bare } = part('village')
		return unitAbove({ lead: { ...bare, ...(region !== undefined && { region }) } })
	}

	it('a village is its town; above a town, a department or nobody there is none', () => {
		expect(above('370404103201')).toBe('town-370404103')
		expect(above('370404103')).toBeUndefined()
		expect(above(undefined)).toBeUndefined()
		expect(unitAbove({})).toBeUndefined()
	})
})
