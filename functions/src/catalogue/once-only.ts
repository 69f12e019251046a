import { RefusalError } from '@huying/shared/error/refusal'

/**
 * Does something, once: where it is refused, perhaps because the very same was sent twice at once and the other was
 * quicker, the answer of that one is given.
 * @param before what was answered when it was done before
 */
export async function once<Answer>(
	before: () => Promise<Answer | undefined>,
	act: () => Promise<Answer>,
): Promise<Answer> {
	try {
		return await act()
	} catch (error) {
		if (!(error instanceof RefusalError)) throw error
		const answer = await before()
		if (answer === undefined) throw error
		return answer
	}
}
