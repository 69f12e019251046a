import { RefusalError } from '@huying/shared/error/refusal'
import { mayEditRoster } from '@huying/shared/roster/may-edit'
import { crewOf, mayStillChange, onDuty } from '@huying/shared/roster/roster'
import {
	DAYS_READ,
	type DutyView,
	type RosterChange,
	type RosterDone,
	type RosterView,
} from '@huying/shared/roster/roster-view'
import { dayAfter, dutiesOf, dutyAt, type Shift } from '@huying/shared/roster/shift'
import { DAY } from '@huying/shared/time/day'
import type { Who } from '../edge/endpoint'
import { rulesOf } from '../rule/rules-store'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { type HeldPost, holdersOf, postsOfUnit } from './holders'
import { getRosterDay, rosterDays, rosterWrite } from './roster-store'

/** A roster is written at most so far ahead, in milliseconds: what lies further is a slip of the pen. */
const AHEAD = 400 * DAY

/**
 * A unit's roster over some days, with the people there are to choose from: one Query of the days, one of the posts,
 * one BatchGetItem of names.
 */
export async function rosterOf(
	table: Table,
	who: Who,
	unit: string,
	days: { readonly from: string; readonly to: string },
	at: number,
): Promise<RosterView> {
	if (days.from > days.to || days.to > dayAfter(days.from, DAYS_READ - 1))
		throw new RefusalError('invalidInput', 'to')
	const [records, { rules }, people] = await Promise.all([
		rosterDays(table, who.tenant, unit, days),
		rulesOf(table, who.tenant),
		holdersOf(table, who, unit, at),
	])
	return {
		unit,
		days: records.map(({ day, version, shifts: crews }) => ({ day, version, shifts: crews })),
		people,
		shifts: rules.shifts,
		mayEdit: mayEditRoster(who.posts, unit, at),
	}
}

/**
 * Writes days of a unit's roster, once, all or none.
 * @throws RefusalError notYours, rosterPast, rosterStranger, rosterMoved where a day is not any more as it was seen,
 *   identifierReused
 */
export async function changeRoster(
	table: Table,
	who: Who,
	unit: string,
	change: RosterChange,
	at: number,
): Promise<RosterDone> {
	if (!mayEditRoster(who.posts, unit, at)) throw new RefusalError('notYours')
	const key = commandKey(who.tenant, who.user, change.id)
	const sent = digestOf(`changeRoster ${unit}`, change)
	const again = await answered<RosterDone>(table, key, sent)
	if (again) return again
	const { shifts } = (await rulesOf(table, who.tenant)).rules
	admitDays(change, at, shifts)
	admitPeople(change, shifts, await postsOfUnit(table, who.tenant, unit))
	const answer = { days: change.days.map(({ day, version }) => ({ day, version: version + 1 })) }
	const failed = await transact(table, [
		recordOf(table, key, { digest: sent, answer, at }),
		...change.days.map(({ day, version, shifts }) =>
			rosterWrite(table, who.tenant, unit, version, { day, shifts, changedBy: who.user, changedAt: at }),
		),
	])
	if (failed === undefined) return answer
	const before = await answered<RosterDone>(table, key, sent)
	if (before) return before
	throw new RefusalError('rosterMoved')
}

/** What has been is a record; what is far ahead is a slip. */
function admitDays({ days }: RosterChange, at: number, county: readonly Shift[]): void {
	days.forEach(({ day }, place) => {
		if (!mayStillChange(day, at, county)) throw new RefusalError('rosterPast', `days.${place}.day`)
		if (dutiesOf(day, county).some(({ from }) => from > at + AHEAD))
			throw new RefusalError('invalidInput', `days.${place}.day`)
	})
}

/** Only those who hold a post in the unit at some time of the shift. */
function admitPeople({ days }: RosterChange, county: readonly Shift[], posts: readonly HeldPost[]): void {
	days.forEach(({ day, shifts }, place) => {
		for (const { shift, from, until } of dutiesOf(day, county)) {
			const strangers = crewOf(shifts[shift]).filter(
				(user) =>
					!posts.some(
						(held) =>
							held.user === user &&
							held.post.from < until &&
							(held.post.until === undefined || held.post.until > from),
					),
			)
			if (strangers.length > 0) throw new RefusalError('rosterStranger', `days.${place}.shifts.${shift}`)
		}
	})
}

/**
 * Who is on duty in a unit now: one GetItem of the day, one Query of the posts, one BatchGetItem of names. Whoever
 * holds no post there any more is not.
 */
export async function dutyOf(table: Table, who: Who, unit: string, at: number): Promise<DutyView> {
	const { shifts } = (await rulesOf(table, who.tenant)).rules
	const duty = dutyAt(at, shifts)
	if (duty === undefined) throw new RefusalError('unavailable')
	const [record, holders] = await Promise.all([
		getRosterDay(table, who.tenant, unit, duty.day),
		holdersOf(table, who, unit, at),
	])
	const crew = onDuty(record ? [record] : [], at, shifts)?.crew
	const said = (user: string | undefined) => {
		const holder = holders.find((one) => one.user === user)
		if (holder === undefined) return []
		const { role: _, region: __, ...someone } = holder
		return [someone]
	}
	const [leader] = said(crew?.leader)
	return {
		unit,
		...duty,
		...(leader && { leader }),
		people: (crew?.people ?? []).flatMap(said),
	}
}
