import { DAY, HOUR } from '../time/day'

const MINUTE = HOUR / 60

/** Entries in one sending: with what can be erased beside each they fit one transaction. */
export const ENTRIES_LIMIT = 40
/** Photos of one entry. */
export const ENTRY_PHOTOS_LIMIT = 20
/** Longest words of an entry or of one field of a visit, in characters. */
export const WORDS_LIMIT = 1000
/** Longest name of a household as the worker knows it, in characters. */
export const HOUSEHOLD_LIMIT = 60
/** Points of a track in one sending. */
export const POINTS_LIMIT = 500
/** Sendings of one patrol's track. */
export const BATCHES_LIMIT = 200

/** A phone's clock may differ this much before what it says is moved by the difference. In milliseconds. */
export const SKEW_IGNORED = MINUTE
/** Beyond this difference a phone's clock is set wrong, and what it says is doubtful. */
export const SKEW_DOUBTFUL = 12 * HOUR
/** What was done longer ago than this when it came is doubtful: phones are out of reach for a week. */
export const LATE_BELIEVED = 8 * DAY

/** Between two points nobody on patrol is faster. In metres a second. */
export const FASTEST = 40
/** A point that says it may be farther off than this is not believed. In metres. */
export const ACCURACY_BELIEVED = 200
/** How far a thinned track may lie from the points that were left out. In metres. */
export const TOLERANCE = 5
/** Between two points farther apart in time nobody knows what was walked: such a gap is no patrol time. */
export const GAP_COUNTED = 10 * MINUTE
