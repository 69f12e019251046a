import { expect, test } from 'vitest'
import { address, placeIn } from './address'

test('values are escaped and absent ones left out', () => {
	expect(address('case', { id: '01J', from: undefined, back: '/a?b=c&d' })).toBe(
		'/pages/case/index?id=01J&back=%2Fa%3Fb%3Dc%26d',
	)
	expect(address('office/desk')).toBe('/office/pages/desk/index')
})

test('an address is read back as it was written', () => {
	const query = { desk: 'centre', queue: 'accepted', words: '甲&乙=?' }
	expect(placeIn(`#${address('office/desk', query)}`)).toEqual({ path: '/office/pages/desk/index', query })
	expect(placeIn('#/a?x=100%').query).toEqual({ x: '100%' })
	expect(placeIn('')).toEqual({ path: '', query: {} })
})
