const KEY = 'reloaded-at'
/** In milliseconds: a page that fails again right after a reload is broken, not old. */
const ONCE_IN = 60_000

/**
 * A browser that has been open for long asks for pieces of a build that is not there any more:
 * the page is loaded anew, once. What was being written is in storage. WeChat brings whole builds.
 */
export function followNewBuilds(): void {
	if (process.env.TARO_ENV !== 'h5') return
	window.addEventListener('unhandledrejection', ({ reason }) => {
		if (!(reason instanceof Error) || reason.name !== 'ChunkLoadError') return
		const last = Number(sessionStorage.getItem(KEY) ?? 0)
		if (Date.now() - last < ONCE_IN) return
		sessionStorage.setItem(KEY, String(Date.now()))
		window.location.reload()
	})
}
