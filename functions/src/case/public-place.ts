import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseState } from '@huying/shared/case/state'
import { coarsePoint, isShown, type PublicPlace } from '@huying/shared/nearby/public-place'
import { townOf } from '@huying/shared/region/region'
import { ordered } from '../store/ordered'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { caseKeys, publicKey } from './case-keys'
import { readOpening } from './case-store'

/** Public cases of one town that are looked at. In a town with more, one's own village is asked for by itself. */
const LOOKED_AT = 500
/** Of one village, in such a town. */
const OF_VILLAGE = 50

/**
 * Puts a case among those shown to whoever is about to call, or takes it away. Reads the opening words only as it
 * comes: the point stands nowhere but in the private record and, coarse, in this item, which goes with it.
 */
export async function placeWrites(table: Table, before: CaseState, after: CaseState): Promise<Write[]> {
	const [was, is] = [isShown(before), isShown(after)]
	if (was === is) return []
	const { tenant, case: id, village, openedAt, matter } = after
	const Key = caseKeys.publicPlace(tenant, id)
	if (!is || village === undefined) return [{ Delete: { TableName: table.name, Key } }]
	const opening = await readOpening(table, tenant, id)
	const place: PublicPlace = {
		case: id,
		village,
		openedAt,
		...(matter !== undefined && { matter }),
		...coarsePoint(opening?.place),
	}
	const index = { pk2: publicKey(tenant, townOf(village)), sk2: `${village}#${ordered(openedAt)}#${id}` }
	return [{ Put: { TableName: table.name, Item: { ...Key, ...index, ...place } } }]
}

/** The public cases of a village's town, those of the village in any case. One Query; two in a town of more than 500. */
export async function placesAround(table: Table, tenant: string, village: string): Promise<PublicPlace[]> {
	const town = await places(table, tenant, village, 'town')
	if (town.all) return town.places
	const { places: own } = await places(table, tenant, village, 'village')
	return [...own, ...town.places.filter((place) => place.village !== village)]
}

async function places(table: Table, tenant: string, village: string, of: 'town' | 'village') {
	const { Items = [], LastEvaluatedKey } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index2',
			KeyConditionExpression: of === 'town' ? 'pk2 = :town' : 'pk2 = :town AND begins_with(sk2, :village)',
			ExpressionAttributeValues: {
				':town': publicKey(tenant, townOf(village)),
				...(of === 'village' && { ':village': `${village}#` }),
			},
			ScanIndexForward: false,
			Limit: of === 'town' ? LOOKED_AT : OF_VILLAGE,
		}),
	)
	return { places: Items as unknown as PublicPlace[], all: LastEvaluatedKey === undefined }
}
