import { gcj02 } from '@huying/shared/region/gcj02'
import type { Point } from '@huying/shared/trace/command'
import Taro from '@tarojs/taro'

/** What the phone tells of where it is: each point as it comes, or that it does not say. */
export interface Watcher {
	readonly onPoint: (point: Point) => void
	readonly onFailure: () => void
}

/** Watches where this phone is, in gcj02, until the answer is called. */
export function watchPlace(watcher: Watcher): () => void {
	return process.env.TARO_ENV === 'weapp' ? inWeChat(watcher) : inBrowser(watcher)
}

/** WeChat tells while the page is in sight; it says neither when nor whether a point is mocked. */
function inWeChat({ onPoint, onFailure }: Watcher): () => void {
	const follow = ({ longitude, latitude, accuracy, speed }: Taro.onLocationChange.CallbackResult) => {
		const metresASecond = typeof speed === 'number' && speed >= 0 ? speed : null
		onPoint([Date.now(), longitude, latitude, Math.max(0, accuracy ?? 0), metresASecond])
	}
	Taro.onLocationChange(follow)
	Taro.startLocationUpdate({ type: 'gcj02', fail: onFailure })
	// A dark screen sends the page to the back, and the track would break.
	Taro.setKeepScreenOn({ keepScreenOn: true, fail: () => undefined })
	return () => {
		Taro.offLocationChange(follow)
		Taro.stopLocationUpdate({ fail: () => undefined })
		Taro.setKeepScreenOn({ keepScreenOn: false, fail: () => undefined })
	}
}

/** The browser's own: Taro's gives up after ten milliseconds. It speaks wgs84, which is put right. */
function inBrowser({ onPoint, onFailure }: Watcher): () => void {
	if (!navigator.geolocation) {
		onFailure()
		return () => undefined
	}
	const name = navigator.geolocation.watchPosition(
		({ coords }) => {
			const { longitude, latitude } = gcj02(coords.longitude, coords.latitude)
			onPoint([Date.now(), longitude, latitude, coords.accuracy, coords.speed])
		},
		onFailure,
		{ enableHighAccuracy: true, timeout: 30_000, maximumAge: 0 },
	)
	return () => navigator.geolocation.clearWatch(name)
}
