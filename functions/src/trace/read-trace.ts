import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { dayOf } from '@huying/shared/follow-up/figures'
import { HOUR } from '@huying/shared/time/day'
import type { Appended } from '@huying/shared/trace/append'
import { countsOf } from '@huying/shared/trace/counts'
import { type Stretch, stretchOfDay } from '@huying/shared/trace/day'
import { onDuty } from '@huying/shared/trace/state'
import type { TraceDay, TraceToday } from '@huying/shared/trace/trace-view'
import { entryView, type TraceViewer } from '@huying/shared/trace/view'
import { getPhotos } from '../photo/photo-store'
import { signPictures } from '../photo/picture-addresses'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { traceKeys } from './trace-keys'
import { type BesideItem, deviceFrom, entriesBetween, headFrom, readItems, under } from './trace-store'

interface Whose {
	readonly tenant: string
	readonly user: string
}

/** @throws RefusalError `dayInvalid` */
export function dayStretch(day: string): Stretch {
	const stretch = stretchOfDay(day)
	if (stretch === undefined) throw new RefusalError('dayInvalid', 'day')
	return stretch
}

/** A day of a worker's log, as far as whoever looks may see it. A query, and a batch for words and for photos. */
export async function readDay(
	table: Table,
	{ tenant, user }: Whose,
	day: string,
	viewer: TraceViewer,
	at: number,
): Promise<TraceDay> {
	const found = await entriesBetween(table, tenant, user, dayStretch(day))
	const beside = await besideOf(table, { tenant, user }, found)
	const entries = found.map(({ entry, hash }) => entryView(entry, hash, beside.get(entry.id) ?? {}, viewer))
	const shown = entries.flatMap(({ photos, before, after }) => [...photos, ...before, ...after])
	const items = shown.length === 0 ? [] : await getPhotos(table, tenant, shown)
	return {
		day,
		entries,
		counts: countsOf(found.map(({ entry }) => entry)),
		pictures: signPictures(tenant, items, at),
	}
}

async function besideOf(
	table: Table,
	{ tenant, user }: Whose,
	found: readonly Appended[],
): Promise<ReadonlyMap<string, BesideItem>> {
	const keys = found.flatMap(({ entry }) =>
		entry.digest === undefined ? [] : [traceKeys.beside(tenant, user, entry.id)],
	)
	if (keys.length === 0) return new Map()
	const items = [...(await readItems(table, keys)).values()] as unknown as BesideItem[]
	return new Map(items.map((item) => [item.id, item]))
}

/** Where a worker stands today. One item and two queries. */
export async function readToday(table: Table, { tenant, user }: Whose, now: number): Promise<TraceToday> {
	const day = dayOf(now)
	const [{ rules }, head, entries, devices] = await Promise.all([
		rulesOf(table, tenant),
		table.client
			.send(
				new GetCommand({
					TableName: table.name,
					Key: traceKeys.head(tenant, user),
					ConsistentRead: true,
				}),
			)
			.then(({ Item }) => headFrom(Item)),
		entriesBetween(table, tenant, user, dayStretch(day)),
		under(table, traceKeys.partition(tenant, user), 'device'),
	])
	const { dutyHours, keepTrackDays } = rules.patrol
	const { duty, patrol, number, hash } = head
	const on = onDuty(head, now, dutyHours)
	return {
		now,
		day,
		...(on && duty && { duty: { ...duty, until: duty.since + dutyHours * HOUR } }),
		...(on && patrol && { patrol }),
		counts: countsOf(entries.map(({ entry }) => entry)),
		devices: devices.map((item) => ({ device: String(item.device), expected: deviceFrom(item).expected })),
		keepTrackDays,
		head: { number, hash },
	}
}
