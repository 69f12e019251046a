import { useEffect } from 'react'
import { useMatters } from '../matter/use-matters'
import { loadTenant } from '../region/tenant'
import { preload } from '../route/preload'

/** What the pages of a day need is fetched while there is a signal: their code, the villages' names, the matters. */
export function useAhead(): void {
	useMatters()
	useEffect(() => {
		preload(['grid/find', 'grid/settle', 'grid/visit', 'grid/patrol'])
		loadTenant().catch(() => undefined)
	}, [])
}
