import { distance } from '../region/distance'
import type { Point } from './command'
import { type PointDoubt, pointDoubts } from './entry'
import { ACCURACY_BELIEVED, FASTEST, GAP_COUNTED, SKEW_DOUBTFUL, SKEW_IGNORED } from './limits'
import { type Spot, thinned } from './thin'
import { skewOf } from './time'

/** A point that is not believed, and why. */
export type Doubtful = readonly [number, number, number, PointDoubt]
/** Doubtful points that are kept of one part: enough to see what was wrong. */
const DOUBTFUL_KEPT = 50

/** A part of a track as it was judged. */
export interface Judged {
	/** How many came. */
	readonly points: number
	/** How many were outside the patrol and duty: they are not kept. */
	readonly dropped: number
	/** Believed and thinned. */
	readonly spots: readonly Spot[]
	readonly doubtful: readonly Doubtful[]
	readonly doubts: Readonly<Partial<Record<PointDoubt, number>>>
	/** Of what is kept; doubtful points are on no line. */
	readonly metres: number
	/** Time between points that are believed and not far apart in time. */
	readonly seconds: number
}

/** When a patrol may have points: from its beginning to its end, on duty. */
export interface Span {
	readonly from: number
	readonly until: number
}

/**
 * Judges a part of a track. Points outside the span are dropped; of the others those are doubtful that a mock-location
 * app made, that say they may be more than 200 m off, whose time lies in the future, runs backwards or comes from a
 * phone whose clock is more than twelve hours off, and those to which nobody could have got (more than 40 m/s) from the
 * last point that is believed.
 * @param sentAt the phone's clock when it sent; @param at the server's
 */
export function judged(points: readonly Point[], span: Span, sentAt: number, at: number): Judged {
	const skew = skewOf(sentAt, at)
	const believed: Spot[] = []
	const doubtful: Doubtful[] = []
	const doubts: Partial<Record<PointDoubt, number>> = {}
	let dropped = 0
	let latest = Number.NEGATIVE_INFINITY
	for (const [told, longitude, latitude, accuracy, , mock] of points) {
		const spot: Spot = [told + skew, rounded(longitude), rounded(latitude)]
		const [when] = spot
		const clockWrong = Math.abs(skew) > SKEW_DOUBTFUL || when > at + SKEW_IGNORED
		if (!clockWrong && (when < span.from || when > span.until)) {
			dropped++
			continue
		}
		const doubt: PointDoubt | undefined = mock
			? 'mock'
			: accuracy > ACCURACY_BELIEVED
				? 'inaccurate'
				: clockWrong
					? 'clockWrong'
					: when < latest
						? 'backwards'
						: jumps(believed.at(-1), spot)
							? 'jump'
							: undefined
		if (!clockWrong) latest = Math.max(latest, when)
		if (doubt === undefined) believed.push(spot)
		else {
			doubts[doubt] = (doubts[doubt] ?? 0) + 1
			if (doubtful.length < DOUBTFUL_KEPT) doubtful.push([...spot, doubt])
		}
	}
	const spots = thinned(believed)
	return {
		points: points.length,
		dropped,
		spots,
		doubtful,
		doubts,
		metres: Math.round(metresOf(spots)),
		seconds: Math.round(timeOf(believed) / 1000),
	}
}

/** A hundred-thousandth of a degree is a metre, and its tenth as much as any phone knows. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

const metresBetween = (one: Spot, other: Spot): number =>
	distance({ longitude: one[1], latitude: one[2] }, { longitude: other[1], latitude: other[2] }) ?? 0

/** Within one second a place may differ by what one second allows. */
function jumps(from: Spot | undefined, to: Spot): boolean {
	if (from === undefined) return false
	const seconds = Math.max(1, (to[0] - from[0]) / 1000)
	return metresBetween(from, to) / seconds > FASTEST
}

/** Metres along a line. */
export function metresOf(spots: readonly Spot[]): number {
	return spots.slice(1).reduce((sum, spot, place) => sum + metresBetween(spots[place] ?? spot, spot), 0)
}

function timeOf(spots: readonly Spot[]): number {
	return spots.slice(1).reduce((sum, [when], place) => {
		const gap = when - (spots[place]?.[0] ?? when)
		return gap <= GAP_COUNTED ? sum + gap : sum
	}, 0)
}

/** Doubts of several parts together. */
export function doubtsTogether(parts: readonly Judged['doubts'][]): Partial<Record<PointDoubt, number>> {
	const sums: Partial<Record<PointDoubt, number>> = {}
	for (const name of pointDoubts) {
		const sum = parts.reduce((total, part) => total + (part[name] ?? 0), 0)
		if (sum > 0) sums[name] = sum
	}
	return sums
}
