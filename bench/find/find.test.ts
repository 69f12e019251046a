import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { findFigures } from './find'

it('finding costs the same however many cases there are', async () => {
	const figures = await findFigures(inject('database'), [1000, 2000])
	expect(figures.map(({ ours }) => Number(ours.split(' ')[0]))).toHaveLength(10)
	for (const figure of figures) expect(reaches(figure), `${figure.what}: ${figure.ratio}`).toBe(true)
})
