import { useEffect, useRef } from 'react'

/** In milliseconds. */
const EVERY = 30_000

/** Refreshes what is on a desk every half minute, as long as somebody can be looking at it. */
export function useRefresh(active: boolean, refresh: () => void): void {
	const latest = useRef(refresh)
	latest.current = refresh
	useEffect(() => {
		if (!active) return
		const timer = setInterval(() => {
			if (process.env.TARO_ENV !== 'h5' || document.visibilityState === 'visible') latest.current()
		}, EVERY)
		return () => clearInterval(timer)
	}, [active])
}
