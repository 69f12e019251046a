import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'
import type { OwnUnit } from './callers'
import { byTime, type Meet, meetOf, meetQueues, worthALook } from './meets'

/** Where one's units have to be, and when that was so. */
export interface Meets {
	readonly meets: readonly Meet[]
	/** In epoch milliseconds. */
	readonly at: number
}

/** Looks through what waits for the units, and into the calls among it. */
export const useMeets = (own: readonly OwnUnit[] | undefined): Answer<Meets> =>
	useAnswer(
		own && own.length > 0 ? `meets ${own.map(({ unit }) => unit).join(' ')}` : undefined,
		async (): Promise<Meets> => {
			const lists = await Promise.all(
				(own ?? []).flatMap(({ unit }) =>
					meetQueues.map((status) => api.queue({ params: { unit, status }, query: {} })),
				),
			)
			const views = await Promise.all(
				worthALook(lists.flatMap(({ cases }) => cases)).map((one) =>
					api.oneCase({ params: { case: one.case } }),
				),
			)
			return { meets: byTime(views.flatMap((view) => meetOf(view) ?? [])), at: Date.now() }
		},
	)
