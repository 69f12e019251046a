import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { registerFigures } from './register'

it('registering costs the same however many cases there are', async () => {
	const figures = await registerFigures(inject('database'), [1000, 2000])
	expect(figures).toHaveLength(6)
	for (const figure of figures) expect(reaches(figure), `${figure.what}: ${figure.ratio}`).toBe(true)
})
