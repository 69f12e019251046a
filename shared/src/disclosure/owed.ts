import { DAY, HOUR } from '../time/day'
import type { Standing } from './disclosure'
import type { Group } from './group'
import { dueAt, endOf, periodAt } from './period'

/**
 * How a village stands with one group in one period: to be published by then, published in time, published late,
 * corrected since (it was in time), or not there although it is late.
 */
export const owedStatuses = ['due', 'published', 'late', 'corrected', 'missing'] as const
export type OwedStatus = (typeof owedStatuses)[number]

/** What a village has published of a group in a period. */
export interface OwedRow {
	readonly disclosure: string
	/** When it was first public, in epoch milliseconds. */
	readonly publishedAt: number
	readonly editions: number
	readonly standing: Standing
}

type Owing = Pick<Group, 'group' | 'name' | 'cadence' | 'dueDays'>

/** Periods kept in sight: a year of months. */
export const PERIODS_SEEN = 12

/**
 * The periods of a group that are over, the newest first: each is owed from then on. What is published when it happens
 * is owed to no period.
 * @param since the day from which a county's villages publish, 2026-07-01: the period that it lies in is the first
 */
export function periodsOwed(
	{ cadence }: Pick<Group, 'cadence'>,
	since: string,
	at: number,
	most = PERIODS_SEEN,
): string[] {
	if (cadence === 'event') return []
	const first = periodAt(cadence, Date.parse(`${since}T00:00:00+08:00`))
	const periods: string[] = []
	// the last day of the period before the one that it is now
	for (let period = previous(cadence, periodAt(cadence, at)); periods.length < most; ) {
		if (period < first) break
		periods.push(period)
		period = previous(cadence, period)
	}
	return periods
}

/** The period before another: the one that the day before its first lies in. */
function previous(cadence: Group['cadence'], period: string): string {
	return periodAt(cadence, startOf(period) - DAY)
}

/** Midnight in Beijing at which a month, a quarter or a year begins. */
export function startOf(period: string): number {
	const year = period.slice(0, 4)
	const rest = period.slice(5)
	const month = rest === '' ? 1 : rest.startsWith('Q') ? Number(rest.slice(1)) * 3 - 2 : Number(rest)
	return Date.parse(`${year}-${String(month).padStart(2, '0')}-01T00:00:00+08:00`)
}

/** Whether it was published and not taken down since. */
export function isPublic(row: OwedRow | undefined): row is OwedRow {
	return row !== undefined && row.standing !== 'withdrawn' && row.standing !== 'unpublished'
}

/** How a village stands with a group in a period. What was taken down is not there; what has run its time was. */
export function owedStatus(
	group: Pick<Group, 'dueDays'>,
	period: string,
	row: OwedRow | undefined,
	at: number,
): OwedStatus {
	const by = dueAt(group, period)
	if (!isPublic(row)) return at > by ? 'missing' : 'due'
	if (row.publishedAt > by) return 'late'
	return row.editions > 1 ? 'corrected' : 'published'
}

/** One thing that a village owes or owed. */
export interface Owed {
	readonly group: string
	readonly groupName: string
	readonly period: string
	readonly dueAt: number
	readonly status: OwedStatus
	readonly disclosure?: string
	readonly publishedAt?: number
}

/**
 * How a village stands with every group in every period that is over, the newest first.
 * @param rowOf what the village has published of a group in a period
 */
export function owedOf(
	groups: readonly Owing[],
	since: string,
	rowOf: (group: string, period: string) => OwedRow | undefined,
	at: number,
	most = PERIODS_SEEN,
): Owed[] {
	return groups.flatMap((group) =>
		periodsOwed(group, since, at, most).map((period): Owed => {
			const row = rowOf(group.group, period)
			return {
				group: group.group,
				groupName: group.name,
				period,
				dueAt: dueAt(group, period),
				status: owedStatus(group, period, row, at),
				...(row && { disclosure: row.disclosure, publishedAt: row.publishedAt }),
			}
		}),
	)
}

/** Who is reminded when: the village's editors before, and on the last day; its town, when it is late. */
export const reminderSteps = ['soon', 'today', 'late'] as const
export type ReminderStep = (typeof reminderSteps)[number]

/** A reminder of one group in one period, in epoch milliseconds. */
export interface Reminder {
	readonly group: string
	readonly groupName: string
	readonly period: string
	readonly step: ReminderStep
	readonly at: number
	readonly dueAt: number
}

/** In the morning: somebody can do something about it. */
const MORNING = 9 * HOUR
/** So many days of the last ones are left, the last among them; and so many are over. */
const SOON = 5
const LATE = 3

/** The instants of a period's reminders. A group whose time is short has the first as soon as the period is over. */
export function remindersOf(group: Owing, period: string): Reminder[] {
	const end = dueAt(group, period)
	const about = { group: group.group, groupName: group.name, period, dueAt: end }
	const soon = Math.max(end - SOON * DAY, endOf(period)) + MORNING
	const today = end - DAY + MORNING
	return [
		...(soon < today ? [{ ...about, step: 'soon' as const, at: soon }] : []),
		{ ...about, step: 'today', at: today },
		{ ...about, step: 'late', at: end + (LATE - 1) * DAY + MORNING },
	]
}

/**
 * The reminders that fell due after one instant and until another, of each group and period only the last: nobody is
 * told on the tenth day that five are left.
 */
export function remindersDue(
	groups: readonly Owing[],
	since: string,
	{ after, until }: { readonly after: number; readonly until: number },
): Reminder[] {
	return groups.flatMap((group) =>
		periodsOwed(group, since, until).flatMap((period) => {
			const due = remindersOf(group, period).filter(({ at }) => at > after && at <= until)
			return due.slice(-1)
		}),
	)
}

/** When the next reminder falls due after an instant; undefined where no group has periods. */
export function nextReminder(groups: readonly Owing[], since: string, after: number): number | undefined {
	const times = groups.flatMap((group) => {
		if (group.cadence === 'event') return []
		// those of periods that are over, of the one that runs and, so that there always is one, of the next
		const now = periodAt(group.cadence, Math.max(after, Date.parse(`${since}T00:00:00+08:00`)))
		const next = periodAt(group.cadence, endOf(now))
		return [next, now, ...periodsOwed(group, since, after)].flatMap((period) =>
			remindersOf(group, period).map(({ at }) => at),
		)
	})
	const later = times.filter((at) => at > after)
	return later.length === 0 ? undefined : Math.min(...later)
}
