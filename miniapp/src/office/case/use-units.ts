import type { Unit } from '@huying/shared/unit/unit'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

let known: readonly Unit[] | undefined

/** The county's units, asked for once while the app is open. */
export const useUnits = (): Answer<readonly Unit[]> =>
	useAnswer('units', async () => {
		known ??= (await api.units()).units
		return known
	})
