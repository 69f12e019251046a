import type { Circle } from '@huying/shared/circle/circle-view'
import type { Point } from '@huying/shared/circle/point'
import type { TouringDay } from '@huying/shared/circle/touring-day'
import { RefusalError } from '@huying/shared/error/refusal'
import { townOf } from '@huying/shared/region/region'
import { beijingDay, DAY } from '@huying/shared/time/day'
import { latestList, listedEntries } from '../service/list-store'
import type { Table } from '../store/table'
import { villageExists } from '../tenant/tenant-store'

/** After everything that begins with a village's code. */
const LAST = '~'
/** So many next days are told: a month of weekly ones from several units. */
const DAYS_TOLD = 20

/** A Beijing day as it is written: 2026-11-25. */
const dayWord = (at: number): string => new Date(beijingDay(at) * DAY).toISOString().slice(0, 10)

/**
 * What is near a village: the points of its town, and the next days on which services come to it.
 * Three GetItem and two Query.
 * @throws RefusalError villageUnknown
 */
export async function circleOf(table: Table, tenant: string, village: string, now: number): Promise<Circle> {
	const [known, points, days] = await Promise.all([
		villageExists(table, tenant, village),
		latestList(table, tenant, 'points'),
		touringDaysOf(table, tenant, village),
	])
	if (!known) throw new RefusalError('villageUnknown', 'village')
	const town = townOf(village)
	const today = dayWord(now)
	return {
		...(points?.title !== undefined && { title: points.title }),
		points: points
			? await listedEntries<Point>(table, tenant, 'points', points.version, [town, `${town}${LAST}`])
			: [],
		touringDays: days
			.filter(({ day }) => day >= today)
			.sort((left, right) => (left.day + left.from < right.day + right.from ? -1 : 1))
			.slice(0, DAYS_TOLD),
	}
}

/** All days on which services come to a village, past ones too. One GetItem and one Query. */
export async function touringDaysOf(table: Table, tenant: string, village: string): Promise<TouringDay[]> {
	const found = await latestList(table, tenant, 'touringDays')
	if (found === undefined) return []
	const between = [`${village}#`, `${village}#${LAST}`] as const
	return listedEntries<TouringDay>(table, tenant, 'touringDays', found.version, between)
}
