import type { FullCatalogue } from '@huying/shared/catalogue/catalogue-view'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

/** A version of the list, or the one that counts now. @param ready false while there is nobody to ask for */
export const useCatalogue = (ready: boolean, version: number | undefined): Answer<FullCatalogue> =>
	useAnswer(ready ? `catalogue ${version ?? 'now'}` : undefined, () =>
		api.catalogueFull({ query: version === undefined ? {} : { version: String(version) } }),
	)
