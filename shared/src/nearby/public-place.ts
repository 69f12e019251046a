import { unchecked } from '../case/moves'
import type { CaseState } from '../case/state'

/** What of a public case it is found again by: beside the case while it is shown to others, and gone with it. */
export interface PublicPlace {
	readonly case: string
	readonly village: string
	readonly openedAt: number
	readonly matter?: string
	/** The point on the map (gcj02), no nearer than some ten metres. */
	readonly longitude?: number
	readonly latitude?: number
}

/**
 * Whether a case is shown to whoever is about to call about the same: the centre made it public, everybody may see it,
 * and its work is not checked yet. After that, a new call is about something new.
 */
export function isShown({ public: shown, restricted, village, status }: CaseState): boolean {
	return (
		shown && restricted === undefined && village !== undefined && unchecked.some((open) => open === status)
	)
}

/** Degrees of which one is some eleven metres from north to south, and less from west to east. */
const coarse = (degrees: number) => Math.round(degrees * 1e4) / 1e4

/** A point as it may stand beside a public case: it says at which lamp, not at whose window. */
export function coarsePoint(
	place: { readonly longitude?: number | undefined; readonly latitude?: number | undefined } | undefined,
): Pick<PublicPlace, 'longitude' | 'latitude'> {
	const { longitude, latitude } = place ?? {}
	return longitude === undefined || latitude === undefined
		? {}
		: { longitude: coarse(longitude), latitude: coarse(latitude) }
}
