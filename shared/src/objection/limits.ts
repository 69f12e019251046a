/** Characters of the answer that stands under an item for everybody. */
export const ANSWER_LIMIT = 1000
