import { type Crew, copied, mayStillChange, type RosterDay } from '@huying/shared/roster/roster'
import type { RosterChange, RosterView } from '@huying/shared/roster/roster-view'
import type { ShiftName } from '@huying/shared/roster/shift'

type Day = RosterChange['days'][number]
/** What was changed on the screen and is not stored yet, by day, each on the version that was seen. */
export type Edits = Readonly<Record<string, Day>>

/** The roster with what was changed on the screen. */
export function shownDays(view: RosterView | undefined, edits: Edits): RosterDay[] {
	const stored = (view?.days ?? []).filter(({ day }) => edits[day] === undefined)
	return [...stored, ...Object.values(edits)]
}

const versionOf = (view: RosterView, day: string) => view.days.find((one) => one.day === day)?.version ?? 0

const isEmpty = (crew: Crew) => crew.leader === undefined && crew.people.length === 0

/** Puts other people into one shift. */
export function withCrew(view: RosterView, edits: Edits, day: string, shift: ShiftName, crew: Crew): Edits {
	const before = shownDays(view, edits).find((one) => one.day === day)
	const shifts = { ...before?.shifts, [shift]: isEmpty(crew) ? undefined : crew }
	return { ...edits, [day]: { day, version: edits[day]?.version ?? versionOf(view, day), shifts } }
}

/**
 * Puts the people of some days on others, place by place, where those can still be changed.
 * @returns the same edits where there is nothing to copy
 */
export function withCopies(
	view: RosterView,
	edits: Edits,
	from: readonly string[],
	to: readonly string[],
	at: number,
): Edits {
	const days = copied(shownDays(view, edits), from, to).filter(({ day }) =>
		mayStillChange(day, at, view.shifts),
	)
	if (days.length === 0) return edits
	const added = days.map(({ day, shifts }): [string, Day] => [
		day,
		{ day, version: edits[day]?.version ?? versionOf(view, day), shifts },
	])
	return { ...edits, ...Object.fromEntries(added) }
}

/** What is left to store once the roster was read anew: not the days that somebody else has changed since. */
export function stillGood(view: RosterView, edits: Edits): Edits {
	return Object.fromEntries(
		Object.entries(edits).filter(([day, { version }]) => versionOf(view, day) === version),
	)
}

const sendable = (crew: Crew | undefined) => crew && { ...crew, people: [...crew.people] }

/** What is sent to be stored. */
export function toSend(edits: Edits) {
	return Object.values(edits).map(({ day, version, shifts }) => ({
		day,
		version,
		shifts: { day: sendable(shifts.day), night: sendable(shifts.night) },
	}))
}
