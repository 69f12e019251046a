import * as v from 'valibot'

/** Characters of what somebody asks, and of the answer that stands under the item. */
export const ANSWER_LIMIT = 1000

/** The answer that everybody reads. */
export const publicAnswerWords = v.pipe(
	v.string('textEmpty'),
	v.trim(),
	v.minLength(1, 'textEmpty'),
	v.check((text) => [...text].length <= ANSWER_LIMIT, 'textTooLong'),
)
