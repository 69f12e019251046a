/** Mean radius of the earth, in metres. */
const EARTH = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

interface Point {
	readonly longitude?: number | undefined
	readonly latitude?: number | undefined
}

/**
 * Metres between two points on the map, along the ground (haversine); undefined where one of them is not known.
 * Both must be in the same system (gcj02, as WeChat gives it).
 */
export function distance(here: Point | undefined, there: Point | undefined): number | undefined {
	if (here?.longitude === undefined || here.latitude === undefined) return undefined
	if (there?.longitude === undefined || there.latitude === undefined) return undefined
	const latitude = radians(there.latitude - here.latitude)
	const longitude = radians(there.longitude - here.longitude)
	const half =
		Math.sin(latitude / 2) ** 2 +
		Math.cos(radians(here.latitude)) * Math.cos(radians(there.latitude)) * Math.sin(longitude / 2) ** 2
	return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)))
}
