import * as v from 'valibot'
import { beijing, DAY } from '../time/day'
import type { Cadence, Group } from './group'

/** What a disclosure is about: a month 2026-09, a quarter 2026-Q3, a year 2026, or the day something happened 2026-09-12. */
const forms = {
	monthly: /^\d{4}-(0[1-9]|1[0-2])$/,
	quarterly: /^\d{4}-Q[1-4]$/,
	yearly: /^\d{4}$/,
	event: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
} as const satisfies Record<Cadence, RegExp>

export const periodSchema = v.pipe(
	v.string('periodInvalid'),
	v.check((period) => Object.values(forms).some((form) => form.test(period)), 'periodInvalid'),
)

/** Whether a period is one of a cadence, and a day is one that there is. */
export function isPeriodOf(cadence: Cadence, period: string): boolean {
	return forms[cadence].test(period) && (cadence !== 'event' || isDay(period))
}

/** Whether 2026-02-30 is a day. */
export function isDay(day: string): boolean {
	const at = Date.parse(`${day}T00:00:00+08:00`)
	return forms.event.test(day) && !Number.isNaN(at) && dayOf(at) === day
}

/** The Beijing day of an instant: 2026-09-30. */
export function dayOf(at: number): string {
	const { year, month, day } = beijing(at)
	return `${year}-${two(month)}-${two(day)}`
}
const two = (number: number) => String(number).padStart(2, '0')

/** Midnight in Beijing after the last day of a period, in epoch milliseconds. */
export function endOf(period: string): number {
	if (forms.event.test(period)) return midnight(period) + DAY
	const year = Number(period.slice(0, 4))
	if (forms.yearly.test(period)) return midnight(`${year + 1}-01-01`)
	const month = forms.quarterly.test(period) ? Number(period.slice(6)) * 3 : Number(period.slice(5))
	return month === 12 ? midnight(`${year + 1}-01-01`) : midnight(`${year}-${two(month + 1)}-01`)
}
const midnight = (day: string) => Date.parse(`${day}T00:00:00+08:00`)

/** By when a period of a group must be published: the end of the last day that it may take. In epoch milliseconds. */
export function dueAt({ dueDays }: Pick<Group, 'dueDays'>, period: string): number {
	return endOf(period) + dueDays * DAY
}

/** The period that an instant lies in; of what is published when it happens, the day. */
export function periodAt(cadence: Cadence, at: number): string {
	const { year, month } = beijing(at)
	return {
		monthly: `${year}-${two(month)}`,
		quarterly: `${year}-Q${Math.ceil(month / 3)}`,
		yearly: String(year),
		event: dayOf(at),
	}[cadence]
}

/** The period before another of the same form; a day has none. */
export function before(period: string): string | undefined {
	if (forms.event.test(period)) return undefined
	const year = Number(period.slice(0, 4))
	if (forms.yearly.test(period)) return String(year - 1)
	if (forms.quarterly.test(period)) {
		const quarter = Number(period.slice(6))
		return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`
	}
	const month = Number(period.slice(5))
	return month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`
}

/** Whether a day lies in a period. */
export function liesIn(day: string, period: string): boolean {
	return forms.quarterly.test(period)
		? period === periodAt('quarterly', midnight(day))
		: day.startsWith(period)
}
