import { type DayFigures, dayOf, type UnitFigures } from '@huying/shared/follow-up/figures'
import { DAY } from '@huying/shared/time/day'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

/** How far back the table looks, in days, today included. */
export const spans = ['1', '7', '30'] as const
export type Span = (typeof spans)[number]

/** Each unit's figures over the last days; asked for while no single unit is looked at. */
export function useUnitsFigures(active: boolean, span: Span): Answer<UnitFigures[]> {
	return useAnswer(
		active ? `figures of units ${span}` : undefined,
		async () => (await api.unitsFigures({ query: lastDays(span) })).units,
	)
}

function lastDays(span: Span): { from: string; to: string } {
	const now = Date.now()
	return { from: dayOf(now - (Number(span) - 1) * DAY), to: dayOf(now) }
}

/** A unit's figures of the last days, the newest first. */
export function useFigures(unit: string | undefined, span: Span): Answer<DayFigures[]> {
	return useAnswer(unit === undefined ? undefined : `figures ${unit} ${span}`, async () => {
		if (unit === undefined) return []
		return [...(await api.figures({ params: { unit }, query: lastDays(span) })).days].reverse()
	})
}
