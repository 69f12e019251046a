import type { ListAnswer } from '@huying/shared/case/case-view'
import type { Status } from '@huying/shared/case/status'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'
import type { Desk } from './desks'

/** A queue as far as it has been looked at. `at` is when it was so, in epoch milliseconds. */
export type Queue = ListAnswer & { at: number }
export type Counts = Record<string, number>

/** How many wait at a desk, by status. A grid worker's own region has no counter. */
export function useCounts(desk: Desk | undefined): Answer<Counts> {
	const unit = desk?.unit
	return useAnswer(unit === undefined ? undefined : `counts ${unit}`, async () =>
		unit === undefined ? {} : (await api.queueCounts({ params: { unit } })).counts,
	)
}

/** A queue that is seen to its end is counted by looking: the counters follow the events a moment later. */
export function withOpenQueue(counts: Counts, status: Status | undefined, queue: Queue | undefined): Counts {
	if (status === undefined || queue === undefined || queue.next !== undefined) return counts
	return { ...counts, [status]: queue.cases.length }
}

const page = (desk: Desk, status: Status, after: string | undefined): Promise<ListAnswer> => {
	const query = after === undefined ? {} : { after }
	return desk.unit === undefined
		? api.casesToVerify({ query })
		: api.queue({ params: { unit: desk.unit, status }, query })
}

/** As many pages of a queue as were looked at, so that a refresh does not fold it up again. */
async function pages(desk: Desk, status: Status, wanted: number): Promise<Queue> {
	let found = await page(desk, status, undefined)
	for (let read = 1; read < wanted && found.next !== undefined; read++) {
		const { cases, pictures, next } = await page(desk, status, found.next)
		const known = new Set(found.cases.map((one) => one.case))
		found = {
			cases: [...found.cases, ...cases.filter((one) => !known.has(one.case))],
			pictures: { ...found.pictures, ...pictures },
			...(next !== undefined && { next }),
		}
	}
	return { ...found, at: Date.now() }
}

/** One queue of a desk, the most pressing first; `more` looks further down. */
export function useQueue(
	desk: Desk | undefined,
	status: Status | undefined,
): Answer<Queue> & { more: () => Promise<void>; readingMore: boolean } {
	const key = desk && status && `queue ${desk.key} ${status}`
	const looked = useRef({ key, pages: 1 })
	if (looked.current.key !== key) looked.current = { key, pages: 1 }
	const [readingMore, setReadingMore] = useState(false)
	const answer = useAnswer(key, async () => {
		if (desk === undefined || status === undefined) return { cases: [], pictures: {}, at: Date.now() }
		return await pages(desk, status, looked.current.pages)
	})
	const more = async () => {
		looked.current.pages++
		setReadingMore(true)
		await answer.reload()
		setReadingMore(false)
	}
	return { ...answer, more, readingMore }
}
