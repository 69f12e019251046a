import * as v from 'valibot'
import { identifierSchema } from '../identifier/identifier'
import { keptPhone } from './phone'
import { postSchema } from './post'

/** A mainland mobile or fixed line as people write it; what comes out is its plain digits (user/phone.ts). */
export const phoneSchema = v.pipe(
	v.string('phoneInvalid'),
	v.maxLength(40, 'phoneInvalid'),
	v.check((typed) => keptPhone(typed) !== undefined, 'phoneInvalid'),
	v.transform((typed) => keptPhone(typed) ?? typed),
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
