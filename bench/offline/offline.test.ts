import { describe, expect, it } from 'vitest'
import { arriveOver } from './offline'

describe('a day offline over a narrow link', () => {
	it('is there once, records first, though the link was cut in the middle', async () => {
		const { records, share, wrong, cuts } = await arriveOver(8, 4)
		expect({ wrong, cuts }).toEqual({ wrong: [], cuts: 1 })
		expect(records).toBeLessThan(10)
		// Four photos and a cut among them: the share of a whole day is the bench's business.
		expect(share).toBeGreaterThan(0.3)
	})
})
