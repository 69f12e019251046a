import type { Call } from '@huying/shared/follow-up/call'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

/** Calls as far as they have been looked at. `at` is when they were so, in epoch milliseconds. */
export interface Calls {
	readonly calls: readonly Call[]
	readonly next?: string
	readonly at: number
}

async function pages(wanted: number): Promise<Calls> {
	let found = await api.callsToMake({})
	for (let read = 1; read < wanted && found.next !== undefined; read++) {
		const { calls, next } = await api.callsToMake({ query: { after: found.next } })
		const known = new Set(found.calls.map((one) => one.case))
		const added = calls.filter((one) => !known.has(one.case))
		found = { calls: [...found.calls, ...added], ...(next !== undefined && { next }) }
	}
	const { calls, next } = found
	return { calls, ...(next !== undefined && { next }), at: Date.now() }
}

/** The calls to make, the longest owed first; `more` looks further down. */
export function useCalls(
	active: boolean,
): Answer<Calls> & { more: () => Promise<void>; readingMore: boolean } {
	const looked = useRef(1)
	const [readingMore, setReadingMore] = useState(false)
	const answer = useAnswer(active ? 'calls' : undefined, () => pages(looked.current))
	const more = async () => {
		looked.current++
		setReadingMore(true)
		await answer.reload()
		setReadingMore(false)
	}
	return { ...answer, more, readingMore }
}
