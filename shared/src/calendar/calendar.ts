import { beijingDay, HOUR } from '../time/day'
import type { Allowance } from './allowance'
import { inOrder, type Pause, without } from './pause'
import { officeSpans } from './working-day'

export { part } from './allowance'
export type { Pause } from './pause'
export { isOfficeTime, isWorkingDay } from './working-day'

const MINUTE = 60_000
/** How many days are walked at most: ten years. Only a calendar without office hours, or a pause without an end, gets there. */
const FARTHEST = 3660

/** How a year differs from Monday to Friday. */
export interface YearDays {
	/** Weekdays that are free: MM-DD. */
	readonly off: readonly string[]
	/** Weekend days that are worked: MM-DD. */
	readonly work: readonly string[]
}

/** A county's working time. */
export interface Calendar {
	/** Minutes of the Beijing day, ascending, not overlapping: [[510, 720], [840, 1080]] is 8:30–12:00, 14:00–18:00. */
	readonly officeHours: readonly (readonly [start: number, end: number])[]
	/** Each year whose holidays are published, or were entered by the county itself. */
	readonly years: Readonly<Record<number, YearDays>>
}

/** When an allowance ends. */
export interface Deadline {
	/** In epoch milliseconds. */
	readonly at: number
	/** The first year on the way whose holidays nobody has published yet: there only Monday to Friday counts. */
	readonly unpublished?: number
}

/**
 * The end of an allowance that began at `from`, not counting what was paused. Working time that begins outside office
 * hours begins with the next office minute, and ends at the very minute it is used up: an end at 18:00 stays 18:00.
 */
export function deadline(
	calendar: Calendar,
	from: number,
	allowance: Allowance,
	// Stryker disable next-line ArrayDeclaration: what has no times pauses nothing
	pauses: readonly Pause[] = [],
): Deadline {
	const ordered = inOrder(pauses, from)
	return allowance.by === 'clock'
		? { at: clockEnd(from, Math.round(allowance.hours * HOUR), ordered) }
		: workingEnd(calendar, from, Math.round(allowance.days * dayLength(calendar)), ordered)
}

/** How much of the mode's time lies between two instants, not counting what was paused: ms, never below nought. */
export function elapsed(
	calendar: Calendar,
	from: number,
	to: number,
	by: Allowance['by'],
	// Stryker disable next-line ArrayDeclaration: what has no times pauses nothing
	pauses: readonly Pause[] = [],
): number {
	const ordered = inOrder(pauses, from)
	if (by === 'clock') return length(without({ from, to }, ordered))
	let sum = 0
	for (let day = beijingDay(from); day <= beijingDay(to); day++)
		for (const span of officeSpans(calendar, day).spans)
			sum += length(without({ from: Math.max(span.from, from), to: Math.min(span.to, to) }, ordered))
	return sum
}

/** How long a working day is: ms. */
export function dayLength(calendar: Calendar): number {
	return calendar.officeHours.reduce((sum, [start, end]) => sum + (end - start) * MINUTE, 0)
}

const length = (pieces: readonly Pause[]) => pieces.reduce((sum, { from, to }) => sum + (to - from), 0)

function clockEnd(from: number, need: number, pauses: readonly Pause[]): number {
	let at = from + need
	for (const pause of pauses) {
		// What is paused from the very end on cost nothing
		if (pause.from >= at) break
		at += pause.to - pause.from
	}
	return at
}

function workingEnd(calendar: Calendar, from: number, need: number, pauses: readonly Pause[]): Deadline {
	const first = beijingDay(from)
	let left = need
	let unpublished: { unpublished?: number } = {}
	let reached = from
	for (let day = first; day < first + FARTHEST; day++) {
		const { spans, ...unknown } = officeSpans(calendar, day)
		if (unpublished.unpublished === undefined) unpublished = unknown
		for (const span of spans)
			for (const piece of without({ from: Math.max(span.from, from), to: span.to }, pauses)) {
				if (left <= piece.to - piece.from) return { at: piece.from + left, ...unpublished }
				left -= piece.to - piece.from
				reached = piece.to
			}
	}
	return { at: reached, ...unpublished }
}
