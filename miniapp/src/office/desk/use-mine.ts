import { useMemo } from 'react'
import type { Desk } from './desks'
import { type MinePart, merged, mineQueues } from './mine'
import { type Counts, type Further, lookAt, useFurther } from './use-queue'

/** What is mine as far as it was looked at. `at` is when it was so, in epoch milliseconds. */
export type Mine = ReturnType<typeof merged> & { readonly at: number }

/**
 * All the queues of a unit as one list; every queue is looked at equally far.
 * @param counts says in which of the rare ones something waits
 */
export function useMine(desk: Desk | undefined, counts: Counts | undefined): Further<Mine> {
	const rows = mineQueues.filter(({ queue, rare }) => !rare || (counts?.[queue] ?? 0) > 0)
	const key = desk && counts && `mine ${desk.key} ${rows.map(({ queue }) => queue).join(' ')}`
	const { value, ...rest } = useFurther(key, async (pages) => {
		if (desk === undefined) return { parts: [], at: Date.now() }
		const looked = await Promise.all(
			rows.map(async (row): Promise<MinePart> => {
				const { cases, next } = await lookAt({ desk, queue: row.queue, filter: {} }, pages)
				return { ...row, cases, more: next !== undefined }
			}),
		)
		return { parts: looked, at: Date.now() }
	})
	const mine = useMemo(() => value && { ...merged(value.parts), at: value.at }, [value])
	return { ...rest, value: mine, put: () => undefined }
}
