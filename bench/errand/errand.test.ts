import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { errandFigures } from './errand'

it('an errand costs the same however many cases there are', async () => {
	const figures = await errandFigures(inject('database'), [100, 1000])
	// at most: the county's rules are read once more where it takes longer than half a minute
	const most = [7, 4, 35, 3, 4, 4]
	expect(figures.map(({ ours }, place) => Number(ours.split(' ')[0]) <= (most[place] ?? 0))).toEqual(
		most.map(() => true),
	)
	for (const figure of figures) expect(reaches(figure), `${figure.what}: ${figure.ratio}`).toBe(true)
})
