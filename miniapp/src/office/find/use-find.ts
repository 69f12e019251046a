import { type FindFilter, findFilterIn } from '@huying/shared/find/filter'
import { useEffect, useMemo, useRef, useState } from 'react'
import { api } from '../../api/client'
import { useAddress } from '../../route/use-address'
import { usePages } from '../use-pages'
import { addressOf } from './find-options'

/** How long nothing more is typed before it is looked for, in milliseconds. */
const PAUSE = 250

/**
 * What is looked for and what was found: the filter is the page's address, so that a link opens the same and back goes
 * back. What is typed is looked for once typing rests; an answer to what was typed before is dropped.
 * @param asks whether somebody is there to ask
 */
export function useFind(asks: boolean, shown: boolean) {
	const { query, go } = useAddress('office/find', shown)
	const filter = useMemo(() => findFilterIn(query), [query])
	const words = filter.words ?? ''
	const [typed, setTyped] = useState(words)
	const latest = useRef({ filter, typed })
	latest.current = { filter, typed }

	const show = (next: FindFilter, how: 'push' | 'replace') => go(addressOf(next), how)
	/** What the address was last made to say from here. */
	const written = useRef(words.trim())
	// Back, or a link: the box says what the address says; what was typed since it was written stays
	useEffect(() => {
		if (words.trim() === written.current) return
		written.current = words.trim()
		setTyped(words)
	}, [words])
	// biome-ignore lint/correctness/useExhaustiveDependencies: only typing waits
	useEffect(() => {
		if (typed.trim() === words.trim()) return
		const wait = setTimeout(() => {
			written.current = typed.trim()
			show({ ...latest.current.filter, words: typed }, 'replace')
		}, PAUSE)
		return () => clearTimeout(wait)
	}, [typed])

	const list = usePages(asks ? JSON.stringify(filter) : undefined, (after) =>
		api.find({ query: { ...filter, ...(after !== undefined && { after }) } }),
	)
	// While the next answer is on its way, the one before stays in sight
	const before = useRef(list.value)
	if (list.value !== undefined) before.current = list.value
	const value = list.value ?? (list.failure === undefined ? before.current : undefined)
	return {
		filter,
		typed,
		type: setTyped,
		narrow: (next: FindFilter) => show(next, 'push'),
		list: { ...list, value },
	}
}
