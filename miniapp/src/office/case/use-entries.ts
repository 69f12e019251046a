import type { Entry } from '@huying/shared/catalogue/entry'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

let known: readonly Entry[] | undefined

/** The catalogue of matters as it counts now, asked for once while the app is open. */
export const useEntries = (active: boolean): Answer<readonly Entry[]> =>
	useAnswer(active ? 'catalogue' : undefined, async () => {
		known ??= (await api.catalogueFull({ query: {} })).entries
		return known
	})

/** The entry of a matter. */
export const entryOf = (entries: readonly Entry[] | undefined, matter: string | undefined) =>
	matter === undefined ? undefined : entries?.find((entry) => entry.matter === matter)
