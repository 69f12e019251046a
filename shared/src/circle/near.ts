import { distance } from '../region/distance'
import type { PointClass } from './kind'
import { pointKinds } from './kind'
import type { Point } from './point'

/** A place on the map, in gcj02. */
export type Spot = Point['place']

/** A point with how far it is, in metres, where that is known. */
export interface Near {
	readonly point: Point
	readonly metres: number | undefined
}

/** The middle of a village, as its points have it; undefined where it has none. */
export function middleOf(points: readonly Point[], village: string): Spot | undefined {
	const own = points.filter((point) => point.village === village)
	if (own.length === 0) return undefined
	const mean = (of: (spot: Spot) => number) => own.reduce((sum, { place }) => sum + of(place), 0) / own.length
	return { longitude: mean(({ longitude }) => longitude), latitude: mean(({ latitude }) => latitude) }
}

/** Points of one class, or all, the nearest first; where nobody knows from where, in the order of the list. */
export function nearest(
	points: readonly Point[],
	from: Spot | undefined,
	wanted?: PointClass | undefined,
): Near[] {
	return points
		.filter(({ kind }) => wanted === undefined || pointKinds[kind] === wanted)
		.map((point) => ({ point, metres: distance(from, point.place) }))
		.sort((left, right) => (left.metres ?? 0) - (right.metres ?? 0))
}

/** Where a spot is on a square sketch, in percent from its left and its top. */
export interface OnSketch {
	readonly left: number
	readonly top: number
}

/** So much is left free at the edges, in percent: a mark has a size. */
const EDGE = 8
/** In degrees: what lies closer together than this is no wider apart on the sketch. Some 300 metres. */
const LEAST = 0.003

/** Lays spots out on a square, north up, as far apart as it goes; a degree of longitude is shorter than one of latitude. */
export function sketchOf(spots: readonly Spot[]): OnSketch[] {
	const [first] = spots
	if (first === undefined) return []
	const narrow = Math.cos((first.latitude * Math.PI) / 180)
	const xs = spots.map(({ longitude }) => longitude * narrow)
	const ys = spots.map(({ latitude }) => latitude)
	const middle = (all: readonly number[]) => (Math.min(...all) + Math.max(...all)) / 2
	const width = Math.max(LEAST, Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
	const percent = (value: number, centre: number) => 50 + ((value - centre) / width) * (100 - 2 * EDGE)
	const [x, y] = [middle(xs), middle(ys)]
	return xs.map((left, at) => ({ left: percent(left, x), top: 100 - percent(ys[at] ?? y, y) }))
}
