import { useEffect } from 'react'
import { lineId } from './case-line'

/** Another case, or something to tell about this one: the pane beside the list shows it from its beginning. */
export function useDetailFromTop(what: string): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: this is about what is shown
	useEffect(() => {
		if (process.env.TARO_ENV === 'h5') document.querySelector('.split__detail')?.scrollTo(0, 0)
	}, [what])
}

/** Another list is shown from its beginning; the chosen line of it stays in sight. */
export function useListInSight(list: string, chosen: string | undefined): void {
	// biome-ignore lint/correctness/useExhaustiveDependencies: another list
	useEffect(() => {
		if (process.env.TARO_ENV === 'h5') document.querySelector('.split__list')?.scrollTo(0, 0)
	}, [list])
	useEffect(() => {
		if (process.env.TARO_ENV !== 'h5' || chosen === undefined) return
		document.getElementById(lineId(chosen))?.scrollIntoView({ block: 'nearest' })
	}, [chosen])
}
