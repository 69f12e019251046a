import * as v from 'valibot'
import { type CaseView, pictureSchema } from '../case/case-view'
import type { CaseState } from '../case/state'
import { kinds, statuses } from '../case/status'
import { matterSchema } from '../catalogue/entry'
import { villageCodeSchema } from '../region/region'
import type { Safety } from '../safety/safety'
import { told } from './nearby'
import { publicView } from './public-view'

const degrees = (most: number) =>
	v.pipe(
		v.string(),
		v.regex(/^-?\d{1,3}(\.\d{1,12})?$/),
		v.check((text) => Math.abs(Number(text)) <= most),
	)

/** What is known of a call before it is sent, as an address says it. */
export const nearbyQuery = v.object({
	village: villageCodeSchema,
	matter: v.optional(matterSchema),
	/** The point on the map in gcj02, as a decimal number; both or none. */
	longitude: v.optional(degrees(180)),
	latitude: v.optional(degrees(90)),
})

/** A public case as it is shown to somebody who is about to call about the same. */
export const nearbyCaseSchema = v.object({
	case: v.string(),
	status: v.picklist(statuses),
	kind: v.optional(v.picklist(kinds)),
	matter: v.optional(v.string()),
	matterName: v.optional(v.string()),
	village: v.optional(v.string()),
	unitName: v.optional(v.string()),
	/** The day it was opened, and since which it stands as it does. */
	openedAt: v.number(),
	since: v.number(),
	/** How many say that they meet the same. */
	followers: v.optional(v.number()),
	/** A picture that has passed its check. */
	cover: v.optional(v.string()),
	/** Some metres from the point that was asked about, in steps of fifty. */
	metres: v.optional(v.number()),
	/** Whoever asks says so already, or called about it themselves. */
	following: v.optional(v.boolean()),
	yours: v.optional(v.boolean()),
})
export type NearbyCase = v.InferOutput<typeof nearbyCaseSchema>

export const nearbyAnswerSchema = v.object({
	cases: v.array(nearbyCaseSchema),
	pictures: v.record(v.string(), pictureSchema),
})
export type NearbyAnswer = v.InferOutput<typeof nearbyAnswerSchema>

const shown = [
	'case',
	'status',
	'kind',
	'matter',
	'matterName',
	'village',
	'unitName',
	'openedAt',
	'since',
	'followers',
	'cover',
] as const satisfies readonly (keyof CaseView & keyof NearbyCase)[]

/**
 * A near-by case as it is shown; undefined where the public may not learn of it (any more).
 * @param asks the user who asks, and whether they follow it
 */
export function nearbyCase(
	state: CaseState,
	{ safety, metres, at }: { safety: Safety | undefined; metres: number | undefined; at: number },
	asks: { readonly user: string; readonly follows: boolean },
): NearbyCase | undefined {
	const seen = publicView(state, safety, at)
	if (seen === undefined) return undefined
	return {
		...(Object.fromEntries(
			shown.filter((key) => seen[key] !== undefined).map((key) => [key, seen[key]]),
		) as Pick<NearbyCase, (typeof shown)[number]>),
		...(metres !== undefined && { metres: told(metres) }),
		...(asks.follows && { following: true }),
		...(state.caller === asks.user && { yours: true }),
	}
}
