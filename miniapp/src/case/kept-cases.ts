import type { ListAnswer } from '@huying/shared/case/case-view'
import Taro from '@tarojs/taro'

const KEY = 'my-cases'

/** Keeps one's newest cases on the phone, to be shown at once the next time, and without signal. */
export function keepCases(user: string | undefined, answer: ListAnswer): void {
	if (user !== undefined) Taro.setStorageSync(KEY, { user, answer })
}

/** The cases as they were known last; undefined for somebody else's. */
export function keptCases(user: string | undefined): ListAnswer | undefined {
	const kept: unknown = Taro.getStorageSync(KEY)
	if (!kept || user === undefined) return undefined
	const { user: owner, answer } = kept as { user: string; answer: ListAnswer }
	return owner === user ? answer : undefined
}

/** Signed out: nobody else shall see them here. */
export function forgetCases(): void {
	Taro.removeStorageSync(KEY)
}
