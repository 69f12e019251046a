import simplify from 'simplify-js'
import { TOLERANCE } from './limits'

/** Metres of one degree of latitude; of longitude, at the equator. */
const DEGREE = 111_195

/** When, longitude, latitude. */
export type Spot = readonly [number, number, number]

interface Flat {
	readonly x: number
	readonly y: number
	readonly spot: Spot
}

/**
 * Points as metres on a plane: over the few kilometres of a patrol the earth is flat.
 * @param among the points that say where the plane lies
 */
export function flat(spots: readonly Spot[], among: readonly Spot[] = spots): Flat[] {
	const [, , latitude] = among[0] ?? [0, 0, 0]
	const shrink = Math.cos((latitude * Math.PI) / 180)
	return spots.map((spot) => ({ x: spot[1] * DEGREE * shrink, y: spot[2] * DEGREE, spot }))
}

/**
 * The track with the points left out that lie nearer than the tolerance to what remains (Ramer–Douglas–Peucker, as
 * simplify-js has it). Its ends stay.
 */
export function thinned(spots: readonly Spot[], tolerance: number = TOLERANCE): Spot[] {
	const points = flat(spots)
	// The plain algorithm alone: its quick pass before would add an error of its own
	return (simplify(points, tolerance, true) as Flat[]).map(({ spot }) => spot)
}
