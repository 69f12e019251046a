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
		const take = (event: KeyboardEvent) => {
			if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
			// a key that composes a Chinese word belongs to that word
			if (event.isComposing) return
			if (latest.current(event.key)) event.preventDefault()
		}
		const listen = (event: KeyboardEvent) => {
			if (!isWritingIn(event.target)) take(event)
		}
		// Taro's fields keep their keys to themselves: on its way down to them Escape is still heard.
		const leave = (event: KeyboardEvent) => {
			if (event.key === 'Escape' && isWritingIn(event.target)) take(event)
		}
		window.addEventListener('keydown', listen)
		window.addEventListener('keydown', leave, true)
		return () => {
			window.removeEventListener('keydown', listen)
			window.removeEventListener('keydown', leave, true)
		}
	}, [active])
}

const isWritingIn = (target: EventTarget | null): boolean =>
	target instanceof HTMLElement &&
	(target.isContentEditable || target.closest('input, textarea, select') !== null)
