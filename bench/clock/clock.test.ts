import { expect, inject, it } from 'vitest'
import { reaches } from '../figure'
import { clockFigures } from './clock'

it('finds three requests for each due item, however many there are', async () => {
	const [item, requests, time] = await clockFigures(inject('database'), [2, 9], 1)
	expect(item?.ours).toMatch(/^3 requests, 1 read, \d+ written$/)
	expect(item?.ours).toBe(item?.floor)
	expect(requests?.ours).toBe('3')
	for (const figure of [item, requests]) expect(figure && reaches(figure)).toBe(true)
	expect(time?.ratio).toBeGreaterThan(0)
})
