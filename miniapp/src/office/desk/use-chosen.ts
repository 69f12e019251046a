import { useEffect, useRef, useState } from 'react'
import { neighbour } from './choose'

/** In milliseconds: running down a list with the arrows opens only where one stops. */
const PAUSE = 200

/**
 * Which case of a list is chosen, and which is open beside it. The first opens by itself on a wide screen;
 * arrows choose and open after a moment.
 * @param list tells lists apart
 * @param open the case that is open: it may be one that is not in the list
 * @param onOpen called with the one to open
 */
export function useChosen(
	list: string,
	ids: readonly string[] | undefined,
	active: boolean,
	open: string | undefined,
	onOpen: (id: string) => void,
) {
	const [walking, setWalking] = useState<string>()
	const place = useRef(0)
	const opens = useRef(onOpen)
	opens.current = onOpen
	const chosen = walking ?? open

	// biome-ignore lint/correctness/useExhaustiveDependencies: another list begins anew
	useEffect(() => {
		setWalking(undefined)
		place.current = 0
	}, [list])

	const first = ids?.[0]
	useEffect(() => {
		if (active && open === undefined && first !== undefined) opens.current(first)
	}, [active, open, first])

	const at = chosen === undefined ? -1 : (ids ?? []).indexOf(chosen)
	if (at >= 0) place.current = at

	useEffect(() => {
		if (walking === undefined) return
		const timer = setTimeout(() => {
			opens.current(walking)
			setWalking(undefined)
		}, PAUSE)
		return () => clearTimeout(timer)
	}, [walking])

	const choose = (id: string) => {
		setWalking(undefined)
		opens.current(id)
	}
	return {
		chosen,
		choose,
		/** One up or down. */
		go: (step: 1 | -1): void => {
			const next = neighbour(ids ?? [], chosen, place.current, step)
			if (next !== undefined) setWalking(next)
		},
		/** Opens at once what is chosen. */
		enter: (): void => {
			if (chosen !== undefined) choose(chosen)
		},
		/** The one to go on with when a case has left the list. */
		after: (gone: string): string | undefined =>
			neighbour(
				(ids ?? []).filter((id) => id !== gone),
				gone,
				place.current,
				1,
			),
	}
}
