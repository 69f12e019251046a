import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { photosIn } from '@huying/shared/inspection/answers'
import { lookerPost, readsVillage, statusOf } from '@huying/shared/inspection/inspection'
import type { InspectionVillage, TickView } from '@huying/shared/inspection/inspection-view'
import { isLater, type Tick } from '@huying/shared/inspection/tick'
import type { Who } from '../edge/endpoint'
import { getPhotos } from '../photo/photo-store'
import { signPictures } from '../photo/picture-addresses'
import { contactsOfUsers } from '../roster/contacts'
import type { Table } from '../store/table'
import { inspectionKeys } from './inspection-keys'
import { getInspection } from './inspection-store'
import { pages, placesOf } from './place-store'

type TickItem = Tick & { readonly village: string; readonly place: string }

/**
 * The places of one village with every look at each: 2 GetItem, 1 Query, the count, and the photos and names in batches.
 * @throws RefusalError inspectionUnknown, villageUnknown, notYours
 */
export async function readVillage(
	table: Table,
	who: Who,
	id: string,
	village: string,
	at: number,
): Promise<InspectionVillage> {
	const { tenant } = who
	const inspection = await getInspection(table, tenant, id)
	if (inspection === undefined) throw new RefusalError('inspectionUnknown')
	if (!readsVillage(who, village, at)) throw new RefusalError('notYours')
	if (!inspection.terms.villages.includes(village)) throw new RefusalError('villageUnknown', 'village')
	const [places, ticks, count] = await Promise.all([
		placesOf(table, tenant, id, village),
		ticksOf(table, tenant, id, village),
		table.client.send(
			new GetCommand({
				TableName: table.name,
				Key: inspectionKeys.count(tenant, id, village),
				ConsistentRead: true,
			}),
		),
	])
	const [photos, names] = await Promise.all([
		getPhotos(
			table,
			tenant,
			ticks.flatMap(({ answers }) => photosIn(answers)),
		),
		contactsOfUsers(
			table,
			tenant,
			ticks.map(({ by }) => by),
		),
	])
	// Only what whoever looked sent themselves, and what was looked at: names come from phones
	const owners = new Map(ticks.flatMap(({ answers, by }) => photosIn(answers).map((photo) => [photo, by])))
	const shown = photos.filter(({ photo, owner, status }) => status === 'ready' && owners.get(photo) === owner)
	const view = ({ tick, doneAt, at: came, answers, found, by }: Tick): TickView => {
		const name = names.get(by)?.name
		return {
			tick,
			doneAt,
			at: came,
			answers,
			found: [...found],
			own: by === who.user,
			...(name !== undefined && { name }),
		}
	}
	return {
		inspection: id,
		village,
		places: places.length,
		done: Number(count.Item?.done ?? 0),
		found: Number(count.Item?.found ?? 0),
		list: places.map((place) => ({
			...place,
			ticks: ticks
				.filter((tick) => tick.place === place.place)
				.sort((one, other) => (isLater(one, other) ? -1 : 1))
				.map(view),
		})),
		pictures: signPictures(tenant, shown, at),
		mayTick:
			statusOf(inspection) === 'open' &&
			at >= inspection.terms.from &&
			at < inspection.terms.until &&
			lookerPost(village, who, at) !== undefined,
	}
}

async function ticksOf(table: Table, tenant: string, id: string, village: string): Promise<TickItem[]> {
	const found: TickItem[] = []
	for await (const item of pages(table, inspectionKeys.ticks(tenant, id), `${village}#`))
		found.push(item as unknown as TickItem)
	return found
}
