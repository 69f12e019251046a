import { useEffect, useRef, useState } from 'react'
import { useKeyboard } from '../keyboard'
import { neighbour } from './choose'

/** In milliseconds: running down a list with the arrows opens only where one stops. */
const PAUSE = 200

/**
 * Which case of a list is chosen, and which is open beside it. The first opens by itself on a wide screen;
 * arrows choose, Enter opens at once.
 * @param list tells lists apart; another list begins with nothing chosen
 */
export function useChosen(list: string, ids: readonly string[] | undefined, active: boolean) {
	const [chosen, setChosen] = useState<string>()
	const [open, setOpen] = useState<string>()
	const place = useRef(0)

	// biome-ignore lint/correctness/useExhaustiveDependencies: another list begins anew
	useEffect(() => {
		setChosen(undefined)
		setOpen(undefined)
		place.current = 0
	}, [list])

	useEffect(() => {
		if (active && chosen === undefined && ids?.[0] !== undefined) {
			setChosen(ids[0])
			setOpen(ids[0])
		}
	}, [active, chosen, ids])

	const at = chosen === undefined ? -1 : (ids ?? []).indexOf(chosen)
	if (at >= 0) place.current = at

	useEffect(() => {
		if (chosen === undefined) return
		const timer = setTimeout(() => setOpen(chosen), PAUSE)
		return () => clearTimeout(timer)
	}, [chosen])

	const choose = (id: string) => {
		setChosen(id)
		setOpen(id)
	}
	const go = (step: 1 | -1): boolean => {
		const next = neighbour(ids ?? [], chosen, place.current, step)
		if (next !== undefined) setChosen(next)
		return next !== undefined
	}
	useKeyboard(active, (key) => {
		if (key === 'ArrowDown') return go(1)
		if (key === 'ArrowUp') return go(-1)
		if (key !== 'Enter' || chosen === undefined) return false
		setOpen(chosen)
		return true
	})
	return { chosen, open, choose }
}
