import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { callCentre, loadTenant, loadTenantNow } from './tenant'

const phone = vi.hoisted(() => ({
	kept: undefined as unknown,
	dialled: [] as string[],
	answer: async (): Promise<unknown> => undefined,
	asked: 0,
}))
vi.mock('@tarojs/taro', () => ({
	default: {
		getStorageSync: () => phone.kept,
		setStorageSync: (_: string, kept: unknown) => {
			phone.kept = kept
		},
		makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => {
			phone.dialled.push(phoneNumber)
		},
	},
}))
vi.mock('../settings/settings', () => ({ loadSettings: async () => ({ api: '', appid: 'wx1' }) }))
vi.mock('../api/use-answer', () => ({ useAnswer: () => undefined }))
vi.mock('../api/open', () => ({
	openApi: {
		tenant: () => {
			phone.asked++
			return phone.answer()
		},
	},
}))

const MINUTE = 60_000
const county = (centrePhone?: string) => ({ tenant: '370404', ...(centrePhone && { centrePhone }) })
const keep = (tenant: object, age: number) => {
	phone.kept = { tenant, appid: 'wx1', at: Date.now() - age }
}
beforeEach(() => {
	vi.useFakeTimers({ now: Date.UTC(2026, 2, 2, 1) })
	Object.assign(phone, { kept: undefined, dialled: [], asked: 0, answer: async () => county('12345') })
})
afterEach(() => {
	vi.useRealTimers()
})

it('a county that is kept is good for a day, and without a telephone for ten minutes', async () => {
	keep(county('12345'), 23 * 60 * MINUTE)
	await loadTenant()
	expect(phone.asked).toBe(0)
	keep(county('12345'), 25 * 60 * MINUTE)
	await loadTenant()
	expect(phone.asked).toBe(1)
	keep(county(), 9 * MINUTE)
	expect(await loadTenant()).toEqual(county())
	keep(county(), 11 * MINUTE)
	expect(await loadTenant()).toEqual(county('12345'))
})

it('the centre is called by the number of this moment, which is kept from then on', async () => {
	keep(county('12345'), MINUTE)
	phone.answer = async () => county('06327711234')
	await callCentre('12345')
	expect(phone.dialled).toEqual(['06327711234'])
	expect(await loadTenant()).toEqual(county('06327711234'))
	expect(phone.asked).toBe(1)
})

it('where nothing comes, at once or soon, the centre is called by the number that is kept', async () => {
	keep(county('12345'), MINUTE)
	phone.answer = () => Promise.reject(new Error('no signal'))
	await callCentre('12345')
	expect(await loadTenantNow()).toEqual(county('12345'))
	phone.answer = () => new Promise(() => undefined)
	const calling = callCentre('12345')
	await vi.advanceTimersByTimeAsync(2000)
	await calling
	expect(phone.dialled).toEqual(['12345', '12345'])
})
