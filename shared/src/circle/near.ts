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
export const middleOf = (points: readonly Point[], village: string): Spot | undefined =>
	middleOfSpots(points.filter((point) => point.village === village).map(({ place }) => place))

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

/** So far from the middle is the farthest spot, in percent: a mark has a size. */
const REACH = 42
/** Marks nearer to each other than this cover each other, in percent. */
const APART = 8
/** So often marks that cover each other are pushed apart. */
const ROUNDS = 40
/** In degrees, some ten metres: what lies nearer to the middle has no direction. */
const HERE = 0.0001

/** In radians: turned by it again and again, no two directions are ever close. */
const GOLDEN = 2.399963
/** In percent. */
const HAIR = 0.05

/**
 * Lays spots out on a square around a middle, north up: each in its true direction, the farther the farther out. Distance
 * is shown by its root, so that what is in the village does not fall into one because the town is far; marks that would
 * cover each other are pushed apart.
 */
export function sketchOf(middle: Spot, spots: readonly Spot[]): OnSketch[] {
	// A degree of longitude is shorter than one of latitude
	const narrow = Math.cos((middle.latitude * Math.PI) / 180)
	const laid = spots.map(({ longitude, latitude }) => {
		const [x, y] = [(longitude - middle.longitude) * narrow, middle.latitude - latitude]
		return { x, y, far: Math.hypot(x, y) }
	})
	const farthest = Math.max(HERE, ...laid.map(({ far }) => far))
	const marks = laid.map(({ x, y, far }, at) => {
		const out = far < HERE ? 0 : (REACH * Math.sqrt(far / farthest)) / far
		// A hair's breadth each its own way, so that those at one spot go apart to all sides
		const turn = at * GOLDEN
		return { left: x * out + HAIR * Math.cos(turn), top: y * out + HAIR * Math.sin(turn) }
	})
	for (let round = 0; round < ROUNDS; round++) pushApart(marks)
	return marks.map(({ left, top }) => ({ left: 50 + within(left), top: 50 + within(top) }))
}

const within = (offset: number): number => Math.max(-REACH, Math.min(REACH, offset))

/** Moves each two marks that cover each other half of what is missing. */
function pushApart(marks: { left: number; top: number }[]): void {
	for (const [at, one] of marks.entries())
		for (const other of marks.slice(at + 1)) {
			const [left, top] = [other.left - one.left, other.top - one.top]
			const gap = Math.hypot(left, top)
			if (gap >= APART || gap === 0) continue
			const [x, y] = [left / gap, top / gap]
			const step = (APART - gap) / 2
			one.left -= x * step
			one.top -= y * step
			other.left += x * step
			other.top += y * step
		}
}

/** The middle of some spots; undefined of none. */
export function middleOfSpots(spots: readonly Spot[]): Spot | undefined {
	if (spots.length === 0) return undefined
	const mean = (of: (spot: Spot) => number) => spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length
	return { longitude: mean(({ longitude }) => longitude), latitude: mean(({ latitude }) => latitude) }
}
