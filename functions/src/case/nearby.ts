import { NEARBY_SHOWN, nearest } from '@huying/shared/nearby/nearby'
import { type NearbyAnswer, nearbyCase, type nearbyQuery } from '@huying/shared/nearby/nearby-view'
import type { InferOutput } from 'valibot'
import { entryOf } from '../catalogue/catalogue-store'
import type { Who } from '../edge/endpoint'
import { signPictures } from '../photo/picture-addresses'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { readPublic } from './case-store'
import { placesAround } from './public-place'

/** Cases looked at closely, so that some may turn out to be shown no more. */
const CANDIDATES = 2 * NEARBY_SHOWN

/** Public cases near by, for whoever is about to call about the same: only their public summary. */
export async function nearby(
	table: Table,
	who: Who,
	query: InferOutput<typeof nearbyQuery>,
	at: number,
): Promise<NearbyAnswer> {
	const { tenant, user } = who
	const { village, matter } = query
	const [places, { rules }, listed] = await Promise.all([
		placesAround(table, tenant, village),
		rulesOf(table, tenant),
		matter === undefined ? undefined : entryOf(table, tenant, matter),
	])
	const call = { village, matter, longitude: degrees(query.longitude), latitude: degrees(query.latitude) }
	const near = nearest(call, places, listed?.entry.radius ?? rules.nearby.within).slice(0, CANDIDATES)
	const metres = new Map(near.map((found) => [found.place.case, found.metres]))
	const found = await readPublic(table, tenant, [...metres.keys()], user)
	const cases = found
		.flatMap(
			({ state, safety, follows }) =>
				nearbyCase(state, { safety, metres: metres.get(state.case), at }, { user, follows }) ?? [],
		)
		.slice(0, NEARBY_SHOWN)
	const covers = cases.flatMap(({ cover }) =>
		cover === undefined ? [] : [{ photo: cover, media: 'image' as const }],
	)
	return { cases, pictures: await signPictures(tenant, covers, at) }
}

const degrees = (text: string | undefined) => (text === undefined ? undefined : Number(text))
