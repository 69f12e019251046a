import * as v from 'valibot'

/** What has a term of its own. `contact` is who called and by which number; `account` is a user who never comes back. */
export const retainedTypes = ['contact', 'words', 'photos', 'voices'] as const
export type RetainedType = (typeof retainedTypes)[number]

/**
 * The least and the most that a county may settle, in days. Demonstration values, to be checked by the county against
 * its own records schedule: a year of what an answer was given to, and ten years at most.
 */
export const retentionBounds = {
	contact: { least: 180, most: 3650 },
	words: { least: 365, most: 3650 },
	photos: { least: 180, most: 3650 },
	voices: { least: 90, most: 3650 },
	notices: { least: 180, most: 1095 },
	account: { least: 365, most: 3650 },
} as const

const days = ({ least, most }: { readonly least: number; readonly most: number }) =>
	v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most))

/** How long a county keeps what identifies people, in days: of a case from the day on which it ended. */
export const retentionRulesSchema = v.object({
	contact: days(retentionBounds.contact),
	words: days(retentionBounds.words),
	photos: days(retentionBounds.photos),
	voices: days(retentionBounds.voices),
	/** Inboxes, and what became of each message: from the day of the notice. */
	notices: days(retentionBounds.notices),
	/** A user who has not signed in: from the last time they did. */
	account: days(retentionBounds.account),
})
export type RetentionRules = v.InferOutput<typeof retentionRulesSchema>

export const defaultRetentionRules: RetentionRules = {
	contact: 730,
	words: 1095,
	photos: 1095,
	voices: 365,
	notices: 365,
	account: 1095,
}
