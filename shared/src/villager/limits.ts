/** Villages that one user may be of, or ask to be of, at once: where they live, where they come from, and one more. */
export const VILLAGES_LIMIT = 3
/** People on one village's roster. */
export const ROSTER_LIMIT = 5000
/** Bytes of a roster's file. */
export const ROSTER_BYTES = 2 * 1024 * 1024
/** Faults told of one file; the rest are counted. */
export const FAULTS_TOLD = 100
