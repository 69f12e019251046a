import { useEffect, useRef } from 'react'

/** A key with what is held beside it. */
export interface Hotkey {
	/** The letter or digit on the key, whatever Alt makes of it; or its name: Enter. */
	readonly key: string
	readonly alt: boolean
	readonly ctrl: boolean
	readonly shift: boolean
}

/**
 * Listens to keys before any field hears them: Taro's fields keep theirs to themselves. A key that composes a Chinese
 * word belongs to that word.
 * @param handle says whether the key was its own; it then goes no further
 */
export function useHotkeys(active: boolean, handle: (pressed: Hotkey) => boolean): void {
	const latest = useRef(handle)
	latest.current = handle
	useEffect(() => {
		if (!active || process.env.TARO_ENV !== 'h5') return
		const listen = (event: KeyboardEvent) => {
			// Taro's fields tell of keys in events of their own, which bear no key
			if (typeof event.key !== 'string' || event.isComposing || event.keyCode === COMPOSING) return
			const key = /^(?:Digit|Key)(.)$/.exec(event.code)?.[1] ?? event.key
			const { altKey: alt, shiftKey: shift } = event
			const ctrl = event.ctrlKey || event.metaKey
			if (!latest.current({ key: key.toUpperCase(), alt, ctrl, shift })) return
			event.preventDefault()
			event.stopPropagation()
		}
		window.addEventListener('keydown', listen, true)
		return () => window.removeEventListener('keydown', listen, true)
	}, [active])
}

/** What older browsers say of a key that composes a word. */
const COMPOSING = 229
