import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { postSchema } from './post'

/** A mainland mobile or fixed line as people write it: digits, perhaps with dashes or spaces. */
export const phoneSchema = v.pipe(
	v.string('phoneInvalid'),
	v.trim(),
	v.regex(/^(\+?86[- ]?)?[0-9][0-9 -]{5,16}[0-9]$/, 'phoneInvalid'),
)

export const personNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(30, 'textTooLong'))

/** What is kept about the user who asks. */
export const profileSchema = v.object({
	user: v.string(),
	tenant: v.string(),
	tenantName: v.string(),
	/** Only what the user gave. */
	name: v.optional(v.string()),
	phone: v.optional(v.string()),
	since: v.number(),
	posts: v.array(postSchema),
})
export type Profile = v.InferOutput<typeof profileSchema>

/** A correction of one's own data; what is left out is erased. */
export const correctionSchema = v.object({
	id: identifierSchema,
	name: v.optional(personNameSchema),
	phone: v.optional(phoneSchema),
})
export type Correction = v.InferOutput<typeof correctionSchema>
