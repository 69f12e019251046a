import { expect, test } from 'vitest'
import { address } from './address'

test('values are escaped and absent ones left out', () => {
	expect(address('case', { id: '01J', from: undefined, back: '/a?b=c&d' })).toBe(
		'/pages/case/index?id=01J&back=%2Fa%3Fb%3Dc%26d',
	)
	expect(address('office/desk')).toBe('/office/pages/desk/index')
})
