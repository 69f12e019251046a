import * as v from 'valibot'
import { startOf } from './owed'
import { dayOf, isDay, periodAt } from './period'

/** The day from which a county's villages publish: 2026-07-01. */
export const sinceSchema = v.pipe(v.string(), v.check(isDay, 'periodInvalid'))

/** Where a county has settled nothing: the quarter in which it began. */
export const sinceBegun = (begunAt: number): string => dayOf(startOf(periodAt('quarterly', begunAt)))
