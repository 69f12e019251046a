import type { ListAnswer } from '@huying/shared/case/case-view'
import type { Queue } from '@huying/shared/case/status'
import type { QueueFilter } from '@huying/shared/desk/queue-filter'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'
import type { Desk } from './desks'
import { listKey } from './view'

/** A queue as far as it has been looked at. `at` is when it was so, in epoch milliseconds. */
export type Looked = ListAnswer & { at: number }
export type Counts = Record<string, number>
/** A list that can be looked further down. */
export type Further<Value> = Answer<Value> & { more: () => Promise<void>; readingMore: boolean }

/** How many wait at a desk, by queue. A grid worker's own region has no counter. */
export function useCounts(desk: Desk | undefined): Answer<Counts> {
	const unit = desk?.unit
	return useAnswer(unit === undefined ? undefined : `counts ${unit}`, async () =>
		unit === undefined ? {} : (await api.queueCounts({ params: { unit } })).counts,
	)
}

/** A queue that is seen whole is counted by looking: the counters follow the events a moment later. */
export function withOpenQueue(counts: Counts, queue: Queue | undefined, looked: Looked | undefined): Counts {
	if (queue === undefined || looked === undefined || looked.next !== undefined) return counts
	return { ...counts, [queue]: looked.cases.length }
}

type Asked = { desk: Desk; queue: Queue; filter: QueueFilter }

const page = ({ desk, queue, filter }: Asked, after: string | undefined): Promise<ListAnswer> => {
	const place = after === undefined ? {} : { after }
	return desk.unit === undefined
		? api.casesToVerify({ query: place })
		: api.queue({ params: { unit: desk.unit, status: queue }, query: { ...filter, ...place } })
}

/** As many pages of a queue as were looked at, so that a refresh does not fold it up again. */
export async function lookAt(asked: Asked, wanted: number): Promise<Looked> {
	let found = await page(asked, undefined)
	for (let read = 1; read < wanted && found.next !== undefined; read++) {
		const { cases, pictures, next } = await page(asked, found.next)
		const known = new Set(found.cases.map((one) => one.case))
		found = {
			cases: [...found.cases, ...cases.filter((one) => !known.has(one.case))],
			pictures: { ...found.pictures, ...pictures },
			...(next !== undefined && { next }),
		}
	}
	return { ...found, at: Date.now() }
}

/** An answer of which one page more can be asked for at a time. */
export function useFurther<Value>(
	key: string | undefined,
	ask: (pages: number) => Promise<Value>,
): Further<Value> {
	const looked = useRef({ key, pages: 1 })
	if (looked.current.key !== key) looked.current = { key, pages: 1 }
	const [readingMore, setReadingMore] = useState(false)
	const answer = useAnswer(key, () => ask(looked.current.pages))
	const more = async () => {
		looked.current.pages++
		setReadingMore(true)
		await answer.reload()
		setReadingMore(false)
	}
	return { ...answer, more, readingMore }
}

/** One queue of a desk, the most pressing first; `more` looks further down. */
export function useQueue(
	desk: Desk | undefined,
	queue: Queue | undefined,
	filter: QueueFilter,
): Further<Looked> {
	const key = desk && queue && `queue ${listKey(desk.key, queue, filter)}`
	return useFurther(key, async (pages): Promise<Looked> => {
		if (desk === undefined || queue === undefined) return { cases: [], pictures: {}, at: Date.now() }
		return await lookAt({ desk, queue, filter }, pages)
	})
}
