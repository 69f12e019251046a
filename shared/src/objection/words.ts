import * as v from 'valibot'
import { ANSWER_LIMIT } from './limits'

/** The answer that everybody reads. */
export const publicAnswerWords = v.pipe(
	v.string('textEmpty'),
	v.trim(),
	v.minLength(1, 'textEmpty'),
	v.check((text) => [...text].length <= ANSWER_LIMIT, 'textTooLong'),
)
