import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { traceFigures } from './trace'

it('a worker’s day costs the same however long their log is', async () => {
	const figures = await traceFigures(inject('database'), [100, 1000])
	expect(figures.map(({ what, ours }) => [what, ours.split(',')[0]])).toEqual([
		['a day’s sign-in', '2 requests'],
		['a patrol of 500 points', '5 requests'],
		['40 entries at once', '2 requests'],
		['where one stands today', '3 requests'],
		['a day’s sign-in, units', '2 requests'],
		['a patrol of 500 points, units', '5 requests'],
		['40 entries at once, units', '2 requests'],
	])
	for (const figure of figures.slice(0, 4))
		expect(reaches(figure), `${figure.what}: ${figure.ratio}`).toBe(true)
})
