import { useCallback, useEffect, useState } from 'react'
import { address, type PageName, paths, placeIn, type Query } from './address'
import { useQuery } from './route'

/**
 * The query of a page that writes it itself while it stays open: in a browser the address, so that a link opens the
 * same and back goes back; on a phone only remembered. Taro would load the page anew for each of its own queries, so
 * it is not told of these.
 * @param shown whether the page is the one in sight
 */
export function useAddress(page: PageName, shown: boolean) {
	const opened = useQuery()
	const [query, setQuery] = useState<Query>(() => queryHere(page) ?? opened)
	useEffect(() => {
		if (process.env.TARO_ENV !== 'h5' || !shown) return
		const follow = (event: Event) => {
			const place = placeIn(window.location.hash)
			if (place.path !== paths[page]) return
			event.stopImmediatePropagation()
			setQuery(place.query)
		}
		const events = ['popstate', 'hashchange'] as const
		for (const name of events) window.addEventListener(name, follow, true)
		return () => {
			for (const name of events) window.removeEventListener(name, follow, true)
		}
	}, [page, shown])

	/** @param how `push` where back should come here again, else `replace` */
	const go = useCallback(
		(next: Record<string, string>, how: 'push' | 'replace') => {
			setQuery(next)
			if (process.env.TARO_ENV === 'h5') write(page, next, how)
		},
		[page],
	)
	return { query, go }
}

/** What the address in the browser says of the page: Taro hands its own queries over as they stand, still escaped. */
function queryHere(page: PageName): Query | undefined {
	if (process.env.TARO_ENV !== 'h5') return undefined
	const { path, query } = placeIn(window.location.hash)
	return path === paths[page] ? query : undefined
}

function write(page: PageName, query: Record<string, string>, how: 'push' | 'replace'): void {
	// Going somewhere else already: that address is not this page's.
	if (placeIn(window.location.hash).path !== paths[page]) return
	const url = `#${address(page, query)}`
	try {
		if (how === 'push') window.history.pushState(window.history.state, '', url)
		else window.history.replaceState(window.history.state, '', url)
	} catch {
		// Browsers limit how often an address is written: the page goes on without.
	}
}
