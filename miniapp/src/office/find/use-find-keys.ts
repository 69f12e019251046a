import { useEffect, useRef, useState } from 'react'
import { useKeyboard } from '../keyboard'
import { findLineId } from './find-line'

/** The element around the box that words are typed in. */
export const BOX = 'find-box'

const boxInput = () => document.getElementById(BOX)?.querySelector('input') ?? undefined

/**
 * Down and up choose among what was found, also while typing; Enter opens; `/` goes to the box, Escape leaves it.
 * @param ids what was found, as it is listed
 */
export function useFindKeys(active: boolean, ids: readonly string[], open: (id: string) => void) {
	const [chosen, setChosen] = useState<string>()
	const at = chosen === undefined ? -1 : ids.indexOf(chosen)
	const go = (by: 1 | -1) => {
		const next = ids[Math.min(ids.length - 1, Math.max(0, at + by))]
		setChosen(next)
		if (next !== undefined) document.getElementById(findLineId(next))?.scrollIntoView({ block: 'nearest' })
		return next !== undefined
	}
	const enter = () => {
		const id = at < 0 ? ids[0] : chosen
		if (id !== undefined) open(id)
		return id !== undefined
	}
	const handle = (key: string): boolean => {
		if (key === 'ArrowDown' || key === 'j' || key === 'J') return go(1)
		if (key === 'ArrowUp' || key === 'k' || key === 'K') return go(-1)
		if (key === 'Enter') return enter()
		if (key === 'Escape') boxInput()?.blur()
		else if (['/', '／', '、'].includes(key)) boxInput()?.focus()
		else return false
		return true
	}
	useKeyboard(active, handle)

	// Taro's fields keep their keys to themselves: arrows are heard on their way down to the box
	const latest = useRef(go)
	latest.current = go
	useEffect(() => {
		if (!active || process.env.TARO_ENV !== 'h5') return
		const listen = (event: KeyboardEvent) => {
			if (event.target !== boxInput() || event.isComposing) return
			if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
			event.preventDefault()
			latest.current(event.key === 'ArrowDown' ? 1 : -1)
		}
		window.addEventListener('keydown', listen, true)
		return () => window.removeEventListener('keydown', listen, true)
	}, [active])
	return { chosen: at < 0 ? undefined : chosen, enter }
}
