import { distance } from '../region/distance'
import { likeness } from './likeness'
import type { PublicPlace } from './public-place'

/** What is known of a call before it is sent. */
export interface AboutToCall {
	readonly village: string
	readonly matter?: string | undefined
	readonly longitude?: number | undefined
	readonly latitude?: number | undefined
}

/** A public case near a call, and how far away it is where both places are known. */
export interface Near {
	readonly place: PublicPlace
	readonly metres: number | undefined
}

/** The most that are shown: what can be judged before one goes on with one's own call. */
export const NEARBY_SHOWN = 5

/**
 * Public cases of the same village, or within some metres, in the order in which they are shown: the likest, then the
 * nearest (where the distance is known), then the newest.
 * @param within metres: the matter's own radius, else the county's
 */
export function nearest(call: AboutToCall, places: readonly PublicPlace[], within: number): Near[] {
	return places
		.map((place) => ({ place, metres: distance(call, place) }))
		.filter(
			({ place, metres }) => place.village === call.village || (metres !== undefined && metres <= within),
		)
		.sort(
			(one, other) =>
				likeness(call, other.place) - likeness(call, one.place) ||
				nearer(one.metres, other.metres) ||
				other.place.openedAt - one.place.openedAt ||
				(one.place.case < other.place.case ? -1 : 1),
		)
}

const nearer = (one: number | undefined, other: number | undefined): number => {
	if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined)
	return one - other
}

/** A distance as it is told: in steps, so that nobody finds a house by asking from many sides. */
const STEP = 50
export const told = (metres: number): number => Math.max(STEP, Math.ceil(metres / STEP) * STEP)
