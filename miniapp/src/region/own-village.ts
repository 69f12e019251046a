import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'village'
const useStore = create<{ village: string | undefined }>(() => ({ village: read() }))

/** The village a person last chose, as a 12-digit code. */
export const useOwnVillage = (): string | undefined => useStore((state) => state.village)

/** Kept on the phone: the next report begins there. */
export function chooseOwnVillage(village: string): void {
	Taro.setStorageSync(KEY, village)
	useStore.setState({ village })
}

function read(): string | undefined {
	const kept: unknown = Taro.getStorageSync(KEY)
	return typeof kept === 'string' && kept !== '' ? kept : undefined
}
