import * as v from 'valibot'
import { beijing } from '../time/day'

/** A month of Beijing's calendar: 2026-11. */
export const monthSchema = v.pipe(v.string('dayInvalid'), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'dayInvalid'))

const named = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`

/** The month of an instant. */
export function monthOf(at: number): string {
	const { year, month } = beijing(at)
	return named(year, month)
}

/** So many months later, or before. */
export function monthAfter(month: string, months: number): string {
	const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
	return named(Math.floor(count / 12), (count % 12) + 1)
}

/** When a month begins, in epoch milliseconds. */
export const monthStart = (month: string): number => Date.parse(`${month}-01T00:00:00+08:00`)

/** Whether a month is over. */
export const isOver = (month: string, at: number): boolean => monthStart(monthAfter(month, 1)) <= at
