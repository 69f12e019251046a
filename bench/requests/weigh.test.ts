import { expect, it } from 'vitest'
import { sizeOfItem, transactionUnits } from './weigh'

it('weighs names and values as the Developer Guide says', () => {
	expect(sizeOfItem({ pk: 'abc', gone: undefined })).toBe(2 + 3)
	expect(sizeOfItem({ text: '井盖' })).toBe(4 + 6)
	expect(sizeOfItem({ yes: true, none: null })).toBe(3 + 1 + 4 + 1)
	// Thirteen digits, of which the last five are noughts: four pairs and one
	expect(sizeOfItem({ at: 1_772_413_200_000 })).toBe(2 + 4 + 1)
	expect(sizeOfItem({ list: ['a', 'bc'] })).toBe(4 + 3 + (1 + 1) + (1 + 2))
	expect(sizeOfItem({ map: { a: 'b' } })).toBe(3 + 3 + 1 + (1 + 1))
})

it('takes two units for each KB begun, and two for what is only updated', () => {
	const put = (bytes: number) => ({ Put: { Item: { a: 'x'.repeat(bytes - 1) } } })
	expect(transactionUnits([put(1024)])).toBe(2)
	expect(transactionUnits([put(1025), {}])).toBe(4 + 2)
})
