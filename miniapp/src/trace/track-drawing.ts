import type { PatrolTrack } from '@huying/shared/trace/trace-view'

/** Half of the drawing's side, less room for the line's own width. */
const HALF = 100
const REACH = 90
/** What is walked on one spot is drawn as one spot: some ten metres, in degrees. */
const STILL = 0.0001

const ink = '#b3202e'
const doubtful = '#8a5200'

/**
 * A track as a picture (SVG, as a data URI): north is up, east is right, both in one measure, and it fills the picture.
 * Parts are not joined, points that are not believed stand apart as crosses, the beginning is a ring.
 * @returns undefined where there is no point
 */
export function drawTrack({
	parts,
	doubtful: apart,
}: Pick<PatrolTrack, 'parts' | 'doubtful'>): string | undefined {
	const believed = parts.flat().map(([, longitude, latitude]) => [longitude, latitude] as const)
	const first = believed[0]
	if (first === undefined) return undefined
	const [longitudes, latitudes] = [believed.map(([east]) => east), believed.map(([, north]) => north)]
	const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
	const [east, north] = [middle(longitudes), middle(latitudes)]
	// A degree of longitude is shorter than one of latitude
	const narrow = Math.cos((north * Math.PI) / 180)
	const flat = ([longitude, latitude]: readonly [number, number]) =>
		[(longitude - east) * narrow, north - latitude] as const
	const farthest = Math.max(STILL, ...believed.map(flat).flatMap(([x, y]) => [Math.abs(x), Math.abs(y)]))
	const at = (spot: readonly [number, number]) => {
		const [x, y] = flat(spot)
		const within = (offset: number) => Math.max(-HALF, Math.min(HALF, (offset / farthest) * REACH)).toFixed(1)
		return `${within(x)} ${within(y)}`
	}
	const lines = parts
		.filter((part) => part.length > 0)
		.map((part) => `M${part.map(([, longitude, latitude]) => at([longitude, latitude])).join('L')}`)
	const crosses = apart.map(([, longitude, latitude]) => `M${at([longitude, latitude])}m-3-3l6 6m0-6l-6 6`)
	const [ringX, ringY] = at(first).split(' ')
	const svg = [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-${HALF} -${HALF} ${2 * HALF} ${2 * HALF}" fill="none" stroke-linecap="round" stroke-linejoin="round">`,
		`<path d="${lines.join('')}" stroke="${ink}" stroke-width="3"/>`,
		crosses.length > 0 ? `<path d="${crosses.join('')}" stroke="${doubtful}" stroke-width="1.5"/>` : '',
		`<circle cx="${ringX}" cy="${ringY}" r="5" stroke="${ink}" stroke-width="2" fill="#fff"/>`,
		'</svg>',
	]
	return `data:image/svg+xml,${encodeURIComponent(svg.join(''))}`
}
