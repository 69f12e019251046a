import type { PublicEntry } from '@huying/shared/catalogue/catalogue-view'
import type { NearbyCase } from '@huying/shared/nearby/nearby-view'

/** Metres: at one and the same spot it may well be the same thing, whatever it was called. */
const SAME_SPOT = 100
/** Where it is not known what the call is about, a few are enough to judge by. */
const FEW = 3

/**
 * Which near-by cases may be what somebody is about to call about: the same matter, one of the same field of the list,
 * or at the same spot. Asking about anything else would only be in the way.
 * @param matter what the call is about, where that was said
 */
export function worthShowing(
	cases: readonly NearbyCase[],
	matter: string | undefined,
	entries: readonly PublicEntry[],
): readonly NearbyCase[] {
	if (matter === undefined) return cases.slice(0, FEW)
	const fieldOf = (code: string) => entries.find((entry) => entry.matter === code)?.field
	const field = fieldOf(matter)
	return cases.filter((found) => {
		if (found.matter === undefined || found.matter === matter) return true
		if (found.metres !== undefined && found.metres <= SAME_SPOT) return true
		return field !== undefined && field !== '' && field === fieldOf(found.matter)
	})
}
