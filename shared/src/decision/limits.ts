/** Longest title of what is decided, in characters. */
export const TITLE_LIMIT = 60
/** Longest text of one stage, in characters: the minutes of one meeting. */
export const TEXT_LIMIT = 2000
/** Longest reason of a correction, and longest words of a resident who is asked, in characters. */
export const REASON_LIMIT = 300
export const VOICE_LIMIT = 300
/** Photos of one stage. */
export const PHOTOS_LIMIT = 9
/** People whom one meeting can have. */
export const PEOPLE_LIMIT = 10_000
/** Steps of one decision, corrections among them: with the longest texts it still fits one item of 400 KB. */
export const STEPS_LIMIT = 45
/** The longest that residents can be asked, in days. */
export const ASKED_LIMIT = 90
