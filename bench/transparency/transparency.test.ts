import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { transparencyFigures } from './transparency'

it('appends at the same cost however large the log, and proves by a hash for each doubling', async () => {
	const figures = await transparencyFigures(inject('database'), [64, 512])
	expect(figures.map(({ what }) => what)).toEqual([
		'an append, with what publishes',
		'signing a head',
		'a proof',
		'hashes a phone makes',
		'hashes of a proof, 64 entries',
		'hashes of a proof, 512 entries',
	])
	for (const figure of figures) expect(reaches(figure), `${figure.what}: ${figure.ratio}`).toBe(true)
	const [append, , proof] = figures
	expect(append?.ours).toMatch(/^2 requests, /)
	expect(proof?.ours).toMatch(/^1 requests, [\d.]+ read, 0 written$/)
})
