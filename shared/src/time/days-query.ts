import * as v from 'valibot'

/** A Beijing day: 2026-03-05. */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Some days: the first and the last. */
export const daysQuery = v.object({ from: day, to: day })
