import Taro from '@tarojs/taro'

/** A point on WeChat's map, in gcj02 degrees, with what the map calls it. */
export type ChosenPlace = { longitude: number; latitude: number; name: string }

/** Only WeChat has a map to choose from; elsewhere the place is said in words. */
export const hasMap = process.env.TARO_ENV === 'weapp'

/**
 * Lets a person put a point on WeChat's map.
 * @returns 'cancelled' when they did not, 'denied' when the phone does not let WeChat know places
 */
export async function choosePlace(): Promise<ChosenPlace | 'cancelled' | 'denied'> {
	try {
		const { longitude, latitude, name, address } = await Taro.chooseLocation({})
		return { longitude: Number(longitude), latitude: Number(latitude), name: name || address }
	} catch (failure) {
		const words = (failure as { errMsg?: string } | undefined)?.errMsg ?? ''
		return words.includes('cancel') ? 'cancelled' : 'denied'
	}
}
