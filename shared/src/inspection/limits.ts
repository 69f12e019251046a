/** Longest title, and longest sentence of what to look for, in characters. */
export const TITLE_LIMIT = 40
export const WHAT_LIMIT = 200
/** Fields of one form: it is filled in standing up. */
export const FIELDS_LIMIT = 10
export const FIELD_NAME_LIMIT = 30
export const OPTIONS_LIMIT = 12
export const OPTION_LIMIT = 20
/** Longest words of one answer, and most photos of it. */
export const ANSWER_LIMIT = 300
export const PHOTOS_LIMIT = 3
/** Places of one village, and longest name and words of one. */
export const PLACES_LIMIT = 200
export const PLACE_NAME_LIMIT = 40
export const PLACE_WORDS_LIMIT = 100
/** Villages of one inspection: a large county has some 600. */
export const VILLAGES_LIMIT = 700
/** Villages whose places are put at once: two writes each, in one transaction. */
export const VILLAGES_AT_ONCE = 40
/** Problems that one look at a place may find. */
export const FOUND_LIMIT = 5
/** Looks at one place that are kept: whoever needs more should talk to each other. */
export const TICKS_LIMIT = 50
/** The longest that an inspection can go on. In days. */
export const DAYS_LIMIT = 366
/** How long after its end what was done in time may still arrive: a phone can be out of reach for a week. In days. */
export const LATE_DAYS = 7
/** Longest reason for which one is called off. */
export const REASON_LIMIT = 300
