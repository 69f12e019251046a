import { isListed, type ListedName } from '@huying/shared/board/board'
import { type MeasureName, measureNames } from '@huying/shared/board/measure'
import {
	lastMonth,
	type Period,
	type PeriodName,
	periodNames,
	periodOf,
	thisMonth,
} from '@huying/shared/board/period'
import type { Query } from '../../route/address'

export const tabNames = ['units', 'towns'] as const
export type TabName = (typeof tabNames)[number]

/** What the board's address says: which part, which days, in which order. */
export interface BoardView {
	readonly tab: TabName
	readonly period: PeriodName
	/** Only where the days were chosen one by one. */
	readonly days?: Period
	readonly sort: MeasureName
}

const oneOf = <Name extends string>(names: readonly Name[], name: string | undefined): Name | undefined =>
	names.find((one) => one === name)

/** The view that an address means; what it does not say, or says wrongly, is as the board opens by itself. */
export function viewIn({ tab, period, from = '', to = '', sort }: Query): BoardView {
	const days = periodOf(from, to)
	const named = oneOf(periodNames, period) ?? 'thisMonth'
	return {
		tab: oneOf(tabNames, tab) ?? 'units',
		period: named === 'other' && days === undefined ? 'thisMonth' : named,
		...(named === 'other' && days && { days }),
		sort: oneOf(measureNames, sort) ?? 'late',
	}
}

export const queryOf = ({ tab, period, days, sort }: BoardView): Record<string, string> => ({
	tab,
	period,
	...(days && { from: days.from, to: days.to }),
	sort,
})

/** The days to ask for. */
export function daysOf({ period, days }: BoardView, now: number): Period {
	if (days !== undefined) return days
	return period === 'lastMonth' ? lastMonth(now) : thisMonth(now)
}

/** What the address of the cases behind a number says. */
export interface CasesView extends Period {
	readonly line: string
	readonly name: ListedName
}

/** Undefined for an address that means nothing. */
export function casesIn({ line, name = '', from = '', to = '' }: Query): CasesView | undefined {
	const days = periodOf(from, to)
	if (line === undefined || days === undefined || !isListed(name)) return undefined
	return { line, name, ...days }
}
