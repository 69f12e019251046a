import type { CommandOf, Place } from '@huying/shared/case/command'
import { distance } from '@huying/shared/region/distance'
import type { KeptPhoto } from '../photo/kept-photo'

/** A unit's report-in (报到) on its way: the place, a picture, and when it was taken. */
export interface Arrival {
	readonly what: 'arrival'
	/** The command's identifier. */
	readonly id: string
	readonly user?: string | undefined
	readonly case: string
	/** What the case is called on the screen. */
	readonly title: string
	/** Why it is not at the place, or why nobody knows where. */
	readonly text: string
	readonly photos: readonly KeptPhoto[]
	readonly point?: Pick<Place, 'longitude' | 'latitude'> | undefined
	/** When the phone was there, in epoch milliseconds. */
	readonly takenAt: number
}

/** Metres from the place of the call; undefined where one of the two is not known. */
export const metresFrom = (arrival: Pick<Arrival, 'point'>, place: Place | undefined): number | undefined =>
	distance(place, arrival.point)

/**
 * Whether a report-in must say why: the call has a point on the map, and the phone is elsewhere or nobody knows where.
 * The server decides (responsibility/guards.ts); this asks before a picture travels in vain.
 * @param within metres, as the county's rules say
 */
export function mustExplain(
	arrival: Pick<Arrival, 'point'>,
	place: Place | undefined,
	within: number,
): boolean {
	if (place?.longitude === undefined || place.latitude === undefined) return false
	const metres = metresFrom(arrival, place)
	return metres === undefined || metres > within
}

/** The command that is sent, the same each time. */
export function commandOfArrival({ id, text, photos, point, takenAt }: Arrival): Omit<
	CommandOf<'reportIn'>,
	'words'
> & {
	words?: string
} {
	const words = text.trim()
	return {
		type: 'reportIn',
		id,
		photos: photos.map((photo) => photo.id),
		takenAt,
		...(point && { place: { ...point } }),
		...(words !== '' && { words }),
	}
}
