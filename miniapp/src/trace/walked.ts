import { distance } from '@huying/shared/region/distance'
import { ACCURACY_BELIEVED, FASTEST } from '@huying/shared/trace/limits'
import type { Point } from './done'

/** A point nearer than this to the one before, and sooner, says nothing new: in metres and milliseconds. */
const NEARER = 3
const SOONER = 10_000

const metresBetween = ([, longitude, latitude]: Point, next: Point): number =>
	distance({ longitude, latitude }, { longitude: next[1], latitude: next[2] }) ?? 0

/** Whether a point says more than the one before it. The same place is noted again now and then: somebody stood there. */
export const isWorthKeeping = (last: Point, point: Point): boolean =>
	point[0] - last[0] >= SOONER || metresBetween(last, point) >= NEARER

/** Metres of a track, as a hint while walking; the server judges it in full. */
export function walked(points: readonly Point[]): number {
	let metres = 0
	for (const [index, point] of points.entries()) {
		const last = points[index - 1]
		if (!last || last[3] > ACCURACY_BELIEVED || point[3] > ACCURACY_BELIEVED) continue
		const seconds = (point[0] - last[0]) / 1000
		const step = metresBetween(last, point)
		if (seconds > 0 && step / seconds <= FASTEST) metres += step
	}
	return metres
}
