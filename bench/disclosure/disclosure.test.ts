import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { disclosureFigures } from './disclosure'

it('publishes, and opens boards and items, at the same cost however much was published', async () => {
	const figures = await disclosureFigures(inject('database'), [100, 400], 100)
	expect(figures.map(({ what, ours }) => [what, ours])).toEqual([
		['publish 200 rows, three steps', expect.stringMatching(/^\d+ requests, /)],
		['a board', expect.stringMatching(/^1 requests, [\d.]+ read, 0 written$/)],
		['an item', expect.stringMatching(/^4 requests, [\d.]+ read, 0 written$/)],
		['board and item, each of 100', expect.stringMatching(/^2\.0\d requests$/)],
	])
	for (const figure of figures) expect(reaches(figure), `${figure.what}: ${figure.ratio}`).toBe(true)
})
