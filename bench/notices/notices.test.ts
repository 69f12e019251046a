import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { printed } from '../print'
import { costFigures } from './cost'
import { outage } from './outage'

it('finds that telling somebody costs no more in a larger county', async () => {
	const figures = await costFigures(inject('database'), [50, 200])
	const growths = figures.filter(({ aim }) => aim)
	expect(growths.map(({ what }) => what)).toEqual([
		'a caller, by WeChat',
		'a caller, inbox alone',
		'one of five handlers',
		'another system',
	])
	for (const figure of growths) expect(reaches(figure), figure.what).toBe(true)
	// The floor is under each, in requests and in units
	for (const { what, ratio } of figures.filter(({ aim }) => !aim)) expect(ratio, what).toBeGreaterThan(1)
	expect(figures.at(-1)?.floor).toBe('2 requests, 0 read, 6 written')
	// Two headings, one for each kind of figure
	expect(printed(figures, true).match(/^NOTICES/gm)).toHaveLength(2)
})

it('loses and doubles nothing in four hours without WeChat', async () => {
	// Steps of five minutes, so that it takes seconds: no wait between two attempts is longer
	expect(await outage(inject('database'), 3, 5 * 60_000)).toEqual({
		notices: 3,
		delivered: 2,
		listed: 1,
		lost: 0,
		doubled: 0,
	})
})
