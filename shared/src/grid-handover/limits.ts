/** Longest words about all of it, about one item, and about one difference. In characters. */
export const WORDS_LIMIT = 1000
export const REMARK_LIMIT = 300
/** Items of one slip. */
export const ITEMS_LIMIT = 400
/** Steps of one: whoever needs more should talk to each other. */
export const STEPS_LIMIT = 20
