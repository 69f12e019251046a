/** Longest title of work, in characters. */
export const TITLE_LIMIT = 60
/** Longest words of any other field, in characters: what stands on one page. */
export const WORDS_LIMIT = 1000
/** Documents that one request rests on. */
export const BASIS_LIMIT = 10
/** Towns that one request may name: with what stands beside them they fit one transaction of 100. */
export const TOWNS_LIMIT = 60
/** How many times in a day, week, month, quarter or year. */
export const TIMES_LIMIT = 1000
/** Money a year, in cents: a hundred million yuan. */
export const CENTS_LIMIT = 10_000_000_000
/** Whoever wants work done for longer than this asks anew. In years. */
export const TERM_YEARS = 3
/** Promises of one department in one year. */
export const PROMISES_LIMIT = 50
