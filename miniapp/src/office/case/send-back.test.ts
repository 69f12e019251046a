import { SEND_BACK_WITHIN } from '@huying/shared/case/limits'
import { expect, it } from 'vitest'
import { sendBackUntil } from './send-back'

it('a unit may send back for a day after it was last given the case', () => {
	const timeline = [
		{ type: 'assigned', at: 10 },
		{ type: 'sentBack', at: 20 },
		{ type: 'sendBackRefused', at: 30 },
		{ type: 'signed', at: 40 },
	] as const
	expect(sendBackUntil(timeline)).toBe(30 + SEND_BACK_WITHIN)
	expect(sendBackUntil([{ type: 'opened', at: 1 }])).toBeUndefined()
})
