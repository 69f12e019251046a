import { ApiError } from '@huying/shared/api/client'
import { offline } from '@huying/shared/text/zh-CN/desktop-sign-in'
import { expect, it } from 'vitest'
import { afterPoll, codeIn, qrText, timeLeft } from './next-step'

const session = { token: 't', expiresAt: 9, user: 'u', tenant: '370404' }

it('enters once the phone has confirmed, even at the last moment', () => {
	expect(afterPoll({ pending: false, session }, 10, 11)).toEqual({ next: 'enter', session })
})

it('waits while nobody has confirmed, and shows another code when the time is over', () => {
	expect(afterPoll({ pending: true }, 10, 9)).toEqual({ next: 'wait' })
	expect(afterPoll({ pending: true }, 10, 10)).toEqual({ next: 'renew' })
	expect(afterPoll(new ApiError('signInCodeExpired', '', false, 410), 10, 9)).toEqual({ next: 'renew' })
	expect(afterPoll(new ApiError('signInCodeUsed', '', false, 409), 10, 9)).toEqual({ next: 'renew' })
})

it('says that the network is gone, and goes on', () => {
	expect(afterPoll(new ApiError('unreachable', '', true, 0), 10, 9)).toEqual({
		next: 'wait',
		problem: offline,
	})
	expect(afterPoll(undefined, 10, 9)).toEqual({ next: 'wait', problem: offline })
})

it('counts down to none', () => {
	expect(timeLeft(125_000, 0)).toEqual({ minutes: 2, seconds: 5 })
	expect(timeLeft(0, 5000)).toEqual({ minutes: 0, seconds: 0 })
})

it('reads only its own codes', () => {
	expect(codeIn(qrText('WDJB-MJHT'))).toBe('WDJB-MJHT')
	expect(codeIn('https://example.invalid/WDJB-MJHT')).toBeUndefined()
})
