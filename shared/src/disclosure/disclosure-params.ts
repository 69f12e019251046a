import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { villageCodeSchema } from '../region/region'

/** Which item. */
export const disclosureParams = v.object({ disclosure: identifierSchema })
/** Whose. */
export const villageParams = v.object({ village: villageCodeSchema })
/** `edition` is an earlier one; without it the one that counts. */
export const editionQuery = v.object({ edition: v.optional(v.pipe(v.string(), v.regex(/^\d{1,2}$/))) })
/** Which items of a board. */
export const boardQuery = v.object({
	group: v.optional(v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]{0,29}$/, 'groupUnknown'))),
	/** Words to find in titles and tables. */
	find: v.optional(v.pipe(v.string(), v.maxLength(20))),
	after: v.optional(v.pipe(v.string(), v.regex(/^\d{13}#[A-Za-z0-9_-]{16,64}$/))),
})
