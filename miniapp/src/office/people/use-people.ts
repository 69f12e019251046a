import { api } from '../../api/client'
import { useAnswer } from '../../api/use-answer'
import { usePages } from '../use-pages'

/** Those of a unit, or by a piece of their name in every unit that one may see. */
export function usePeople(signedIn: boolean, unit: string | undefined, words: string) {
	const said = words.trim()
	const asked = unit !== undefined || said !== ''
	return usePages(signedIn && asked ? `people ${unit ?? ''} ${said}` : undefined, (after) =>
		api.people({
			query: {
				...(unit !== undefined && { unit }),
				...(said !== '' && { words: said }),
				...(after !== undefined && { after }),
			},
		}),
	)
}

/** Somebody with what hangs on each of their posts. */
export const usePerson = (user: string | undefined) =>
	useAnswer(user === undefined ? undefined : `person ${user}`, () =>
		api.person({ params: { user: user ?? '' } }),
	)
