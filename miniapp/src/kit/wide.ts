import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** In px of width: from here on a list and what was chosen from it stand side by side. */
const WIDE_FROM = 1000

/** Whether the window is wide enough for two things at once; follows a window that is resized. */
export function useWide(): boolean {
	const [wide, setWide] = useState(() => Taro.getWindowInfo().windowWidth >= WIDE_FROM)
	useEffect(() => {
		if (process.env.TARO_ENV === 'h5') {
			const query = window.matchMedia(`(min-width: ${WIDE_FROM}px)`)
			const follow = () => setWide(query.matches)
			follow()
			query.addEventListener('change', follow)
			return () => query.removeEventListener('change', follow)
		}
		const follow = () => setWide(Taro.getWindowInfo().windowWidth >= WIDE_FROM)
		Taro.onWindowResize(follow)
		return () => Taro.offWindowResize(follow)
	}, [])
	return wide
}
