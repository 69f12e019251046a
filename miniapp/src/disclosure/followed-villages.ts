import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'followed-villages'
/** A person has relatives in a few villages, not in all of them. */
export const FOLLOWED_MOST = 10

const useStore = create<{ villages: readonly string[] }>(() => ({ villages: read() }))

/** The villages that a person follows on this phone, as 12-digit codes, in the order in which they were chosen. */
export const useFollowedVillages = (): readonly string[] => useStore((state) => state.villages)

/** Follows a village, or no longer. Kept on the phone: nobody else need know. */
export function followVillage(village: string, follows: boolean): void {
	const others = useStore.getState().villages.filter((code) => code !== village)
	const villages = follows ? [...others, village].slice(-FOLLOWED_MOST) : others
	Taro.setStorageSync(KEY, villages)
	useStore.setState({ villages })
}

function read(): string[] {
	const kept: unknown = Taro.getStorageSync(KEY)
	return Array.isArray(kept) ? kept.filter((code): code is string => /^\d{12}$/.test(String(code))) : []
}
