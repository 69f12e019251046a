import { gcj02 } from '@huying/shared/region/gcj02'
import Taro from '@tarojs/taro'

/** A point in gcj02 degrees, as WeChat's maps have it. */
export interface Here {
	readonly longitude: number
	readonly latitude: number
}

/** Where this phone is; undefined when it does not know or may not say. A browser speaks wgs84, which is put right. */
export async function whereHere(): Promise<Here | undefined> {
	try {
		const maps = process.env.TARO_ENV === 'weapp'
		const { longitude, latitude } = await Taro.getLocation({
			type: maps ? 'gcj02' : 'WGS84',
			isHighAccuracy: true,
			highAccuracyExpireTime: 10_000,
		})
		return maps ? { longitude, latitude } : gcj02(longitude, latitude)
	} catch {
		return undefined
	}
}
