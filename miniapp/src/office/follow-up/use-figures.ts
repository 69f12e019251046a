import { type DayFigures, dayOf } from '@huying/shared/follow-up/figures'
import { DAY } from '@huying/shared/time/day'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

/** How far back the table looks, in days, today included. */
export const spans = ['1', '7', '30'] as const
export type Span = (typeof spans)[number]

/** A unit's figures of the last days, the newest first. */
export function useFigures(unit: string | undefined, span: Span): Answer<DayFigures[]> {
	return useAnswer(unit === undefined ? undefined : `figures ${unit} ${span}`, async () => {
		if (unit === undefined) return []
		const now = Date.now()
		const query = { from: dayOf(now - (Number(span) - 1) * DAY), to: dayOf(now) }
		return [...(await api.figures({ params: { unit }, query })).days].reverse()
	})
}
