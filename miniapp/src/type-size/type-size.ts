import Taro from '@tarojs/taro'
import { create } from 'zustand'

export type TypeSize = 'normal' | 'large'

const KEY = 'type-size'
/** WeChat's own setting: from here on a person has asked their phone for large letters. */
const LARGE_FROM = 1.3
/** Standard body text in WeChat, in px: Android 16, iOS 17. */
const STANDARD_PX = 17

/** What WeChat says about its type: a factor (newer) or the px of body text. */
export type PhoneType = { fontSizeScaleFactor?: number; fontSizeSetting?: number }

const useStore = create<{ size: TypeSize }>(() => ({ size: 'normal' }))

/** The size that every page is set in now. */
export const useTypeSize = (): TypeSize => useStore((state) => state.size)

/** A person's own choice: kept, and from then on stronger than the phone's. */
export function chooseTypeSize(size: TypeSize): void {
	Taro.setStorageSync(KEY, size)
	useStore.setState({ size })
}

/** At start: what was chosen here, or else what WeChat itself is set to. */
export function followPhone(): void {
	useStore.setState({ size: readChoice() ?? sizeOfPhone() })
}

/** Normal or large, from WeChat's scale or, in older versions, its font size in px. */
export function sizeFrom(phone: PhoneType): TypeSize {
	const scale = phone.fontSizeScaleFactor ?? (phone.fontSizeSetting ?? STANDARD_PX) / STANDARD_PX
	return scale >= LARGE_FROM ? 'large' : 'normal'
}

function readChoice(): TypeSize | undefined {
	const kept: unknown = Taro.getStorageSync(KEY)
	return kept === 'large' || kept === 'normal' ? kept : undefined
}

function sizeOfPhone(): TypeSize {
	// A browser has no such setting: its own zoom does this.
	if (process.env.TARO_ENV !== 'weapp') return 'normal'
	// Taro's types do not know these two fields yet.
	const info: object = Taro.getAppBaseInfo()
	return sizeFrom(info as PhoneType)
}
