import { useEffect, useRef } from 'react'

/**
 * Listens to the keyboard of a desktop while `active`. Keys meant for a field that is written in (but Escape),
 * or for the browser itself, are left alone; a key that was handled goes no further.
 * @param handle says whether the key was its own
 */
export function useKeyboard(active: boolean, handle: (key: string) => boolean): void {
	const latest = useRef(handle)
	latest.current = handle
	useEffect(() => {
		if (!active || process.env.TARO_ENV !== 'h5') return
		const listen = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
			if (event.key !== 'Escape' && isWritingIn(event.target)) return
			if (latest.current(event.key)) event.preventDefault()
		}
		window.addEventListener('keydown', listen)
		return () => window.removeEventListener('keydown', listen)
	}, [active])
}

const isWritingIn = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.closest('input, textarea, select') !== null)
