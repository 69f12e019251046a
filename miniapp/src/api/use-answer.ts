import type { ApiError } from '@huying/shared/api/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { asApiError } from './explain'

/** What was asked for, as far as it is known. After a failed reload the old answer is kept beside the failure. */
export type Answer<Value> = {
	value: Value | undefined
	failure: ApiError | undefined
	waiting: boolean
	/** Asks again, whatever is under way. */
	reload: () => Promise<void>
	/** Asks again unless an answer is on its way already: for a page that is shown. */
	refresh: () => Promise<void>
	/** Puts in what is known already, as after a command. */
	put: (value: Value) => void
}

/**
 * Asks when the page opens, and again whenever `key` changes; answers that come too late are dropped.
 * @param key undefined while there is nothing to ask for yet
 */
export function useAnswer<Value>(key: string | undefined, ask: () => Promise<Value>): Answer<Value> {
	const [kept, setKept] = useState<{
		key: string | undefined
		value?: Value
		failure?: ApiError
		waiting: boolean
	}>({ key, waiting: key !== undefined })
	const latest = useRef({ key, ask, round: 0, busy: undefined as string | undefined })
	latest.current.key = key
	latest.current.ask = ask

	const reload = useCallback(async () => {
		const { key: asked, ask: now } = latest.current
		if (asked === undefined) return
		const round = ++latest.current.round
		latest.current.busy = asked
		const current = () => latest.current.round === round
		setKept((before) => (before.key === asked ? { ...before, waiting: true } : { key: asked, waiting: true }))
		try {
			const value = await now()
			if (current()) setKept({ key: asked, value, waiting: false })
		} catch (failure) {
			if (current())
				setKept((before) => ({ ...before, key: asked, failure: asApiError(failure), waiting: false }))
		} finally {
			if (current()) latest.current.busy = undefined
		}
	}, [])

	const refresh = useCallback(async () => {
		if (latest.current.busy === undefined || latest.current.busy !== latest.current.key) await reload()
	}, [reload])

	// biome-ignore lint/correctness/useExhaustiveDependencies: another key is another question
	useEffect(() => {
		reload()
	}, [key, reload])

	const put = useCallback((value: Value) => {
		latest.current.round++
		latest.current.busy = undefined
		setKept({ key: latest.current.key, value, waiting: false })
	}, [])
	const mine = kept.key === key
	return {
		value: mine ? kept.value : undefined,
		failure: mine ? kept.failure : undefined,
		waiting: mine ? kept.waiting : key !== undefined,
		reload,
		refresh,
		put,
	}
}
