import { expect, it } from 'vitest'
import { reaches } from '../figure'
import { sheetFigures } from './sheet'

it('imports a town’s books within the memory and the time that there are', async () => {
	const [beside, first, memory] = await sheetFigures(500, 1)
	expect(beside?.ratio).toBeGreaterThan(1)
	for (const figure of [first, memory]) expect(figure && reaches(figure)).toBe(true)
})
