import { type Duty, dutiesOf, dutyAt, type Shift, type ShiftName, shiftNames, usualShifts } from './shift'

/** Who is on duty in one shift, by pseudonym: a leader (带班), and people (值班). */
export interface Crew {
	readonly leader?: string | undefined
	readonly people: readonly string[]
}

/** One day of a unit's roster (值班表). A shift that is left out has nobody. */
export interface RosterDay {
	readonly day: string
	readonly shifts: { readonly [Name in ShiftName]?: Crew | undefined }
}

/** Everybody of a crew, the leader first. */
export function crewOf(crew: Crew | undefined): string[] {
	if (crew === undefined) return []
	return [...(crew.leader === undefined ? [] : [crew.leader]), ...crew.people]
}

/** Who is on duty at an instant, and in which shift; undefined where a county's shifts leave one out. */
export function onDuty(
	roster: readonly RosterDay[],
	at: number,
	shifts: readonly Shift[] = usualShifts,
): { readonly duty: Duty; readonly crew: Crew } | undefined {
	const duty = dutyAt(at, shifts)
	if (duty === undefined) return undefined
	const day = roster.find((one) => one.day === duty.day)
	return { duty, crew: day?.shifts[duty.shift] ?? { people: [] } }
}

/** A shift that lacks somebody: nobody at all, a leader, or people beside the leader. */
export interface Gap {
	readonly day: string
	readonly shift: ShiftName
	readonly lacks: 'anybody' | 'leader' | 'people'
}

/** What is missing on some days, in the order of time; shifts that have ended are not complained of. */
export function gaps(
	roster: readonly RosterDay[],
	days: readonly string[],
	at: number,
	shifts: readonly Shift[] = usualShifts,
): Gap[] {
	return days
		.flatMap((day) => dutiesOf(day, shifts))
		.filter(({ until }) => until > at)
		.flatMap(({ day, shift }): Gap[] => {
			const crew = roster.find((one) => one.day === day)?.shifts[shift]
			const lacks = lackOf(crew)
			return lacks === undefined ? [] : [{ day, shift, lacks }]
		})
}

function lackOf(crew: Crew | undefined): Gap['lacks'] | undefined {
	if (crewOf(crew).length === 0) return 'anybody'
	if (crew?.leader === undefined) return 'leader'
	return crew.people.length === 0 ? 'people' : undefined
}

/** The same people on other days: the first day of `from` on the first of `to`, and so on. Days of `to` without a pair stay out. */
export function copied(
	roster: readonly RosterDay[],
	from: readonly string[],
	to: readonly string[],
): RosterDay[] {
	return to.flatMap((day, place) => {
		const model = roster.find((one) => one.day === from[place])
		return model === undefined ? [] : [{ day, shifts: model.shifts }]
	})
}

/** Whether a day can still be changed: what has been is a record. A day counts as long as one of its shifts lasts. */
export function mayStillChange(day: string, at: number, shifts: readonly Shift[] = usualShifts): boolean {
	return dutiesOf(day, shifts).some(({ until }) => until > at)
}

/** Names of a day's shifts in which somebody is twice. */
export function twice({ shifts }: RosterDay): ShiftName[] {
	return shiftNames.filter((name) => {
		const crew = crewOf(shifts[name])
		return new Set(crew).size !== crew.length
	})
}
