import { expect, it } from 'vitest'
import { endpoints } from './endpoints'
import { startLimits } from './limits'

it('takes so many calls in a minute of the clock, for each app and path', () => {
	let now = 60_000 * 10
	const limits = startLimits(() => now)
	const call = (key = 'wx1 /a') => limits.count(key, [3, 44991])
	for (let count = 0; count < 3; count++) call()
	expect(call).toThrow('44991')
	call('wx2 /a')
	now += 59_999
	expect(call).toThrow('44991')
	now += 1
	call()
	expect(() => limits.count('wx1 /b', undefined)).not.toThrow()
})

it.each([
	['/wxa/msg_sec_check', 4000, 44991],
	['/wxa/media_check_async', 2000, 45009],
	['/wxa/getwxacodeunlimit', 5000, 45009],
])('%s takes %i a minute, then %i', (path, calls, errcode) => {
	expect(endpoints[path]).toMatchObject({ perMinute: [calls, errcode] })
})
