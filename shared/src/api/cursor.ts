import * as v from 'valibot'

/** The place in a list after a page, as its `next` says, which must have this form. */
export const cursor = (form: RegExp) => v.object({ after: v.optional(v.pipe(v.string(), v.regex(form))) })

/** The place in a list of cases or the like: a time and an identifier. */
export const page = cursor(/^\d{13}#[A-Za-z0-9_-]{16,64}$/)
