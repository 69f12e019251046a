import type { Seen } from '@huying/shared/transparency/watch'
import Taro from '@tarojs/taro'

const place = (tenant: string) => `log ${tenant}`

/** The newest head of a county's log that this phone has seen hold: what comes later must begin with it. */
export function lastSeen(tenant: string): Seen | undefined {
	const kept: unknown = Taro.getStorageSync(place(tenant))
	return kept ? (kept as Seen) : undefined
}

/** Remembers it, also after signing out: it says nothing of whoever looked. */
export function remember(tenant: string, seen: Seen | undefined): void {
	if (seen !== undefined) Taro.setStorageSync(place(tenant), seen)
}
